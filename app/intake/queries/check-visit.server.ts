import { type RequestContext, sealedCookie } from "#app/platform/http.server.ts";
import type { CheckState } from "../core/check-journey.ts";
import type { DraftContent } from "../core/draft.ts";
import { isIdle, renewSeconds } from "../core/session.ts";
import { checkForm } from "../forms/regelingencheck.ts";

/** Everything of a check stands in this cookie, sealed, and nowhere else. It ends with the browser, and by itself after half an hour. */
const cookie = sealedCookie<Kept>("loket_check", { deflated: true });
/** Of the whole Set-Cookie header, in bytes: browsers drop what is over 4096, and proxies are stricter. */
const maxBytes = 3500;

/** In a fixed order, since every byte counts. A form that changed since makes the old answers unreadable: then the check starts anew. */
type Kept = readonly [
  version: number,
  seenAt: number,
  begun: string,
  both: 0 | 1,
  passed: readonly string[],
  answers: CheckState["answers"],
  typed: CheckVisit["typed"] | null,
];

/** A check under way, and what travels with a change of language, so that nothing typed is lost. */
export interface CheckVisit extends CheckState {
  readonly typed?: DraftContent["typed"];
}

/** The check of this browser; null when there is none, when it is over, or when its cookie is not one that we can read. */
export function checkVisit(context: RequestContext, request: Request): CheckVisit | null {
  const kept = read(context, request);
  if (!kept) return null;
  const [, , begun, both, passed, answers, typed] = kept;
  return { answers, passed, both: both === 1, begun, ...(typed && { typed }) };
}

/**
 * The header that keeps a check. Text that travels stays behind when all together would be too long.
 * @throws RangeError when the answers alone are; ask `fitsCheck` first where they may be.
 */
export function keepCheck(context: RequestContext, state: CheckVisit): { readonly "set-cookie": string } {
  const { typed: _, ...answers } = state;
  const header = [state, answers].map((kept) => written(context, kept)).find(fits);
  if (header === undefined) throw new RangeError("a check that does not fit in its cookie");
  return { "set-cookie": header };
}

/** Whether all of it, with the text that travels, can be kept. */
export function fitsCheck(context: RequestContext, state: CheckVisit): boolean {
  return fits(written(context, state));
}

/** Counts the half hour anew; nothing while the cookie is younger than a minute. */
export function renewCheck(context: RequestContext, request: Request): { readonly "set-cookie"?: string } {
  const kept = read(context, request);
  const visit = checkVisit(context, request);
  const young = kept !== undefined && context.now.getTime() / 1000 - kept[1] < renewSeconds;
  return visit && !young ? keepCheck(context, visit) : {};
}

/** The header by which this browser forgets the check. */
export function wipeCheck(context: RequestContext): { readonly "set-cookie": string } {
  return { "set-cookie": cookie.clear(context) };
}

function read(context: RequestContext, request: Request): Kept | undefined {
  const kept = cookie.read(context, request);
  if (kept?.[0] !== checkForm.version) return undefined;
  return isIdle(new Date(kept[1] * 1000), context.now) ? undefined : kept;
}

function written(context: RequestContext, { answers, passed, both, begun, typed }: CheckVisit): string {
  const seenAt = Math.floor(context.now.getTime() / 1000);
  return cookie.write(context, [checkForm.version, seenAt, begun, both ? 1 : 0, passed, answers, typed ?? null]);
}

function fits(header: string): boolean {
  return Buffer.byteLength(header) <= maxBytes;
}
