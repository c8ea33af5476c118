import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { decideTaskDone, type TaskRefusal } from "../core/decide-task.ts";
import { openTask } from "../queries/tasks.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** What came of a task: the call, the after-care, or the opinion that was asked. It ends once. */
export async function endTask({ note = "", ...ask }: ChangeAsk & { readonly task: string; readonly outcome: string }) {
  const { staff, task, outcome, now } = ask;
  const { tenant } = staff;
  return changeIntake<TaskRefusal>(
    ask,
    "intake.work",
    async (intake, tx) => {
      const open = await openTask(tx, tenant, intake.id, task);
      return decideTaskDone(intake, staff, open, { outcome, text: note }, dayInAmsterdam(now));
    },
    async (tx) => {
      const text = note.trim().slice(0, 4000);
      await tx.intakeTask.update({
        where: { tenant_id: { tenant, id: task } },
        data: {
          ...{ doneAt: now, doneBy: staff.id, outcome },
          result: text ? sealJson(`task-result:${tenant}:${task}`, { text }) : null,
        },
        select: { id: true },
      });
    },
  );
}
