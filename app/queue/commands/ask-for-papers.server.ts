import { randomUUID } from "node:crypto";
import { type CalendarDay, dayInAmsterdam, dayNumber } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { enqueue, enqueueAt } from "#app/platform/outbox.server.ts";
import { decideRequest } from "../core/decide-term.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";

/** The sealed content of a request. Seal context: `request:<tenant>:<id>`. */
export interface RequestContent {
  /** Papers by kind: `regelingen:evidence.<kind>`. */
  readonly kinds: readonly string[];
  /** What the colleague wrote beside it, in Dutch. */
  readonly text: string;
}

export interface AskForPapers extends ChangeAsk {
  readonly kinds: readonly string[];
  readonly text: string;
  /** The last day on which they may come. */
  readonly until: CalendarDay | null;
}

/** Asks the resident for what is missing (Awb art. 4:5). The term stands still from tomorrow; the resident is told after the commit. */
export async function askForPapers(ask: AskForPapers) {
  const { staff, now, until, kinds } = ask;
  const today = dayInAmsterdam(now);
  const text = ask.text.trim().slice(0, 4000);
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideRequest(intake, { kinds, text, until }, today),
    async (tx, intake) => {
      const { tenant } = staff;
      const id = randomUUID();
      const content: RequestContent = { kinds, text };
      await tx.intakeRequest.create({
        data: {
          ...{ tenant, id, intakeId: intake.id, ground: "papers", askedBy: staff.id, createdAt: now },
          askedOn: midnight(today),
          untilOn: midnight(until ?? today),
          content: sealJson(`request:${tenant}:${id}`, content),
        },
      });
      const event = { version: 1, tenant, payload: { intakeId: intake.id, requestId: id } };
      await enqueue(tx, { type: "papers.asked", ...event });
      const remindAt = reminderAt(now, until ?? today);
      if (remindAt) await enqueueAt(tx, { type: "papers.reminderDue", ...event }, remindAt);
    },
  );
}

const dayMs = 86_400_000;
/** So many days before the last day, at this hour of the day on which was asked; not when that is within a day of the request itself. */
const remindDaysBefore = 3;

function reminderAt(now: Date, until: CalendarDay): Date | null {
  const days = dayNumber(until) - dayNumber(dayInAmsterdam(now)) - remindDaysBefore;
  return days > 1 ? new Date(now.getTime() + days * dayMs) : null;
}
