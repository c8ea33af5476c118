import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, calendarDay } from "#app/kernel/day.ts";
import { ask, colleague, everyDay, type SampleAsk, service } from "#tests/harness/sample-agenda.ts";
import type { Busy } from "./model.ts";
import { slotAt, slots } from "./slots.ts";
import { toInstant } from "./wall-time.ts";

const times = (given: SampleAsk) => slots(ask(given)).map(({ time }) => time);
const _days = (given: SampleAsk) => [...new Set(slots(ask(given)).map(({ day }) => day))];
const _instants = (given: SampleAsk) => slots(ask(given)).map(({ start }) => start.toISOString().slice(0, 16));
const busy = (resourceId: string, day: string, from: string, to: string, lineage = `${resourceId} ${from}`): Busy => ({
  ...{ resourceId, lineage },
  from: toInstant(calendarDay(day), from).getTime(),
  to: toInstant(calendarDay(day), to).getTime(),
});
const _alone = (more: Parameters<typeof service>[0], starts: string, ends: string) => ({
  services: [service({ maxDaysAhead: 10_000, ...more })],
  rules: [...everyDay(starts, ends), ...everyDay("00:00", "24:00", { resourceId: "a" })],
});

describe("who is needed", () => {
  const from = "2026-06-01";
  const two = {
    resources: [colleague("b"), colleague("a"), colleague("r", { kind: "room", services: [], languages: [] })],
    rules: [
      ...everyDay("09:00", "09:30"),
      ...["a", "b"].flatMap((id) => everyDay("00:00", "24:00", { resourceId: id })),
    ],
  };
  test("as many places as combinations; one room for two colleagues makes one", () => {
    expect(slots(ask({ from, agenda: two }))[0]).toMatchObject({ places: 2, combinations: [["a"], ["b"]] });
    const services = [service({ needsRoom: true, maxDaysAhead: 10_000 })];
    expect(slots(ask({ from, agenda: { ...two, services } }))[0]).toMatchObject({
      places: 1,
      combinations: [["a", "r"]],
    });
  });

  test("who has least to do that day comes first, then by id", () => {
    const taken = [busy("a", from, "14:00", "15:00"), busy("b", "2026-06-02", "14:00", "15:00")];
    expect(slots(ask({ from, agenda: two, busy: taken }))[0]?.combinations).toEqual([["b"], ["a"]]);
  });

  test("a cap on the hours holds for residents, and for colleagues their own", () => {
    const rules = [...everyDay("09:00", "09:30", { capacityPublic: 1, capacityIntern: 2 }), ...two.rules.slice(7)];
    const taken = [busy("a", from, "09:00", "09:30")];
    const agenda = { ...two, rules };
    expect(slots(ask({ from, agenda }))[0]?.places).toBe(1);
    expect(slots(ask({ from, agenda, busy: taken }))).toEqual([]);
    expect(slots(ask({ from, agenda, busy: taken, audience: "intern" }))[0]?.places).toBe(1);
  });

  test("the language of a colleague counts only when asked for", () => {
    const resources = [colleague("a"), colleague("b", { languages: ["nl", "ar"] })];
    const agenda = { ...two, resources };
    expect(slots(ask({ from, agenda, needs: { language: "ar" } }))[0]?.combinations).toEqual([["b"]]);
    expect(slots(ask({ from, agenda, needs: { language: "ti" } }))).toEqual([]);
  });

  test("an appointment that moves is not in its own way; that of others is", () => {
    const taken = [busy("a", from, "09:00", "12:00", "mine")];
    expect(times({ from, busy: taken })).toEqual([]);
    expect(times({ from, busy: taken, ignoreLineage: "mine" })).toHaveLength(6);
  });

  test("what is meant for colleagues is not offered to residents, nor elsewhere, nor when switched off", () => {
    const offered = (more: Parameters<typeof service>[0], audience: "public" | "intern" = "public") =>
      times({ from, audience, agenda: { services: [service({ maxDaysAhead: 10_000, ...more })] } }).length > 0;
    expect(offered({ audience: "intern" })).toBe(false);
    expect(offered({ audience: "intern" }, "intern")).toBe(true);
    expect(offered({ locations: ["zundert"] })).toBe(false);
    expect(offered({ active: false })).toBe(false);
  });
});

test("T2 nothing that is offered is refused when it is asked for, and nothing else is taken", () => {
  const minutes = fc.integer({ min: 0, max: 480 });
  const claims = fc.array(fc.tuple(fc.constantFrom("a", "b"), minutes, fc.integer({ min: 5, max: 120 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      claims,
      fc.constantFrom(0, 60, 240, 1440),
      fc.constantFrom("2027-03-28", "2027-10-31", "2026-06-01"),
      (taken, minNoticeMin, day) => {
        const date = calendarDay(day);
        const midnight = toInstant(date, "00:00").getTime();
        const given = ask({
          ...{ from: day, days: 2, now: new Date(midnight - 3_600_000).toISOString() },
          agenda: {
            services: [service({ durationMin: 45, gridMin: 15, turnaroundMin: 10, minNoticeMin })],
            resources: [colleague("a"), colleague("b")],
            rules: [
              ...everyDay("00:00", "08:00"),
              ...["a", "b"].flatMap((id) => everyDay("01:00", "07:00", { resourceId: id })),
            ],
          },
          busy: taken.map(([resourceId, start, length], n) => ({
            ...{ resourceId, lineage: String(n) },
            ...{ from: midnight + start * 60_000, to: midnight + (start + length) * 60_000 },
          })),
        });
        const offered = slots(given);
        expect(offered.map(({ start }) => slotAt(given, start))).toEqual(offered);
        const claimed = offered.flatMap(({ start, end, combinations }) =>
          given.busy.filter(
            ({ from, to, resourceId }) =>
              to > start.getTime() && from < end.getTime() + 600_000 && combinations.flat().includes(resourceId),
          ),
        );
        expect(claimed).toEqual([]);
        const known = new Set(offered.map(({ start }) => start.getTime()));
        const odd = new Date(midnight + 7 * 60_000);
        expect(slotAt(given, odd)).toBeNull();
        expect(known.size).toBe(offered.length);
        expect(offered.every(({ day: on }) => on === date || on === addDays(date, 1))).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
