import type { Staff } from "#app/identity/contract.ts";
import type { DecisionContent } from "../commands/write-decision.server.ts";
import { correctable } from "../core/correct-decision.ts";
import { workable } from "../core/decide-term.ts";
import { isDecided } from "../core/intake-row.ts";
import type { ProposalModel } from "../core/term-model.ts";
import { letterOf, outcomeLines } from "./decision-lines.server.ts";
import { momentText, say } from "./in-dutch.server.ts";
import type { IntakeRow } from "./intake-row.server.ts";
import { lastProposal, type Proposal } from "./proposal.server.ts";

/** What waits for a second colleague, or was sent back by one and not decided since; null for neither. */
export async function proposalPanel(staff: Staff, intake: IntakeRow): Promise<ProposalModel | null> {
  const over = isDecided(intake.state) ? correctable(intake) : workable(intake);
  const proposal = over ? null : await lastProposal(intake.tenant, intake.id);
  if (!proposal || proposal.outcome === "approved" || proposal.outcome === "withdrawn") return null;
  // Something else was decided since.
  if (isDecided(intake.state) !== proposal.correction > 0) return null;
  const { kind, content, proposedBy, proposer, proposedAt, outcome, reason } = proposal;
  return {
    lines: outcomeLines(kind, content),
    ...letterOf(content, intake.reference),
    by: say("queue:proposal.by", { name: proposer, when: momentText(proposedAt) }),
    open: outcome === null,
    own: proposedBy === staff.id,
    reason,
    typed: typedOf(proposal),
  };
}

/** The fields of the form as they were when it was proposed. */
function typedOf({ kind, content }: Proposal): ProposalModel["typed"] {
  const { ground, reasoning, start, startReason, amount, correctionReason, letter, deviation }: DecisionContent =
    content;
  return {
    ...{ uitkomst: kind, grond: ground ?? "", waarom: reasoning ?? "", ingang: start ?? "" },
    ...{ ingangReden: startReason ?? "", bedrag: amount ? euros(amount.cents) : "", per: amount?.per ?? "" },
    ...{ herstelReden: correctionReason ?? "", notitie: letter },
    ...{ afwijking: deviation?.reason ?? "", afwijkingWaarom: deviation?.text ?? "" },
  };
}

/** As a colleague types it: "1401,50". */
function euros(cents: number): string {
  return `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}
