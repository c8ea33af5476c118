import { randomUUID } from "node:crypto";
import { type RequestContext, sealedCookie } from "#app/platform/http.server.ts";
import type { CheckState } from "../core/check-journey.ts";
import type { SaveVisit } from "../core/save-check.ts";

/** Name and address stand in this cookie, sealed, until they are sent; it ends with the browser. */
const cookie = sealedCookie<SaveVisit>("loket_check_save", { deflated: true });
/** Browsers drop what is over 4096 bytes. */
const maxBytes = 3800;

/** What was filled in to save this check; of another check, or of an answer that was wiped, nothing is shown. */
export function saveVisit(context: RequestContext, request: Request, { begun }: CheckState): SaveVisit {
  const held = cookie.read(context, request);
  return held?.begun === begun ? held : { id: randomUUID(), begun, answers: {}, passed: [] };
}

/** The header that keeps it. Text that only travels stays behind when all together would be too long. */
export function keepSave(context: RequestContext, visit: SaveVisit): string {
  const { typed: _, ...answers } = visit;
  const whole = cookie.write(context, visit);
  return Buffer.byteLength(whole) <= maxBytes ? whole : cookie.write(context, answers);
}

export function forgetSave(context: RequestContext): string {
  return cookie.clear(context);
}
