import { may } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { decideJoin, type JoinRefusal } from "../core/decide-join.ts";
import type { IntakeState } from "../core/intake-row.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import type { ChangeAsk, ChangeRefusal } from "./change-intake.server.ts";
import { keepTerms } from "./keep-terms.server.ts";
import { auditChange, writeChange } from "./write-change.server.ts";

export interface JoinIntakes extends ChangeAsk {
  /** Reference of the one that goes into the one in view. */
  readonly other: string;
}

/** Lent by the room of parties. */
interface JoinHands {
  readonly takeAlong: (tx: Tx, tenant: string, from: string, to: string) => Promise<void>;
}

type JoinOutcome = Result<{ version: number }, ChangeRefusal<JoinRefusal | "otherNotFound">>;

/**
 * Joins another intake of the same person into the one in view, which gets the earliest melddatum of both. `otherNotFound`: the one in
 * view is theirs, and the other is not, or is not there.
 */
export async function joinIntakes(
  { staff, reference, version, other, now }: JoinIntakes,
  { takeAlong }: JoinHands,
): Promise<JoinOutcome> {
  return transaction(async (tx): Promise<JoinOutcome> => {
    const [kept, joined] = await lockBoth(tx, staff.tenant, reference, other);
    if (!kept || !may(staff, "intake.join", kept)) return refuse("notFound");
    if (!joined || !may(staff, "intake.join", joined)) return refuse("otherNotFound");
    if (kept.version !== version) return refuse("changedMeanwhile");
    const decision = decideJoin(kept, joined);
    if (!decision.ok) return decision;
    const keep = { staff, intake: kept, change: decision.value.kept, now };
    const join = { staff, intake: joined, change: decision.value.joined, now };
    await writeChange(tx, keep);
    await writeChange(tx, join);
    await takeAlong(tx, staff.tenant, joined.id, kept.id);
    await takeTasksAlong(tx, staff.tenant, kept.id, joined.id);
    await tx.intake.updateMany({ where: { tenant: staff.tenant, joinedTo: joined.id }, data: { joinedTo: kept.id } });
    await keepTerms(tx, staff.tenant, [kept.id, joined.id]);
    await auditChange(tx, keep);
    await auditChange(tx, join);
    return ok({ version: version + 1 });
  });
}

/** What is still to be done goes along: in the one that was joined nobody would see it. A rule of the house plans once for both. */
async function takeTasksAlong(tx: Tx, tenant: string, kept: string, joined: string): Promise<void> {
  const planned = await tx.intakeTask.findMany({
    where: { tenant, intakeId: kept, rule: { not: null } },
    select: { rule: true },
  });
  const twice = planned.flatMap(({ rule }) => rule ?? []);
  await tx.intakeTask.deleteMany({ where: { tenant, intakeId: joined, doneAt: null, rule: { in: twice } } });
  await tx.intakeTask.updateMany({ where: { tenant, intakeId: joined, doneAt: null }, data: { intakeId: kept } });
}

/** Always in the same order, so that two colleagues who join the same pair do not wait for each other for ever. */
async function lockBoth(
  tx: Tx,
  tenant: string,
  reference: string,
  other: string,
): Promise<(IntakeState | undefined)[]> {
  const locked = new Map<string, IntakeState | undefined>();
  for (const one of [...new Set([reference, other])].sort()) locked.set(one, await lockIntake(tx, tenant, one));
  return [locked.get(reference), locked.get(other)];
}
