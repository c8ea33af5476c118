import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { type Deviation, settleDeviation } from "../core/decide-deviation.ts";
import {
  type AskedDecision,
  type DaysKnown,
  letterRefusal,
  type OutcomeRefusal,
  type SettledDecision,
} from "../core/decide-outcome.ts";
import type { Change, IntakeState } from "../core/intake-row.ts";
import { type ProposalRefusal, proposedChange } from "../core/propose-decision.ts";
import { adviceOn } from "../queries/advice.server.ts";
import { letterNeeds } from "../queries/decision-letter.server.ts";
import { openProposal } from "../queries/proposal.server.ts";
import type { OverlayOf } from "../queries/triage-panel.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { type LetterAsk, letterAndDays, writeDecision } from "./write-decision.server.ts";
import { writeProposal } from "./write-proposal.server.ts";

export interface DecideAsk extends ChangeAsk, AskedDecision, Omit<LetterAsk, "staff"> {
  /** What the gemeente chose: what the check says hangs on it. Handed by the route. */
  readonly overlayOf: OverlayOf;
}

/** A first decision, or one that takes the place of another. */
interface Way {
  readonly settle: (
    intake: IntakeState,
    asked: AskedDecision,
    days: DaysKnown,
  ) => Result<SettledDecision, OutcomeRefusal>;
  readonly change: (settled: SettledDecision) => Change;
  readonly correction: number;
  /** The day of the decision that it takes the place of. */
  readonly replaced?: CalendarDay | undefined;
}

/** Decides with a letter that holds what the law asks, or proposes it where the Werkplein lets a second colleague agree. */
export async function takeDecision(ask: DecideAsk, { settle, change, correction, replaced }: Way) {
  const { staff, now } = ask;
  const [{ document, days, letter }, advice] = await Promise.all([
    letterAndDays(ask),
    adviceOn(staff.tenant, ask.reference, ask.overlayOf, now),
  ]);
  const two = werkpleinById(staff.tenant).twoDecide ?? [];
  let settled: (SettledDecision & { readonly deviation: Deviation | null }) | undefined;
  const done = await changeIntake<ProposalRefusal>(
    ask,
    "intake.work",
    async (intake) => {
      const decision = settle(intake, ask, days);
      if (!decision.ok) return decision;
      const deviation = settleDeviation(advice, decision.value.kind, ask);
      if (!deviation.ok) return deviation;
      settled = { ...decision.value, deviation: deviation.value };
      if (await openProposal(staff.tenant, intake.id)) return refuse("proposalOpen");
      const needs = letterNeeds(staff.tenant, settled, replaced);
      const lacks = document === null ? letterRefusal(letter, settled.reasoning, needs) : null;
      return lacks ? refuse(lacks) : ok(two.includes(settled.kind) ? proposedChange(settled) : change(settled));
    },
    async (tx, { tenant, id }) => {
      if (!settled) throw new Error("a decision is settled before it is written");
      const { kind, ...why } = settled;
      const row = { tenant, intakeId: id, correction, kind, decidedBy: staff.id, createdAt: now };
      await (two.includes(kind) ? writeProposal : writeDecision)(tx, row, { ...why, letter, document, advice });
    },
  );
  return done.ok ? ok({ ...done.value, proposed: settled !== undefined && two.includes(settled.kind) }) : done;
}
