import { ok, refuse } from "#app/kernel/result.ts";
import { correctedChange, settleCorrection } from "../core/correct-decision.ts";
import { letterRefusal, type OutcomeRefusal, type SettledDecision } from "../core/decide-outcome.ts";
import { lastDecision } from "../queries/decision.server.ts";
import { letterNeeds } from "../queries/decision-letter.server.ts";
import { changeIntake } from "./change-intake.server.ts";
import type { DecideAsk } from "./decide-intake.server.ts";
import { letterAndDays, writeDecision } from "./write-decision.server.ts";

/**
 * A colleague corrects a decision: a new one takes its place, with a letter and six weeks to object of its own. The one before it stays, for
 * colleagues and, when it was made known, for the resident.
 */
export async function correctDecision(ask: DecideAsk) {
  const { staff, reference, now } = ask;
  const [{ document, days, letter }, last] = await Promise.all([
    letterAndDays(ask),
    lastDecision(staff.tenant, reference),
  ]);
  let settled: SettledDecision | undefined;
  return changeIntake<OutcomeRefusal>(
    ask,
    "intake.work",
    (intake) => {
      const decision = last ? settleCorrection(intake, ask, days) : refuse("stateNotAllowed" as const);
      if (!decision.ok) return decision;
      settled = decision.value;
      const needs = letterNeeds(staff.tenant, settled, last?.decidedOn);
      const lacks = document === null ? letterRefusal(letter, settled.reasoning, needs) : null;
      return lacks ? refuse(lacks) : ok(correctedChange(settled));
    },
    async (tx, { tenant, id }) => {
      if (!settled || !last) throw new Error("a correction is settled before it is written");
      const { kind, ...why } = settled;
      const row = { tenant, intakeId: id, correction: last.correction + 1, kind, decidedBy: staff.id, createdAt: now };
      await writeDecision(tx, row, { ...why, letter, document });
    },
  );
}
