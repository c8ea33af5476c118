import { randomUUID } from "node:crypto";
import { type RequestContext, sealedCookie } from "#app/platform/http.server.ts";
import type { CheckState } from "../core/check-journey.ts";
import type { KeptCheck } from "../core/kept-check.ts";
import { keptCheck } from "./kept-check.server.ts";

/** Which kept check belongs to the check in this browser. After "wis mijn antwoorden" another check begins, and shows no code of the last. */
const cookie = sealedCookie<{ readonly id: string; readonly begun: string }>("loket_check_kept");

/** What this browser kept of the check it holds; null when nothing was kept. */
export async function keptOfVisit(
  context: RequestContext,
  request: Request,
  state: CheckState,
): Promise<KeptCheck | null> {
  const held = cookie.read(context, request);
  if (held?.begun !== state.begun) return null;
  return keptCheck(context.tenant, held.id, context.now);
}

/**
 * Under which id this browser keeps its check: made before anything is kept, so that a button that is pressed twice keeps it once.
 */
export function keptIdOf(context: RequestContext, request: Request, { begun }: CheckState): string {
  const held = cookie.read(context, request);
  return held?.begun === begun ? held.id : randomUUID();
}

/** Set-Cookie header: this browser shows the code again, and may remove what it kept. Ends with the browser. */
export function rememberKept(context: RequestContext, { id, state }: Pick<KeptCheck, "id" | "state">): string {
  return cookie.write(context, { id, begun: state.begun });
}

export function forgetKept(context: RequestContext): string {
  return cookie.clear(context);
}
