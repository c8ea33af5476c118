import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type RuleOf, type RuleRefusal, readRule, type TypedRule } from "../core/assignment-rules.ts";
import { ruleChoices } from "../queries/rule-choices.server.ts";

export interface KeepRule {
  readonly staff: Staff;
  /** Null: a new one. */
  readonly id: string | null;
  /** The version that was in view. */
  readonly version: number;
  readonly typed: TypedRule;
  readonly now: Date;
}

export type KeepRuleRefusal = RuleRefusal | "notFound" | "changedMeanwhile";

/** Writes down who gets what: a new rule, or another text of one; and whether it hands out by itself (`hand-out-by-rules`). */
export async function keepRule({ staff, id, version, typed, now }: KeepRule): Promise<Result<null, KeepRuleRefusal>> {
  const { tenant } = staff;
  if (!may(staff, "queue.divide")) return refuse("notFound");
  const read = readRule(typed, await ruleChoices(tenant));
  if (!read.ok) return read;
  const rule = { ...read.value, colleagues: [...read.value.colleagues], changedBy: staff.id, changedAt: now };
  return transaction(async (tx): Promise<Result<null, KeepRuleRefusal>> => {
    if (id) {
      const found = await changedRule(tx, tenant, id, version);
      if (found !== null) return refuse(found);
      const next = { ...rule, version: { increment: 1 } };
      await tx.assignmentRule.update({ where: { tenant_id: { tenant, id } }, data: next });
    } else await tx.assignmentRule.create({ data: { tenant, id: randomUUID(), ...rule } });
    await audited(tx, staff, id ? "rule.changed" : "rule.added", now, rule);
    return ok(null);
  });
}

/** Takes a rule away. */
export async function removeRule({
  staff,
  id,
  version,
  now,
}: Omit<KeepRule, "typed" | "id"> & { readonly id: string }): Promise<Result<null, KeepRuleRefusal>> {
  if (!may(staff, "queue.divide")) return refuse("notFound");
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, KeepRuleRefusal>> => {
    const found = await changedRule(tx, tenant, id, version);
    if (found !== null) return refuse(found);
    const rule = await tx.assignmentRule.delete({ where: { tenant_id: { tenant, id } } });
    await audited(tx, staff, "rule.removed", now, rule);
    return ok(null);
  });
}

/** Locks it. Null when it is still what was in view. */
async function changedRule(tx: Tx, tenant: string, id: string, version: number) {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    select version from assignment_rule where tenant = ${tenant} and id::text = ${id} for update`;
  if (!row) return "notFound" as const;
  return row.version === version ? null : ("changedMeanwhile" as const);
}

type Kept = Pick<RuleOf, "place" | "automatic">;

async function audited(tx: Tx, { tenant, id }: Staff, action: string, at: Date, rule: Kept): Promise<void> {
  const ground = "Participatiewet, artikel 7";
  const data = { place: rule.place, hands: rule.automatic ? "byItself" : "afterALook" };
  await recordAudit(tx, { tenant, actor: { kind: "staff", id }, action, ground, data, at });
}
