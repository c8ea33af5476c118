import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, randomToken } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { absoluteMs } from "../core/session.ts";
import { type ClaimsRefusal, readClaims, type StaffClaims } from "../core/staff-claims.ts";
import { oidcProvider } from "../queries/oidc-provider.server.ts";
import { returnedClaims } from "../queries/returned-claims.server.ts";
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
  const { tenant, subject, name } = claims;
  const known = { name, roles: [...claims.roles], gemeenten: [...claims.gemeenten] };
  const staff = await tx.staff.upsert({
    where: { tenant_issuer_subject: { tenant, issuer, subject } },
    create: { tenant, id: randomUUID(), issuer, subject, createdAt: now, ...known },
    update: known,
  });
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
    data: { roles: known.roles },
    at: now,
  });
  return ok({ token });
}
