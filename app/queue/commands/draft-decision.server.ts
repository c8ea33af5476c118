import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type AskedDecision, type OutcomeRefusal, settleDecision } from "../core/decide-outcome.ts";
import { daysKnown, decisionLetter } from "../queries/decision-letter.server.ts";
import type { ChangeAsk, ChangeRefusal } from "./change-intake.server.ts";
import { openIntake } from "./open-intake.server.ts";

/** The letter of a decision that is not taken yet, for a colleague to read over. It changes nothing; that the file was opened is written down. */
export async function draftDecision(
  ask: ChangeAsk & AskedDecision,
): Promise<Result<string, ChangeRefusal<OutcomeRefusal>>> {
  const { staff, reference, version, now } = ask;
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind === "door") return refuse("notFound");
  const { intake } = opened.value;
  if (intake.version !== version) return refuse("changedMeanwhile");
  const decision = settleDecision(intake, ask, await daysKnown(staff.tenant, reference, dayInAmsterdam(now)));
  return decision.ok ? ok(decisionLetter(intake, decision.value)) : decision;
}
