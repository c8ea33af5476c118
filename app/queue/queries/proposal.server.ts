import type { Staff } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { DecisionContent } from "../commands/write-decision.server.ts";
import type { DecisionKind } from "../core/decide-term.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** A decision that a colleague proposed. */
export interface Proposal {
  readonly seq: number;
  readonly kind: DecisionKind;
  /** The number that the decision will have. */
  readonly correction: number;
  readonly proposedBy: string;
  /** The name of who proposed. */
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly outcome: "approved" | "returned" | "withdrawn" | null;
  /** Why it went back. */
  readonly reason: string | null;
  readonly content: DecisionContent;
}

/** What a proposal is sealed with. */
export function proposalSeal(tenant: string, intakeId: string, seq: number): string {
  return `proposal:${tenant}:${intakeId}:${seq}`;
}

/** What was proposed last on this intake; null when nothing ever was. */
export async function lastProposal(tenant: string, intakeId: string): Promise<Proposal | null> {
  const [row] = await query<Omit<Proposal, "content" | "reason"> & { content: Uint8Array; answer: Uint8Array | null }>(
    "last-proposal",
    `select p.seq, p.kind, p.correction, p.proposed_by as "proposedBy", s.name as proposer, p.proposed_at as "proposedAt",
       p.outcome, p.content, p.answer
     from intake_proposal p join staff s on s.tenant = p.tenant and s.id = p.proposed_by
     where p.tenant = $1 and p.intake_id = $2 order by p.seq desc limit 1`,
    [tenant, intakeId],
  );
  if (!row) return null;
  const { content, answer, ...proposal } = row;
  const seal = proposalSeal(tenant, intakeId, row.seq);
  const reason = answer && unsealJson<{ reason: string }>(`${seal}:answer`, answer).reason;
  return { ...proposal, reason, content: unsealJson<DecisionContent>(seal, content) };
}

/** The proposal that waits for a second colleague; null when none does. */
export async function openProposal(tenant: string, intakeId: string): Promise<Proposal | null> {
  const last = await lastProposal(tenant, intakeId);
  return last?.outcome === null ? last : null;
}

export interface WaitingProposal extends Record<string, unknown> {
  readonly reference: string;
  readonly kind: DecisionKind;
  readonly regeling: string | null;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly decideBy: string | null;
}

/** What this colleague sees without the doors: a file that a teamleider may not read is no work for them. */
function readableBy(staff: Staff, values: Values): string {
  return visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values);
}

const isWaiting = "i.state not in ('withdrawn', 'referred')";
const open = "from intake_proposal p where p.tenant = i.tenant and p.intake_id = i.id and p.outcome is null";

/** The condition under which a decision about `i` waits for a second colleague, as far as this one may know. */
export function hasProposal(staff: Staff, values: Values): string {
  return `(${isWaiting} and exists (select 1 ${open}) and ${readableBy(staff, values)})`;
}

/** The conditions under which `i` waits for this colleague to agree: somebody else proposed. Found by the index `intake_proposal_open`. */
export function waitsForAgreement(staff: Staff, values: Values): string[] {
  const byOther = `exists (select 1 ${open} and p.proposed_by <> ${values.add(staff.id)}::uuid)`;
  return [isWaiting, byOther, readableBy(staff, values)];
}

/** What waits for a second colleague in the part of the work that this one sees, the oldest first. */
export async function waitingProposals(staff: Staff, most: number): Promise<WaitingProposal[]> {
  const values = new Values();
  const visible = readableBy(staff, values);
  return query<WaitingProposal>(
    `waiting-proposals-${staff.gemeenten.length > 0}`,
    `select i.reference, p.kind, i.regeling, p.proposed_by as "proposedBy", s.name as proposer, p.proposed_at as "proposedAt",
       i.decide_by::text as "decideBy"
     from intake_proposal p
     join intake i on i.tenant = p.tenant and i.id = p.intake_id
     join staff s on s.tenant = p.tenant and s.id = p.proposed_by
     where p.outcome is null and i.joined_to is null and ${isWaiting} and ${visible}
     order by p.proposed_at, i.id limit ${values.add(most)}`,
    values.list,
  );
}
