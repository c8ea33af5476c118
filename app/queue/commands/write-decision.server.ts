import { decisionLetterKind } from "#app/documents/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { query, type Tx } from "#app/platform/db.server.ts";
import type { Advised, Deviation } from "../core/decide-deviation.ts";
import type { SettledDecision } from "../core/decide-outcome.ts";
import { decisionSeal } from "../queries/decision.server.ts";
import { daysKnown } from "../queries/decision-letter.server.ts";
import { midnight } from "./write-change.server.ts";

/** The sealed content of a decision. Seal context: `decisionSeal`. What was decided before these were asked lacks them. */
export interface DecisionContent extends Partial<Omit<SettledDecision, "kind">> {
  /** What the letter says: decision, ground and reasons (Awb art. 3:46), in Dutch. */
  readonly letter: string;
  /** The letter as a file, by its id among the papers of this intake. */
  readonly document?: string | null;
  /** What the check said; null where it does not know the scheme. */
  readonly advice?: Advised | null;
  /** Why it was decided otherwise. */
  readonly deviation?: Deviation | null;
}

export interface LetterAsk {
  readonly staff: Pick<Staff, "tenant">;
  readonly reference: string;
  /** What is written here, or empty. */
  readonly letter: string;
  /** The letter that was put ready as a file; a colleague ticks that they read it. */
  readonly document?: string | null;
  readonly now: Date;
}

/** The letter as it was typed or put ready, and the days that its decision is held against. */
export async function letterAndDays({ staff: { tenant }, reference, now, ...ask }: LetterAsk) {
  const [document, days] = await Promise.all([
    ask.document ? readyLetter(tenant, reference, ask.document) : null,
    daysKnown(tenant, reference, dayInAmsterdam(now)),
  ]);
  return { document, days, letter: ask.letter.replaceAll("\r\n", "\n").trim().slice(0, 20_000) };
}

export interface DecisionRow {
  readonly tenant: string;
  readonly intakeId: string;
  /** 0 for a first decision. */
  readonly correction: number;
  readonly kind: string;
  readonly decidedBy: string;
  /** Who agreed, where two decide. */
  readonly approvedBy?: string;
  readonly createdAt: Date;
}

/** What was asked for and did not come is asked no more. */
export async function writeDecision(tx: Tx, row: DecisionRow, content: DecisionContent): Promise<void> {
  const { tenant, intakeId, correction } = row;
  const today = dayInAmsterdam(row.createdAt);
  const sealed = sealJson(decisionSeal(tenant, intakeId, correction), content);
  const corrects = correction > 0 ? correction - 1 : null;
  await tx.intakeDecision.create({ data: { ...row, corrects, decidedOn: midnight(today), content: sealed } });
  const { advice, deviation } = content;
  if (advice) {
    const said = { ...advice, reason: deviation?.reason ?? null, decidedOn: midnight(today) };
    await tx.decisionAdvice.create({ data: { tenant, intakeId, correction, ...said } });
  }
  await tx.$executeRaw`
    update intake_request set ended_on = greatest(asked_on, ${today}::date)
    where tenant = ${tenant} and intake_id = ${intakeId}::uuid and ended_on is null and until_on >= ${today}::date`;
}

/** The id of a letter that was put ready for this intake; null for any other. */
async function readyLetter(tenant: string, reference: string, id: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "ready-letter",
    `select d.id from document d join intake i on i.tenant = d.tenant and i.id = d.dossier_id
     where d.tenant = $1 and i.reference = $2 and d.kind = $3 and d.id::text = $4`,
    [tenant, reference, decisionLetterKind, id],
  );
  return row?.id ?? null;
}
