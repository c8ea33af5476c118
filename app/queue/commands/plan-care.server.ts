import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type CareRule, careDay } from "../core/after-care.ts";
import { say } from "../queries/in-dutch.server.ts";
import { addEvent } from "./add-event.server.ts";
import { writeTask } from "./plan-task.server.ts";

export interface Care {
  readonly tenant: string;
  readonly intakeId: string;
  readonly rule: CareRule;
  /** The appointment that was missed. */
  readonly about?: string;
  readonly now: Date;
}

/**
 * Plans after-care by a rule of the house, in the transaction of what it follows from, with the intake locked. What the rule planned
 * before for the same is not planned twice, also when it is done.
 */
export async function planCare(tx: Tx, { from, ...care }: Care & { readonly from: CalendarDay }): Promise<void> {
  const { tenant, intakeId, rule, now } = care;
  const known = await tx.intakeTask.count({ where: { tenant, intakeId, rule: nameOf(care) } });
  if (known > 0) return;
  const due = careDay(rule, from);
  await writeTask(tx, {
    ...{ tenant, intakeId, kind: "afterCare", due, to: null, askedBy: null, rule: nameOf(care), now },
    text: say(`queue:care.${rule}`),
  });
  await tell(tx, care, "carePlanned", { rule, due });
}

/** What a rule planned is not needed any more: it goes, unless a colleague did it. Of `missed` without an appointment: for each of them. */
export async function dropCare(tx: Tx, care: Care): Promise<void> {
  const { tenant, intakeId, rule } = care;
  const { count } = await tx.intakeTask.deleteMany({
    where: { tenant, intakeId, doneAt: null, rule: care.about ? nameOf(care) : { startsWith: rule } },
  });
  if (count > 0) await tell(tx, care, "careDropped", { rule });
}

function nameOf({ rule, about }: Care): string {
  return about ? `${rule}:${about}` : rule;
}

async function tell(
  tx: Tx,
  { tenant, intakeId, now }: Care,
  kind: "carePlanned" | "careDropped",
  data: Readonly<Record<string, string>>,
): Promise<void> {
  await addEvent(tx, { tenant, intakeId, kind, actor: "system:nazorg", data, at: now });
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "system", id: "nazorg" }, action: `intake.${kind}`, subject: intakeId },
    ...{ ground: "Participatiewet, artikel 7", data, at: now },
  });
}
