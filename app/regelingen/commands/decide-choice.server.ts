import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff, worksFor } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type ChoiceRefusal, decideChoice, type VerdictOnChoice } from "../core/decide-choice.ts";
import { choiceGround } from "./propose-choice.server.ts";

export interface DecideChoice {
  readonly staff: Staff;
  readonly id: string;
  readonly to: VerdictOnChoice;
  readonly reason: string;
  /** Number of the last approval of the gemeente that the colleague had in view. */
  readonly seen: number;
  readonly now: Date;
}

/** Approves, refuses or takes back a proposal. Approved, it holds from its first day on, for every process at once. */
export async function decideOnChoice(ask: DecideChoice): Promise<Result<null, ChoiceRefusal | "notFound">> {
  const { staff, id, to, reason, seen, now } = ask;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, ChoiceRefusal | "notFound">> => {
    const proposal = await lockProposal(tx, tenant, id);
    if (!proposal || !may(staff, "choices.manage") || !worksFor(staff, proposal.gemeente)) return refuse("notFound");
    const { gemeente, scheme, validFrom } = proposal;
    const decided = decideChoice(
      proposal,
      { to, by: staff.id, reason, seen },
      await lastApproval(tx, tenant, gemeente),
    );
    if (!decided.ok) return decided;
    await tx.localChoice.update({
      where: { tenant_id: { tenant, id } },
      data: { state: to, decider: staff.id, decidedAt: now, reason: reason.trim(), revision: decided.value.revision },
      select: { id: true },
    });
    await recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: staff.id },
      action: `choice.${to}`,
      ground: choiceGround,
      data: { gemeente, scheme, validFrom },
      at: now,
    });
    return ok(null);
  });
}

/** Decisions about one gemeente wait for each other, so that two approvals never get one number. */
async function lockProposal(tx: Tx, tenant: string, id: string) {
  const [found] = await tx.$queryRaw<{ gemeente: string }[]>`
    select gemeente from local_choice where tenant = ${tenant} and id = ${id}::uuid`;
  if (!found) return undefined;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`local_choice ${tenant} ${found.gemeente}`}, 0))`;
  const [proposal] = await tx.$queryRaw<
    { gemeente: string; scheme: string; state: string; proposer: string; validFrom: string }[]
  >`select gemeente, scheme, state, proposer, valid_from::text as "validFrom"
    from local_choice where tenant = ${tenant} and id = ${id}::uuid for update`;
  return proposal;
}

async function lastApproval(tx: Tx, tenant: string, gemeente: string): Promise<number> {
  const { _max } = await tx.localChoice.aggregate({ where: { tenant, gemeente }, _max: { revision: true } });
  return _max.revision ?? 0;
}
