import { randomUUID } from "node:crypto";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { takeTurn } from "#app/platform/rate-limit.server.ts";
import { isReference, normaliseReference } from "../core/draft.ts";
import { takeAttempt } from "./take-attempt.server.ts";

type Refusal = "noReference" | "tooMany";

/**
 * "Stuur een nieuwe code": to the resident's own phone or mail, as it stands in the intake now. The old one is void.
 * Whether the intake is there and still waits is found out by a job, so the answer tells nobody anything.
 * Three an hour for each reference, and no more than other tries from one address.
 */
export async function askConfirmationCode(
  tenant: string,
  clientAddress: string,
  typed: string,
): Promise<Result<null, Refusal>> {
  const reference = normaliseReference(typed);
  if (!isReference(reference)) return refuse("noReference");
  if (!(await takeAttempt(clientAddress))) return refuse("tooMany");
  if ((await takeTurn("newCode", `confirm:${tenant}:${reference}`)) > 0) return refuse("tooMany");
  await transaction((tx) => requestNewCode(tx, tenant, reference));
  return ok(null);
}

/** Lets a job make a new code and void the old one. Told twice, it makes one. */
export async function requestNewCode(tx: Tx, tenant: string, reference: string): Promise<void> {
  const payload = { reference, askId: randomUUID() };
  await enqueue(tx, { type: "confirmation.codeAsked", version: 1, tenant, payload });
}
