import { defineFact, readAnswer } from "#app/facts/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import { mailNewCode } from "./replace-code.server.ts";
import { takeAttempt } from "./take-attempt.server.ts";

export interface LostCodeOutcome {
  readonly sent: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
}

const shared = { ground: "awb", sensitivity: "personal", uses: ["staff:contact"] } as const;
const email = defineFact({ id: "email", type: "email", ...shared });
const birth = defineFact({ id: "birth", type: "day", ...shared });

/** Reads the form of "Uw code kwijt?" and, when it is in order, mails a new code to whoever it belongs to. */
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
  if (!(await takeAttempt(clientAddress))) {
    return { sent: false, typed, errors: [{ field: "email", text: { key: "ui:errorPage.tooMany.now" } }] };
  }
  const [address, day] = readings.map((reading) => (reading.ok ? String(reading.known) : ""));
  await mailNewCode(tenant, address ?? "", day ?? "", now);
  return { sent: true, typed: {}, errors: [] };
}
