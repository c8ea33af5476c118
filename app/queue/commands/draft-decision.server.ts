import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { settleCorrection } from "../core/correct-decision.ts";
import { type AskedDecision, type OutcomeRefusal, settleDecision } from "../core/decide-outcome.ts";
import { isDecided } from "../core/intake-row.ts";
import { lastDecision } from "../queries/decision.server.ts";
import { daysKnown, decisionLetter } from "../queries/decision-letter.server.ts";
import { templateInUse } from "../queries/letter-template.server.ts";
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
  const days = await daysKnown(staff.tenant, reference, dayInAmsterdam(now));
  const before = isDecided(intake.state) ? await lastDecision(staff.tenant, reference) : null;
  const decision = before ? settleCorrection(intake, ask, days) : settleDecision(intake, ask, days);
  if (!decision.ok) return decision;
  const template = await templateInUse(staff.tenant, decision.value.kind);
  return ok(decisionLetter(intake, decision.value, template, before?.decidedOn));
}
