import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";

/** A line of the audit log, as far as a resident is told of it. */
export interface AuditLine {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
}

/** On this day a colleague of this role looked, or did something. */
export interface LookedAt {
  readonly day: CalendarDay;
  readonly role: string;
  readonly did: "looked" | "worked";
}

/** Opening the file. All else that a colleague does to it is work. */
const looks = new Set(["intake.viewed", "intake.doorSeen", "case.downloaded", "document.opened"]);

/** Not told while it could stand in the way of finding out (AVG art. 23; UAVG art. 41). Whoever it was about is heard before a decision. */
const untold = new Set(["fraud.reported", "fraud.closed"]);

/**
 * Who of us looked at a file: role and day, never a name (AVG art. 15). Once a day for each role: what counts is that it was, not how
 * often a page was opened. The newest day first.
 */
export function lookedAt(lines: readonly AuditLine[], roleOf: (staffId: string) => string): LookedAt[] {
  const seen = new Map<string, LookedAt>();
  for (const { at, actor, action } of lines) {
    // Who was refused saw nothing.
    if (!actor.startsWith("staff:") || action.endsWith(".refused") || untold.has(action)) continue;
    const entry: LookedAt = {
      day: dayInAmsterdam(at),
      role: roleOf(actor.slice("staff:".length)),
      did: looks.has(action) ? "looked" : "worked",
    };
    seen.set(`${entry.day} ${entry.role} ${entry.did}`, entry);
  }
  return [...seen.values()].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
}
