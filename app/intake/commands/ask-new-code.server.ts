import { randomUUID } from "node:crypto";
import { defineFact, normaliseFindKey, readAnswer } from "#app/facts/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { takeTurn } from "#app/platform/rate-limit.server.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import { takeAttempt } from "./take-attempt.server.ts";

export interface LostCodeOutcome {
  readonly sent: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
}

const shared = { ground: "awb", sensitivity: "personal", uses: ["staff:contact"] } as const;
const email = defineFact({ id: "email", type: "email", ...shared });
const birth = defineFact({ id: "birth", type: "day", ...shared });

const tooMany = { sent: false, errors: [{ field: "email", text: { key: "ui:errorPage.tooMany.now" } }] } as const;

/**
 * Reads the form of "Uw code kwijt?" and, when it is in order, lets a job look for whoever it belongs to.
 * Nothing is looked up here: what is answered, and how fast, is the same for somebody we know and somebody we do not.
 */
export async function askNewCode(
  tenant: string,
  clientAddress: string,
  sent: FormData,
  now: Date,
): Promise<LostCodeOutcome> {
  const typed: Record<string, string> = {};
  for (const [name, value] of sent) if (typeof value === "string") typed[name] = value;
  const today = dayInAmsterdam(now);
  const readings = [readAnswer(email, sent, { today }), readAnswer(birth, sent, { today })] as const;
  const errors = readings.flatMap((reading) => (reading.ok ? [] : reading.errors));
  if (errors.length > 0) {
    return {
      sent: false,
      typed,
      errors: errors.map(({ field, fact, code }) => ({ field, text: { key: `errors:${fact.type}.${code}` } })),
    };
  }
  if (!(await takeAttempt(clientAddress))) return { ...tooMany, typed };
  const [address = "", day = ""] = readings.map((reading) => (reading.ok ? String(reading.known) : ""));
  const [emailHash, birthHash] = [hashOf(tenant, "email", address), hashOf(tenant, "birthDate", day)];
  if ((await takeTurn("newCode", `lost:${emailHash}`)) > 0) return { ...tooMany, typed };
  const payload: NewCodeAsked = { askId: randomUUID(), emailHash, birthHash };
  await transaction((tx) => enqueue(tx, { type: "code.asked", version: 1, tenant, payload }));
  return { sent: true, typed: {}, errors: [] };
}

/** What the job looks for: keyed hashes, as they stand in the tables too. */
export interface NewCodeAsked {
  readonly askId: string;
  readonly emailHash: string;
  readonly birthHash: string;
}

function hashOf(tenant: string, kind: "email" | "birthDate", text: string): string {
  const [key] = normaliseFindKey(kind, text);
  return Buffer.from(keyedHash(tenant, kind, key?.normalised ?? "")).toString("base64url");
}
