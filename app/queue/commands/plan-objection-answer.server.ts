import { formatShortDay } from "#app/i18n/format.server.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { answerObjectionFor, objectionDue, objectionRule } from "../core/terms/objections.ts";
import { termStories } from "../queries/clocks.server.ts";
import { say } from "../queries/in-dutch.server.ts";
import { writeTask } from "./plan-task.server.ts";
import { midnight } from "./write-change.server.ts";

interface Objection {
  readonly tenant: string;
  readonly intakeId: string;
  readonly messageId: string;
  /** The day on which it came in. */
  readonly on: CalendarDay;
  readonly now: Date;
}

/**
 * Plans that somebody decides on an objection, in the transaction that keeps it: also when it was read and answered, it stands in the list
 * by its last day until a colleague says that it was decided on or taken back. Of a file that was joined into another it is work on that one.
 */
export async function planObjectionAnswer(tx: Tx, { tenant, intakeId, messageId, on, now }: Objection): Promise<void> {
  const story = (await termStories(tenant, [intakeId], tx)).get(intakeId);
  const due = story && objectionDue(story, on, dayInAmsterdam(now));
  if (!due) return;
  const file = await tx.intake.findUnique({
    where: { tenant_id: { tenant, id: intakeId } },
    select: { joinedTo: true },
  });
  await writeTask(tx, {
    ...{
      tenant,
      intakeId: file?.joinedTo ?? intakeId,
      kind: "objection",
      due,
      to: null,
      askedBy: null,
      rule: objectionRule(messageId),
      now,
    },
    text: say("queue:tasks.objection", { day: formatShortDay(on) }),
  });
}

/** Sets the days of what is still to be decided on, when a decision was made known: one that came before it has its day only now. */
export async function planObjectionsAnew(tx: Tx, tenant: string, intakeId: string): Promise<void> {
  const open = await tx.$queryRaw<{ id: string; on: CalendarDay }[]>`
    select t.id, e.data ->> 'on' as "on"
    from intake_task t join intake_event e
      on e.tenant = t.tenant and e.intake_id = ${intakeId}::uuid and 'objection:' || (e.data ->> 'message') = t.rule
    where t.tenant = ${tenant} and t.intake_id in (select coalesce(joined_to, id) from intake where tenant = ${tenant} and id = ${intakeId}::uuid)
      and t.kind = 'objection' and t.done_at is null`;
  const story = open.length > 0 ? (await termStories(tenant, [intakeId], tx)).get(intakeId) : undefined;
  for (const { id, on } of open) {
    const due = story && answerObjectionFor(story, on);
    if (!due) continue;
    await tx.intakeTask.update({
      where: { tenant_id: { tenant, id } },
      data: { dueOn: midnight(due) },
      select: { id: true },
    });
  }
}
