import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { notFound, type RequestContext, readCookie } from "#app/platform/http.server.ts";
import { type GeneralAction, may } from "../core/may.ts";
import { sessionState } from "../core/session.ts";
import type { Role, Staff } from "../core/staff.ts";

interface Row {
  id: string;
  name: string;
  roles: Role[];
  gemeenten: string[];
  seen_at: Date;
  expires_at: Date;
}

/**
 * The colleague behind this request.
 * @param action what the page is for; a colleague who may not do that finds no page here.
 * @throws Response to the login page without a live session, and 404 when `action` is not theirs.
 */
export async function requireStaff(request: Request, context: RequestContext, action?: GeneralAction): Promise<Staff> {
  return required(request, context, action, true);
}

/** The same for what a page asks by itself: nobody did anything, so the session is not kept alive by it. */
export function requireWatching(request: Request, context: RequestContext, action: GeneralAction): Promise<Staff> {
  return required(request, context, action, false);
}

async function required(
  request: Request,
  context: RequestContext,
  action: GeneralAction | undefined,
  touches: boolean,
) {
  const staff = await sessionOf(request, context, touches);
  if (!staff) {
    const { pathname, search } = new URL(request.url);
    const back = request.method === "GET" ? pathname + search : pathname;
    throw new Response(null, { status: 302, headers: { Location: `/inloggen?terug=${encodeURIComponent(back)}` } });
  }
  return !action || may(staff, action) ? staff : notFound();
}

/** Whose browser asks, also when the session is over: for the log of what was refused. Null: no colleague of this Werkplein. */
export async function staffBehind(request: Request, context: RequestContext): Promise<string | null> {
  return (await rowOf(request, context))?.row?.id ?? null;
}

async function rowOf(request: Request, context: RequestContext) {
  const { tenant } = context;
  const token = readCookie(context, request, "loket_staff");
  if (!token) return null;
  const tokenHash = keyedHash(tenant, "session", token);
  const [row] = await query<Row>(
    "staff-session",
    `select p.id, p.name, p.roles, p.gemeenten, s.seen_at, s.expires_at
     from staff_session s join staff p on p.tenant = s.tenant and p.id = s.staff_id
     where s.tenant = $1 and s.token_hash = $2 and p.active`,
    [tenant, tokenHash],
  );
  return { row, tokenHash };
}

async function sessionOf(request: Request, context: RequestContext, touches: boolean): Promise<Staff | null> {
  const { tenant, now } = context;
  const found = await rowOf(request, context);
  if (!found) return null;
  const { row, tokenHash } = found;
  const state = row ? sessionState({ seenAt: row.seen_at, expiresAt: row.expires_at }, now) : "over";
  if (!row || state === "over") return null;
  if (touches && state === "liveTouch") {
    await query("staff-session-seen", "update staff_session set seen_at = $3 where tenant = $1 and token_hash = $2", [
      tenant,
      tokenHash,
      now,
    ]);
  }
  return { id: row.id, tenant, name: row.name, roles: row.roles, gemeenten: row.gemeenten };
}
