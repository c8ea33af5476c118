import type { Busy, ScheduleRule } from "#app/appointments/contract.ts";
import { type SlotAsk, slots } from "#app/appointments/contract.ts";
import { ask, colleague, rule, service } from "#tests/harness/sample-agenda.ts";

const rounds = 60;
const quarter = 15 * 60_000;

/**
 * A month of a busy gemeentehuis: ten colleagues with hours and lunch of their own, five rooms, a closed day, and 2,000 claims that lie in no
 * order. What it costs to find every time, beside what it costs to sort the same claims.
 */
export function runSlotsBench() {
  const given = busyMonth();
  const found = slots(given).length;
  const ranges = given.busy.map(({ from, to }) => [from, to] as const);
  const inCore = medianOf(() => slots({ ...given, agenda: { ...given.agenda } }));
  const sorted = medianOf(() => [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  return { found, milliseconds: round(inCore), sorting: round(sorted), timesSorting: round(inCore / sorted) };
}

function busyMonth(): SlotAsk {
  const staff = Array.from({ length: 10 }, (_, n) => `staff-${n}`);
  const rooms = Array.from({ length: 5 }, (_, n) => `room-${n}`);
  const weekdays = [1, 2, 3, 4, 5];
  const hours = (more: Partial<ScheduleRule>, starts: string, ends: string) =>
    weekdays.map((weekday) => rule(weekday, starts, ends, more));
  return ask({
    ...{ from: "2027-03-15", days: 31, now: "2027-03-14T08:00:00Z" },
    agenda: {
      services: [service({ needsRoom: true, turnaroundMin: 10, gridMin: 15, minNoticeMin: 1440 })],
      resources: [
        ...staff.map((id) => colleague(id)),
        ...rooms.map((id) => colleague(id, { kind: "room", services: [], languages: [] })),
      ],
      rules: [
        ...hours({ capacityPublic: 4 }, "08:30", "17:00"),
        ...staff.flatMap((id) => hours({ resourceId: id }, "08:30", "17:00")),
        ...staff.flatMap((id) => hours({ resourceId: id, kind: "break" }, "12:00", "12:45")),
      ],
    },
    busy: claims([...staff, ...rooms], 2000),
  });
}

/** Spread over the month as a multiplicative walk spreads numbers: the same on every machine, and in no order. */
function claims(ids: readonly string[], count: number): readonly Busy[] {
  const first = Date.UTC(2027, 2, 15, 7, 30);
  return Array.from({ length: count }, (_, n) => {
    const at = (n * 7919) % (31 * 36);
    const from = first + Math.floor(at / 36) * 86_400_000 + (at % 36) * quarter;
    return { resourceId: ids[n % ids.length] as string, from, to: from + (1 + (n % 3)) * quarter, lineage: `l${n}` };
  });
}

function medianOf(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[rounds / 2] as number;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
