import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import type { AppointmentStatus } from "./model.ts";

/** What a colleague notes of an appointment. */
export const appointmentMarks = [
  "arrived",
  "identity",
  "partner",
  "done",
  "noShow",
  "undo",
  "interpreterGone",
] as const;
export type AppointmentMark = (typeof appointmentMarks)[number];

/** What must be known of an appointment to say which marks it can have. */
export interface Markable {
  readonly status: AppointmentStatus;
  readonly startsAt: Date;
  readonly interpreter: string;
  readonly identityCheckedAt: Date | null;
  readonly partnerCame: boolean | null;
}

export interface Marked {
  readonly status: AppointmentStatus;
  readonly identityCheckedAt: Date | null;
  readonly partnerCame: boolean | null;
  /** Work that comes of it. */
  readonly task: { readonly kind: "noShow" | "rebookInterpreter"; readonly dueOn: CalendarDay } | null;
  /** The call after not coming is not needed after all. */
  readonly endsCall: boolean;
}

/**
 * What a mark makes of an appointment. Not coming has no effect but a call: by the next working day somebody asks how things are.
 * @returns tooEarly for who cannot have come or stayed away yet; notNow for what does not fit how it stands.
 */
export function decideMark(row: Markable, mark: AppointmentMark, now: Date): Result<Marked, "notNow" | "tooEarly"> {
  const begun = row.startsAt <= now;
  const today = dayInAmsterdam(row.startsAt) <= dayInAmsterdam(now);
  const same: Marked = { ...kept(row), task: null, endsCall: false };
  const here = row.status === "arrived" || row.status === "done";
  const waits = row.status === "confirmed";
  const next = (): Marked | "tooEarly" | null => {
    if (mark === "arrived") return waits || row.status === "no_show" ? (today ? arrived(same, row) : "tooEarly") : null;
    if (mark === "identity") return here && !row.identityCheckedAt ? { ...same, identityCheckedAt: now } : null;
    if (mark === "partner") return here && row.partnerCame !== true ? { ...same, partnerCame: true } : null;
    if (mark === "done")
      return waits || row.status === "arrived" ? (today ? { ...same, status: "done" } : "tooEarly") : null;
    if (mark === "noShow")
      return waits ? (begun ? { ...same, status: "no_show", task: call("noShow", now) } : "tooEarly") : null;
    if (mark === "undo") return isMarked(row) ? { ...same, ...unmarked, endsCall: row.status === "no_show" } : null;
    return waits && row.interpreter === "booked" ? { ...same, task: call("rebookInterpreter", now) } : null;
  };
  const after = next();
  if (after === "tooEarly") return refuse("tooEarly");
  return after ? ok(after) : refuse("notNow");
}

/** The marks that a page offers. */
export function marksOf(row: Markable, now: Date): readonly AppointmentMark[] {
  return appointmentMarks.filter((mark) => decideMark(row, mark, now).ok);
}

const unmarked = { status: "confirmed", identityCheckedAt: null, partnerCame: null } as const;
const isMarked = ({ status }: Markable) => status === "arrived" || status === "no_show";

function kept({ status, identityCheckedAt, partnerCame }: Markable) {
  return { status, identityCheckedAt, partnerCame };
}

function arrived(same: Marked, { status }: Markable): Marked {
  return { ...same, status: "arrived", endsCall: status === "no_show" };
}

/** An interpreter is looked for today; who stayed away is called by the next working day. */
function call(kind: "noShow" | "rebookInterpreter", now: Date): Marked["task"] {
  const today = dayInAmsterdam(now);
  return { kind, dueOn: kind === "noShow" ? workingDayAfter(today, 1) : today };
}
