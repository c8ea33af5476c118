import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may } from "#app/identity/contract.ts";
import { type Colleague, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type AssignmentRule, ruleFor } from "../core/assignment-rules.ts";
import { spread } from "../core/caseload.ts";
import { decideByRule } from "../core/decide-assignment.ts";
import { assignmentRules } from "../queries/assignment-rules.server.ts";
import { allCaseloads, loadOf } from "../queries/caseload.server.ts";
import { atWork } from "../queries/caseload-screen.server.ts";
import { lockIntake } from "../queries/lock-intake.server.ts";
import { type NewIntake, newWork, wasHeld } from "../queries/new-work.server.ts";
import { addEvent } from "./add-event.server.ts";
import { atEachWerkplein } from "./at-each-werkplein.server.ts";

const atOnce = 200;
const actor = { kind: "system", id: "regel" } as const;

/** Every Werkplein, at night: also what got a category since, or lay there when a rule began to hand out. */
export async function handOutEverywhere(now: Date): Promise<void> {
  await atEachWerkplein((tenant) => handOutByRules(tenant, now));
}

/**
 * Gives what is new to whom the rules that hand out by themselves say, each in a transaction of its own. The first rule that fits holds: is
 * that one for a teamleider to look at, then nothing is handed out. What a colleague holds, or ever held, stays where it is.
 * @returns how many were handed out
 */
export async function handOutByRules(tenant: string, now: Date, id?: string): Promise<number> {
  let given = 0;
  for (let after: NewIntake | null = null; ; ) {
    const rules = await assignmentRules(tenant);
    if (!rules.some(({ automatic }) => automatic)) return given;
    const found: NewIntake[] = await newWork(tenant, { id, after, most: atOnce });
    for (const { intake, rule, to } of await proposedFor(tenant, found, rules))
      given += (await handOut(intake, rule, to, now)) ? 1 : 0;
    after = found.at(-1) ?? null;
    if (!after || found.length < atOnce) return given;
  }
}

interface Proposed {
  readonly intake: NewIntake;
  readonly rule: AssignmentRule;
  readonly to: string;
}

/** Whoever of the rule is least full with it, as where a teamleider presses. */
async function proposedFor(
  tenant: string,
  found: readonly NewIntake[],
  rules: readonly AssignmentRule[],
): Promise<Proposed[]> {
  const [names, loads] = await Promise.all([staffNames(tenant), allCaseloads(tenant)]);
  const here = atWork(names);
  const items = found.flatMap((intake) => {
    const able = here.filter((one) => mayHave(one, intake)).map(({ id }) => id);
    const first = ruleFor(intake, rules, (id) => able.includes(id));
    return first?.rule.automatic
      ? [{ intake, rule: first.rule, reference: intake.reference, category: intake.category, may: first.may }]
      : [];
  });
  const to = spread(
    items,
    here.map(({ id }) => loadOf(loads, id)),
    loads.norms,
  );
  return items.flatMap(({ intake, rule, reference }) => {
    const colleague = to.get(reference);
    return colleague ? [{ intake, rule, to: colleague }] : [];
  });
}

function mayHave(colleague: Colleague, intake: NewIntake): boolean {
  return may({ ...colleague, tenant: intake.tenant }, "intake.view", intake);
}

/** @returns whether it went: not when somebody took it meanwhile, another job was first, or the rule or its colleague is not what it was. */
async function handOut(
  { tenant, id, reference }: NewIntake,
  rule: AssignmentRule,
  to: string,
  now: Date,
): Promise<boolean> {
  return transaction(async (tx) => {
    const intake = await lockIntake(tx, tenant, reference);
    if (!intake || (await isHeldSince(tx, tenant, id))) return false;
    const colleague = await stillTo(tx, tenant, rule, to);
    if (!colleague || !may({ ...colleague, tenant }, "intake.view", intake)) return false;
    const decided = decideByRule(intake, rule, to, now);
    if (!decided.ok) return false;
    const { event } = decided.value;
    await tx.intake.update({
      where: { tenant_id: { tenant, id } },
      data: { assignee: to, assignedAt: now, version: { increment: 1 }, updatedAt: now },
      select: { id: true },
    });
    const happened = { ...event, data: { to, place: String(rule.place), by: rule.changedBy } };
    await addEvent(tx, { tenant, intakeId: id, actor: `system:${actor.id}`, at: now, ...happened });
    const line = { tenant, actor, action: `intake.${event.kind}`, subject: id, ground: "Participatiewet, artikel 7" };
    await recordAudit(tx, { ...line, data: event.data, at: now });
    return true;
  });
}

async function isHeldSince(tx: Tx, tenant: string, id: string): Promise<boolean> {
  const [row] = await tx.$queryRawUnsafe<{ held: boolean }[]>(
    `select ${wasHeld} as held from intake i where i.tenant = $1 and i.id = $2::uuid`,
    tenant,
    id,
  );
  return row?.held ?? true;
}

/** The colleague, as long as the rule is as it was read and hands out by itself, and they work here. Nobody changes either until this is done. */
async function stillTo(tx: Tx, tenant: string, rule: AssignmentRule, to: string): Promise<Colleague | undefined> {
  const [colleague] = await tx.$queryRaw<Colleague[]>`
    select s.id, s.name, s.roles, s.gemeenten
    from assignment_rule r join staff s on s.tenant = r.tenant and s.id = ${to}::uuid and s.active
    where r.tenant = ${tenant} and r.id = ${rule.id}::uuid and r.version = ${rule.version}::int and r.automatic for share`;
  return colleague;
}
