import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, refuse } from "#app/kernel/result.ts";
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
import { decisionToTell } from "../queries/decision.server.ts";
import { letterNeeds } from "../queries/decision-letter.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";
import { type DecisionContent, type LetterAsk, letterAndDays, writeDecision } from "./write-decision.server.ts";

export type DecideAsk = ChangeAsk & AskedDecision & LetterAsk;

/** A colleague decides on an aanvraag. What is decided stays; the resident knows of it only once it is made known. */
export async function decideIntake(ask: DecideAsk) {
  const { staff, now } = ask;
  const { document, days, letter } = await letterAndDays(ask);
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
      await writeDecision(
        tx,
        { tenant, intakeId: id, correction: 0, kind, decidedBy: staff.id, createdAt: now },
        content,
      );
    },
  );
}

/** The day and the way on which a decision reached the resident (Awb art. 3:41); from then on it can be read in "mijn zaken". */
export async function makeKnown(ask: ChangeAsk & { readonly on: CalendarDay | null; readonly channel: string }) {
  const { staff, reference, on, channel, now } = ask;
  const decided = await decisionToTell(staff.tenant, reference);
  return changeIntake(
    ask,
    "intake.work",
    () => decideMadeKnown({ on, channel }, decided?.decidedOn ?? null, dayInAmsterdam(now)),
    async (tx, { tenant, id }) => {
      const correction = decided?.correction ?? 0;
      await tx.intakeDecision.update({
        where: { tenant_intakeId_correction: { tenant, intakeId: id, correction } },
        data: { madeKnownOn: midnight(on ?? dayInAmsterdam(now)), channel },
      });
      await enqueue(tx, { type: "decision.madeKnown", version: 1, tenant, payload: { intakeId: id, correction } });
    },
  );
}
