import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { ask, closed, colleague, everyDay, rule, type SampleAsk, service } from "#tests/harness/sample-agenda.ts";
import type { Busy, Service } from "./model.ts";
import { slotAt, slots } from "./slots.ts";
import { toInstant } from "./wall-time.ts";

/** What went wrong elsewhere (table T2): the cases, written anew. */
const from = "2026-06-01";
const times = (given: Omit<SampleAsk, "from">) => slots(ask({ from, ...given })).map(({ time }) => time);
const at = (time: string, day = from) => toInstant(calendarDay(day), time);
const claim = (starts: string, ends: string, resourceId = "a"): Busy => ({
  ...{ resourceId, lineage: starts, from: at(starts).getTime(), to: at(ends).getTime() },
});
const agenda = (hours: readonly [string, string], more: Partial<Service> = {}, ids: readonly string[] = ["a"]) => ({
  services: [service({ maxDaysAhead: 10_000, ...more })],
  resources: ids.map((id) => colleague(id)),
  rules: [...everyDay(...hours), ...ids.flatMap((id) => everyDay("00:00", "24:00", { resourceId: id }))],
});

describe("only times that are still to come", () => {
  const wholeDay = agenda(["00:00", "24:00"], { durationMin: 60, gridMin: 60 });
  test("later on the same day, and the hour that begins at this very minute", () => {
    expect(times({ agenda: wholeDay, now: at("12:30").toISOString() })[0]).toBe("13:00");
    expect(times({ agenda: wholeDay, now: at("13:00").toISOString() })).toHaveLength(11);
  });

  test("a notice of 1,500 minutes reaches over midnight", () => {
    const noticed = agenda(["00:00", "24:00"], { durationMin: 60, gridMin: 60, minNoticeMin: 1500 });
    expect(times({ agenda: noticed, now: at("12:00", "2026-05-31").toISOString() })).toHaveLength(11);
  });

  test.each([0, 30, 60, 120, 720, 1440])(
    "with a notice of %i minutes: the first one offered is kept to the last second",
    (min) => {
      const noticed = agenda(["08:00", "18:00"], { minNoticeMin: min });
      const given = ask({ from, days: 3, now: at("09:10").toISOString(), agenda: noticed });
      const first = slots(given)[0];
      if (!first) throw new Error("nothing offered");
      const last = new Date(first.start.getTime() - min * 60_000);
      expect(slotAt({ ...given, now: last }, first.start)).not.toBeNull();
      expect(slotAt({ ...given, now: new Date(last.getTime() + 1) }, first.start)).toBeNull();
    },
  );
});

describe("the server looks again at the time that was posted", () => {
  const given = ask({ from, agenda: agenda(["09:00", "12:00"], { maxDaysAhead: 7 }), now: at("08:00").toISOString() });
  test.each([
    ["before opening", at("08:30")],
    ["at closing time", at("12:00")],
    ["too late to fit", at("11:45")],
    ["off the grid", at("09:10")],
    ["a second later", new Date(at("09:00").getTime() + 1000)],
    ["in the past", at("09:00", "2026-05-29")],
    ["past the horizon", at("09:00", "2026-06-09")],
    ["no time at all", new Date(Number.NaN)],
    ["in a year that calendars do not reach", new Date(8.64e15)],
    ["before the year one", new Date(-8.64e15)],
  ])("%s: not offered", (_, start) => {
    expect(slotAt(given, start)).toBeNull();
  });

  test("on the last day of the horizon it is", () => {
    expect(slotAt(given, at("11:30", "2026-06-08"))?.time).toBe("11:30");
    expect(slotAt({ ...given, needs: { ...given.needs, location: "zundert" } }, at("09:00"))).toBeNull();
    expect(slotAt({ ...given, needs: { ...given.needs, service: "unknown" } }, at("09:00"))).toBeNull();
  });
});

