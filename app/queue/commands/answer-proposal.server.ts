import { dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { correctedChange } from "../core/correct-decision.ts";
import { decidedChange } from "../core/decide-outcome.ts";
import type { Change } from "../core/intake-row.ts";
import { approvalRefusal, decideReturn, decideTakeBack, type ProposalRefusal } from "../core/propose-decision.ts";
import { lastDecision } from "../queries/decision.server.ts";
import { daysKnown } from "../queries/decision-letter.server.ts";
import { intakeIdOf } from "../queries/intake-id.server.ts";
import { openProposal, type Proposal } from "../queries/proposal.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { writeDecision } from "./write-decision.server.ts";
import { endProposal } from "./write-proposal.server.ts";

async function waiting({ staff: { tenant }, reference }: ChangeAsk): Promise<Proposal | null> {
  const id = await intakeIdOf(tenant, reference);
  return id ? openProposal(tenant, id) : null;
}

/** A second colleague agrees: from now on it is decided, with the letter that was proposed. */
export async function approveProposal({ note: _none, ...ask }: ChangeAsk) {
  const { staff, reference, now } = ask;
  const [proposal, days, last] = await Promise.all([
    waiting(ask),
    daysKnown(staff.tenant, reference, dayInAmsterdam(now)),
    lastDecision(staff.tenant, reference),
  ]);
  return changeIntake<ProposalRefusal>(
    ask,
    "intake.work",
    (intake) => {
      if (!proposal) return refuse("noProposal");
      const not = approvalRefusal(intake, proposal, staff.id, last ? last.correction + 1 : 0, days);
      return not ? refuse(not) : ok((last ? correctedChange : decidedChange)(proposal));
    },
    async (tx, { tenant, id: intakeId }) => {
      if (!proposal) throw new Error("what is not proposed is not approved");
      const { seq, correction, kind, proposedBy: decidedBy, content } = proposal;
      const row = { tenant, intakeId, correction, kind, decidedBy, approvedBy: staff.id, createdAt: now };
      await writeDecision(tx, row, content);
      await endProposal(tx, { tenant, intakeId, seq, outcome: "approved", by: staff.id, now });
    },
  );
}

/** A second colleague sends the proposal back, and says why. */
export async function returnProposal({ note: reason = "", ...ask }: ChangeAsk) {
  const { id } = ask.staff;
  return endWithout(ask, "returned", (proposal) => decideReturn(proposal, id, reason), reason.trim());
}

/** Who proposed takes the proposal back. */
export async function takeProposalBack({ note: _none, ...ask }: ChangeAsk) {
  return endWithout(ask, "withdrawn", (proposal) => decideTakeBack(proposal, ask.staff.id));
}

async function endWithout(
  ask: ChangeAsk,
  outcome: "returned" | "withdrawn",
  decide: (proposal: Proposal | null) => Result<Change, ProposalRefusal>,
  reason?: string,
) {
  const { staff, now } = ask;
  const proposal = await waiting(ask);
  return changeIntake<ProposalRefusal>(
    ask,
    "intake.work",
    () => decide(proposal),
    async (tx, { tenant, id: intakeId }) => {
      if (!proposal) throw new Error("what is not proposed does not end");
      await endProposal(tx, { tenant, intakeId, seq: proposal.seq, outcome, by: staff.id, reason, now });
    },
  );
}
