import { keyedHash, unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type RequestContext, readCookie } from "#app/platform/http.server.ts";
import type { Level } from "../core/resident-claims.ts";
import { residentIdleMs, sessionState } from "../core/session.ts";

/** A resident who is logged in with DigiD. */
export interface Resident {
  /** Finds what is theirs. Never made of a BSN that somebody typed. */
  readonly subjectHash: Uint8Array<ArrayBuffer>;
  /** Empty when the provider tells none. */
  readonly name: string;
  readonly bsn: string;
  readonly level: Level;
  readonly method: "digid";
}

/** Name of the cookie with the token. It ends with the browser; the table ends it earlier. */
export const residentCookie = "loket_digid";

/** The keyed hash that stands for a person: parties of an intake and drafts are found by it. */
export function subjectHashOf(tenant: string, bsn: string): Uint8Array<ArrayBuffer> {
  return keyedHash(tenant, "subject", bsn);
}

/** Where the sealed name and BSN of a session live. */
export function residentSessionPlace(tenant: string, id: string): string {
  return `resident-session:${tenant}:${id}`;
}

interface Row {
  id: string;
  subject_hash: Uint8Array<ArrayBuffer>;
  level: Level;
  content: Uint8Array;
  seen_at: Date;
  expires_at: Date;
}

const asked = new WeakMap<object, Promise<Resident | null>>();

/** The resident behind this request, or null: not logged in, logged out, or 15 minutes without a page. Looked up once a request. */
export function residentOf(context: RequestContext, request: Request): Promise<Resident | null> {
  const token = readCookie(context, request, residentCookie);
  if (!token) return Promise.resolve(null);
  const known = asked.get(context) ?? residentByToken(context.tenant, token, context.now);
  asked.set(context, known);
  return known;
}

async function residentByToken(tenant: string, token: string, now: Date): Promise<Resident | null> {
  const tokenHash = keyedHash(tenant, "session", token);
  const [row] = await query<Row & Record<string, unknown>>(
    "resident-session",
    `select id, subject_hash, level, content, seen_at, expires_at
     from resident_session where tenant = $1 and token_hash = $2`,
    [tenant, tokenHash],
  );
  if (!row) return null;
  const state = sessionState({ seenAt: row.seen_at, expiresAt: row.expires_at }, now, residentIdleMs);
  if (state === "over") return null;
  if (state === "liveTouch")
    await query("resident-session-seen", "update resident_session set seen_at = $3 where tenant = $1 and id = $2", [
      tenant,
      row.id,
      now,
    ]);
  const { name, bsn } = unsealJson<{ name: string; bsn: string }>(residentSessionPlace(tenant, row.id), row.content);
  return { subjectHash: Uint8Array.from(row.subject_hash), name, bsn, level: row.level, method: "digid" };
}
