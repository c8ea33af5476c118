import type { RequestContext } from "#app/platform/http.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { securityHeaders } from "./security-headers.server.ts";

/** Seconds after which a visitor may try again when the database was away. */
export const retryAfter = 10;

/** Requests, by their context, that failed because the database was away. */
const met = new WeakSet<object>();

export function noteOutage(context: object): void {
  met.add(context);
}

export function metOutage(context: object): boolean {
  return met.has(context);
}

/**
 * 503 with what was sent still in it: a button sends it again, also without scripts (design §8). What came with a file cannot stand in a
 * page; there the browser's own "back" leads to it.
 */
export async function outagePage(url: string, request: Request, context: RequestContext): Promise<Response> {
  const sent = request.method === "POST" ? await fieldsOf(request) : undefined;
  const headers = { ...securityHeaders(context.secure), "retry-after": String(retryAfter) };
  return plainPage("outage", url, context.tenant, headers, sent && { action: url, fields: sent });
}

/** The fields of a form, in order; undefined when it is none, or holds a file. */
async function fieldsOf(request: Request): Promise<readonly (readonly [string, string])[] | undefined> {
  const sent = await request.formData().catch(() => undefined);
  const all = sent ? [...sent] : [];
  const fields = all.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  return fields.length > 0 && fields.length === all.length ? fields : undefined;
}