describe("the edges of a day", () => {
  test("the first minute and the last half hour, whatever day it is in Greenwich", () => {
    const found = slots(ask({ from, agenda: agenda(["00:00", "24:00"]) }));
    expect(found[0]?.start.toISOString()).toBe("2026-05-31T22:00:00.000Z");
    expect([found.length, found.at(-1)?.time]).toEqual([48, "23:30"]);
  });

  test("other hours just after midnight are those of that day, not of the day before", () => {
    const night = closed(from, { effect: "open", starts: "00:00", ends: "01:00" });
    expect(times({ agenda: { exceptions: [night] } }).slice(0, 2)).toEqual(["00:00", "00:30"]);
    expect(slots(ask({ from: "2026-05-31", agenda: { exceptions: [night] } }))[0]?.time).toBe("09:00");
  });

  test("a claim from the evening before until the morning holds on both days", () => {
    const night: Busy = { ...claim("09:00", "10:00"), from: at("20:00", "2026-05-31").getTime() };
    expect(times({ busy: [night] })[0]).toBe("10:00");
  });

  test("a holiday on a Saturday closes the Saturday, and one that was switched off closes nothing", () => {
    const holiday = closed("2027-12-25", { source: "holiday", reason: "christmasDay" });
    expect(slots(ask({ from: "2027-12-25", agenda: { exceptions: [holiday] } }))).toEqual([]);
    expect(slots(ask({ from: "2027-12-26", agenda: { exceptions: [holiday] } }))).toHaveLength(6);
    expect(slots(ask({ from: "2027-12-25", agenda: { exceptions: [] } }))).toHaveLength(6);
  });
});

describe("who takes part", () => {
  const long = agenda(["09:00", "17:00"], { durationMin: 300, gridMin: 30 });
  test("a long conversation is refused when only its end is taken", () => {
    expect(times({ agenda: long, busy: [claim("14:30", "15:00")] })).toEqual(["09:00", "09:30"]);
  });

  test("the length comes from the service: a claim of any other length leaves exactly what fits", () => {
    expect(
      times({ agenda: agenda(["09:00", "12:00"], { durationMin: 75, gridMin: 15 }), busy: [claim("10:15", "10:30")] }),
    ).toEqual([...["09:00", "10:30", "10:45"]]);
  });

  test("two with hours of their own: each time once, with whoever is there", () => {
    const rules = [
      ...everyDay("08:00", "18:00"),
      ...everyDay("09:00", "11:00", { resourceId: "a" }),
      ...everyDay("10:00", "11:00", { resourceId: "b" }),
    ];
    const found = slots(ask({ from, agenda: { ...agenda(["08:00", "18:00"], {}, ["a", "b"]), rules } }));
    expect(found.map(({ time, places }) => `${time} ${places}`)).toEqual(["09:00 1", "09:30 1", "10:00 2", "10:30 2"]);
  });

  test("a hold for another service on the same colleague stands in the way; on another colleague it does not", () => {
    const both = agenda(["09:00", "10:00"], {}, ["a", "b"]);
    const held = [claim("09:00", "09:30")];
    expect(slots(ask({ from, agenda: both, busy: held }))[0]?.combinations).toEqual([["b"]]);
    expect(times({ agenda: agenda(["09:00", "10:00"]), busy: held })).toEqual(["09:30"]);
  });

  test("hours of a service of its own take the place of those of the house", () => {
    const own = { ...agenda(["09:00", "12:00"]) };
    const rules = [...own.rules, rule(1, "13:00", "14:00", { service: "eersteGesprek" })];
    expect(times({ agenda: { ...own, rules } })).toEqual(["13:00", "13:30"]);
    expect(slots(ask({ from: "2026-06-02", agenda: { ...own, rules } }))).toHaveLength(6);
  });

  test("a colleague without hours is not there; nobody at all makes no times", () => {
    const own = agenda(["09:00", "12:00"]);
    expect(times({ agenda: { ...own, rules: everyDay("09:00", "12:00") } })).toEqual([]);
    expect(times({ agenda: { ...own, resources: [] } })).toEqual([]);
  });
});

test("no search is longer than 31 days", () => {
  const found = slots(ask({ from, days: 400, agenda: agenda(["09:00", "09:30"]) }));
  expect([found.length, found.at(-1)?.day]).toEqual([31, "2026-07-01"]);
});
