import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, randomToken, sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { type ResidentClaims, type ResidentRefusal, readResidentClaims } from "../core/resident-claims.ts";
import { residentAbsoluteMs } from "../core/session.ts";
import { digidProvider } from "../queries/oidc-provider.server.ts";
import { residentSessionPlace, subjectHashOf } from "../queries/resident-login.server.ts";
import { returnedClaims } from "../queries/returned-claims.server.ts";
import type { FinishLogin } from "./finish-login.server.ts";

export type ResidentLoginRefusal = ResidentRefusal | "loginFailed" | "cancelled";

export interface ResidentLogin {
  /** For the cookie. */
  readonly token: string;
  readonly subjectHash: Uint8Array<ArrayBuffer>;
  readonly bsn: string;
}

/** Exchanges the code for name, BSN and level, and opens a session under a new token. */
export async function finishResidentLogin(input: FinishLogin): Promise<Result<ResidentLogin, ResidentLoginRefusal>> {
  const { tenant, origin, returned, pending, now } = input;
  const claims = await returnedClaims(await digidProvider(origin), origin, returned, pending);
  if (!claims.ok) return claims;
  const read = readResidentClaims(claims.value, settings().digid.minLevel, now);
  if (!read.ok) return refuse(read.refusal);
  return ok(await transaction((tx) => openSession(tx, tenant, read.value, input.oldToken, now)));
}

async function openSession(
  tx: Tx,
  tenant: string,
  { bsn, name, level }: ResidentClaims,
  oldToken: string | undefined,
  now: Date,
): Promise<ResidentLogin> {
  if (oldToken)
    await tx.residentSession.deleteMany({ where: { tenant, tokenHash: keyedHash(tenant, "session", oldToken) } });
  const id = randomUUID();
  const token = randomToken(32);
  const subjectHash = subjectHashOf(tenant, bsn);
  await tx.residentSession.create({
    data: {
      tenant,
      id,
      tokenHash: keyedHash(tenant, "session", token),
      subjectHash,
      level,
      content: sealJson(residentSessionPlace(tenant, id), { name, bsn }),
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + residentAbsoluteMs),
    },
  });
  await recordAudit(tx, {
    tenant,
    actor: { kind: "resident", id: "" },
    action: "resident.loggedIn",
    ground: "Toegang tot de eigen aanvraag",
    data: { level },
    at: now,
  });
  return { token, subjectHash, bsn };
}
