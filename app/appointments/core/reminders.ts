import { addDays } from "#app/kernel/day.ts";
import { minutesOf, onTheClock, timeOf, toInstant } from "./wall-time.ts";

/** How long before an appointment somebody is reminded, in calendar days. */
export const reminderDays = { threeDays: 3, oneDay: 1 } as const;
export type ReminderKind = keyof typeof reminderDays;

export interface Reminder {
  readonly kind: ReminderKind;
  readonly dueAt: Date;
}

/** Nobody is woken: nothing is sent between eight in the evening and eight in the morning, Europe/Amsterdam. */
const [quietEnds, quietBegins] = [8 * 60, 20 * 60];
/** At the time of the appointment itself, but not at the edges of the day. */
const [earliest, latest] = [9 * 60, 19 * 60];
/** A reminder that comes later than this before the start helps nobody plan. */
const atLeastBefore = 2 * 3_600_000;

/** The reminders of an appointment that starts at `start`; what would lie before the moment that it was made is left out. */
export function remindersOf(start: Date, madeAt: Date): readonly Reminder[] {
  const { day, time } = onTheClock(start);
  const at = timeOf(Math.min(Math.max(minutesOf(time), earliest), latest));
  return Object.entries(reminderDays)
    .map(([kind, days]) => ({ kind: kind as ReminderKind, dueAt: toInstant(addDays(day, -days), at) }))
    .filter(({ dueAt }) => dueAt > madeAt);
}

/** The first instant from `now` on at which somebody may be sent something that they did not ask for this minute. */
export function afterTheNight(now: Date): Date {
  const { day, time } = onTheClock(now);
  const minutes = minutesOf(time);
  if (minutes >= quietEnds && minutes < quietBegins) return now;
  return toInstant(minutes < quietEnds ? day : addDays(day, 1), timeOf(quietEnds));
}

export interface ReminderAsk extends Reminder {
  readonly start: Date;
  /** Somebody is still expected. */
  readonly stands: boolean;
  readonly now: Date;
}

/**
 * What to do with a reminder whose time has come, or came while the house stood still: send it, leave it, or wait for the morning. The one of
 * three days is left once that of one day is near.
 */
export function decideReminder({ kind, start, stands, now }: ReminderAsk): "send" | "skip" | { readonly at: Date } {
  if (!stands) return "skip";
  const at = afterTheNight(now);
  const next = kind === "threeDays" ? remindersOf(start, new Date(0)).find((one) => one.kind === "oneDay") : undefined;
  const useUntil = (next?.dueAt ?? start).getTime() - (next ? 0 : atLeastBefore);
  if (at.getTime() >= useUntil) return "skip";
  return at > now ? { at } : "send";
}
