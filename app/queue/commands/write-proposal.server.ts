import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { proposalSeal } from "../queries/proposal.server.ts";
import type { DecisionContent, DecisionRow } from "./write-decision.server.ts";

/** Keeps what would be decided, for a second colleague to read. */
export async function writeProposal(tx: Tx, row: DecisionRow, content: DecisionContent): Promise<void> {
  const { tenant, intakeId, correction, kind, decidedBy: proposedBy, createdAt: proposedAt } = row;
  const seq = 1 + (await tx.intakeProposal.count({ where: { tenant, intakeId } }));
  const sealed = sealJson(proposalSeal(tenant, intakeId, seq), content);
  await tx.intakeProposal.create({
    data: { tenant, intakeId, seq, correction, kind, proposedBy, proposedAt, content: sealed },
  });
}

interface Ended {
  readonly tenant: string;
  readonly intakeId: string;
  readonly seq: number;
  readonly outcome: "approved" | "returned" | "withdrawn";
  readonly by: string;
  /** Why it went back. */
  readonly reason?: string;
  readonly now: Date;
}

/** A proposal ends once. */
export async function endProposal(tx: Tx, { tenant, intakeId, seq, outcome, by, reason, now }: Ended): Promise<void> {
  const seal = `${proposalSeal(tenant, intakeId, seq)}:answer`;
  const answer = reason === undefined ? {} : { answer: sealJson(seal, { reason }) };
  await tx.intakeProposal.update({
    where: { tenant_intakeId_seq: { tenant, intakeId, seq } },
    data: { outcome, endedBy: by, endedAt: now, ...answer },
    select: { seq: true },
  });
}
