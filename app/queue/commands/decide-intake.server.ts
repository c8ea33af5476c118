import { decisionLetterKind } from "#app/documents/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { query, type Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import {
  type AskedDecision,
  decidedChange,
  letterRefusal,
  type OutcomeRefusal,
  type SettledDecision,
  settleDecision,
} from "../core/decide-outcome.ts";
import { decideMadeKnown } from "../core/decide-term.ts";
import { decisionDay } from "../queries/decision.server.ts";
import { daysKnown, letterNeeds } from "../queries/decision-letter.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";

/** The sealed content of a decision. Seal context: `decision:<tenant>:<intake>`. What was decided before these were asked lacks them. */
export interface DecisionContent extends Partial<Omit<SettledDecision, "kind">> {
  /** What the letter says: decision, ground and reasons (Awb art. 3:46), in Dutch. */
  readonly letter: string;
  /** The letter as a file, by its id among the papers of this intake. */
  readonly document?: string | null;
}

export interface DecideAsk extends ChangeAsk, AskedDecision {
  /** What is written here, or empty. */
  readonly letter: string;
  /** The letter that was put ready as a file; a colleague ticks that they read it. */
  readonly document?: string | null;
}

/** A colleague decides on an aanvraag. What is decided stays; the resident knows of it only once it is made known. */
export async function decideIntake(ask: DecideAsk) {
  const { staff, now } = ask;
  const [document, days] = await Promise.all([
    ask.document ? readyLetter(staff.tenant, ask.reference, ask.document) : null,
    daysKnown(staff.tenant, ask.reference, dayInAmsterdam(now)),
  ]);
  const letter = ask.letter.replaceAll("\r\n", "\n").trim().slice(0, 20_000);
  let settled: SettledDecision | undefined;
  return changeIntake<OutcomeRefusal>(
    ask,
    "intake.work",
    (intake) => {
      const decision = settleDecision(intake, ask, days);
      if (!decision.ok) return decision;
      settled = decision.value;
      const lacks =
        document === null ? letterRefusal(letter, settled.reasoning, letterNeeds(staff.tenant, settled)) : null;
      return lacks ? refuse(lacks) : ok(decidedChange(settled));
    },
    async (tx, { tenant, id }) => {
      if (!settled) throw new Error("a decision is settled before it is written");
      const { kind, ...why } = settled;
      const content: DecisionContent = { ...why, letter, document };
      await writeDecision(tx, { tenant, intakeId: id, kind, decidedBy: staff.id, createdAt: now }, content);
    },
  );
}

interface DecisionRow {
  readonly tenant: string;
  readonly intakeId: string;
  readonly kind: string;
  readonly decidedBy: string;
  readonly createdAt: Date;
}

/** What was asked for and did not come is asked no more. */
async function writeDecision(tx: Tx, row: DecisionRow, content: DecisionContent): Promise<void> {
  const { tenant, intakeId } = row;
  const today = dayInAmsterdam(row.createdAt);
  const sealed = sealJson(`decision:${tenant}:${intakeId}`, content);
  await tx.intakeDecision.create({ data: { ...row, decidedOn: midnight(today), content: sealed } });
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

/** The day and the way on which a decision reached the resident (Awb art. 3:41); from then on it can be read in "mijn zaken". */
export async function makeKnown(ask: ChangeAsk & { readonly on: CalendarDay | null; readonly channel: string }) {
  const { staff, reference, on, channel, now } = ask;
  const decided = await decisionDay(staff.tenant, reference);
  return changeIntake(
    ask,
    "intake.work",
    () => decideMadeKnown({ on, channel }, decided, dayInAmsterdam(now)),
    async (tx, { tenant, id }) => {
      await tx.intakeDecision.update({
        where: { tenant_intakeId: { tenant, intakeId: id } },
        data: { madeKnownOn: midnight(on ?? dayInAmsterdam(now)), channel },
      });
      await enqueue(tx, { type: "decision.madeKnown", version: 1, tenant, payload: { intakeId: id } });
    },
  );
}
