import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, randomToken } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type Rights, rightsOf } from "../core/group-rights.ts";
import { absoluteMs } from "../core/session.ts";
import { type ClaimsRefusal, readClaims, type StaffClaims } from "../core/staff-claims.ts";
import { oidcProvider } from "../queries/oidc-provider.server.ts";
import { returnedClaims } from "../queries/returned-claims.server.ts";
import { staffGroups } from "../queries/staff-groups.server.ts";
import type { PendingLogin } from "./begin-login.server.ts";

export type LoginRefusal = ClaimsRefusal | "loginFailed" | "inactive";

export interface FinishLogin {
  readonly tenant: string;
  readonly origin: string;
  /** Path and query to which the provider sent the visitor back. */
  readonly returned: string;
  readonly pending: PendingLogin | undefined;
  /** The session token that this browser held before; it ends here. */
  readonly oldToken: string | undefined;
  readonly now: Date;
}

/** Exchanges the code for claims, and opens a session under a new token. */
export async function finishLogin(input: FinishLogin): Promise<Result<{ token: string }, LoginRefusal>> {
  const { tenant, origin, returned, pending, now } = input;
  const provider = await oidcProvider(origin);
  const claims = await returnedClaims(provider, origin, returned, pending);
  if (!provider || !claims.ok) return refuse("loginFailed");
  const read = readClaims(claims.value, tenant);
  if (!read.ok) return read;
  const issuer = provider.configuration.serverMetadata().issuer;
  return transaction((tx) => openSession(tx, read.value, provider.isDemo ? "demo" : issuer, input.oldToken, now));
}

async function openSession(
  tx: Tx,
  claims: StaffClaims,
  issuer: string,
  oldToken: string | undefined,
  now: Date,
): Promise<Result<{ token: string }, LoginRefusal>> {
  const { tenant } = claims;
  const rights = rightsOf(claims, claims.groups, await staffGroups(tx, tenant));
  if (rights.roles.length === 0) return withoutRole(tx, claims, issuer, now);
  const staff = await keepColleague(tx, claims, rights, issuer, now);
  if (!staff.active) return refuse("inactive");
  await tx.staffSession.deleteMany({ where: { tenant, expiresAt: { lt: now } } });
  if (oldToken)
    await tx.staffSession.deleteMany({ where: { tenant, tokenHash: keyedHash(tenant, "session", oldToken) } });
  const token = randomToken(32);
  const expiresAt = new Date(now.getTime() + absoluteMs);
  await tx.staffSession.create({
    data: {
      tenant,
      tokenHash: keyedHash(tenant, "session", token),
      staffId: staff.id,
      createdAt: now,
      seenAt: now,
      expiresAt,
    },
  });
  await recordAudit(tx, {
    tenant,
    actor: { kind: "staff", id: staff.id },
    action: "staff.loggedIn",
    ground: "Toegang tot de werkvoorraad",
    data: { roles: rights.roles },
    at: now,
  });
  return ok({ token });
}

/** Who they are and what they may do, as the provider and the groups say now. Somebody out of use did not log in. */
async function keepColleague(tx: Tx, claims: StaffClaims, rights: Rights, issuer: string, now: Date) {
  const { tenant, subject, name, roles, gemeenten, groups } = claims;
  const known = {
    ...{ name, roles: [...rights.roles], gemeenten: [...rights.gemeenten] },
    ...{ ownRoles: [...roles], ownGemeenten: [...gemeenten], groups: [...groups] },
  };
  const staff = await tx.staff.upsert({
    where: { tenant_issuer_subject: { tenant, issuer, subject } },
    create: { tenant, id: randomUUID(), issuer, subject, createdAt: now, lastLoginAt: now, ...known },
    update: known,
    select: { id: true, active: true },
  });
  if (staff.active)
    await tx.staff.update({ where: { tenant_id: { tenant, id: staff.id } }, data: { lastLoginAt: now } });
  return staff;
}

/** Nobody comes in, and whoever had a role here before has none any more, in no browser. */
async function withoutRole(tx: Tx, { tenant, subject, groups }: StaffClaims, issuer: string, at: Date) {
  const none = { roles: [], gemeenten: [], ownRoles: [], ownGemeenten: [], groups: [...groups] };
  const where = { tenant_issuer_subject: { tenant, issuer, subject } };
  const before = await tx.staff.findUnique({ where, select: { id: true, roles: true } });
  if (before) {
    await tx.staff.update({ where, data: none });
    await tx.staffSession.deleteMany({ where: { tenant, staffId: before.id } });
    const line = { tenant, actor: { kind: "staff", id: before.id }, action: "staff.rolesLost", at } as const;
    const data = { roles: before.roles };
    if (before.roles.length > 0) await recordAudit(tx, { ...line, ground: "Toegang tot de werkvoorraad", data });
  }
  return refuse("noRole");
}
