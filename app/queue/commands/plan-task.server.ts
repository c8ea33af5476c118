import { randomUUID } from "node:crypto";
import { may } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import {
  decideAskOpinion,
  decidePlan,
  type PlannedTask,
  type TaskKind,
  type TaskRefusal,
} from "../core/decide-task.ts";
import type { Change, IntakeState } from "../core/intake-row.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";

/** Plans dated work on an intake: a call back or after-care. */
export function planTask(ask: ChangeAsk & PlannedTask) {
  return asked(ask, (intake, today) => decidePlan(intake, ask, today));
}

/** Asks a named colleague for a second opinion: it stands in their part of the list until they answer. */
export function askOpinion({ note = "", ...ask }: ChangeAsk & Omit<PlannedTask, "kind">) {
  return asked({ ...ask, note, kind: "secondOpinion" }, (intake, today) =>
    decideAskOpinion(intake, ask.staff, { ...ask, text: note }, today),
  );
}

async function asked(
  { note = "", ...ask }: ChangeAsk & PlannedTask,
  decide: (intake: IntakeState, today: CalendarDay) => Result<Change, TaskRefusal>,
) {
  const { staff, now } = ask;
  const { tenant } = staff;
  const colleague = (await staffNames(tenant)).find(({ id }) => id === ask.to);
  const today = dayInAmsterdam(now);
  return changeIntake<TaskRefusal>(
    ask,
    "intake.work",
    (intake) => {
      const unknown = !colleague || !may({ ...colleague, tenant }, "intake.view", intake);
      return ask.to && unknown ? refuse("colleagueUnknown") : decide(intake, today);
    },
    (tx, { id }) =>
      writeTask(tx, {
        ...{ tenant, intakeId: id, kind: ask.kind as TaskKind, due: ask.due ?? today, to: ask.to || null },
        ...{ askedBy: staff.id, text: note, now },
      }),
  );
}

export interface NewTask {
  readonly tenant: string;
  readonly intakeId: string;
  readonly kind: TaskKind;
  readonly due: CalendarDay;
  readonly to: string | null;
  /** Null: a rule of the house planned it. */
  readonly askedBy: string | null;
  /** Which rule that was. */
  readonly rule?: string;
  readonly text: string;
  readonly now: Date;
}

/** Writes a task, in the transaction of whatever it follows from. At most 4,000 characters of its text are kept. */
export async function writeTask(tx: Tx, { tenant, intakeId, kind, due, to, askedBy, rule, text, now }: NewTask) {
  const id = randomUUID();
  await tx.intakeTask.create({
    data: {
      ...{ tenant, id, intakeId, kind, askedBy, rule, dueOn: midnight(due), assignedTo: to, createdAt: now },
      content: sealJson(`task:${tenant}:${id}`, { text: text.trim().slice(0, 4000) }),
    },
  });
}
