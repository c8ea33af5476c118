import { describe, expect, test } from "vitest";
import type { CalendarDay } from "#app/kernel/day.ts";
import { readEntry, type TypedEntry } from "./entry.ts";

const now = new Date("2026-11-27T09:30:00Z");
// The clock of November: one hour ahead.
const instantAt = (day: CalendarDay, time: string) => (time === "02:30" ? null : new Date(`${day}T${time}:00+01:00`));
const options = { now, instantAt, proofs: ["paspoort"], languages: ["nl", "ti"] };
const typed: TypedEntry = { channel: "paper", day: "2026-11-20", time: "9.15", proof: "", language: "nl" };
const read = (change: Partial<TypedEntry>) => readEntry({ ...typed, ...change }, options);

describe("how and when something came in", () => {
  test("on paper: the moment of the stamp", () => {
    expect(read({})).toEqual({
      ok: true,
      entry: { channel: "paper", language: "nl", proof: null, receivedAt: new Date("2026-11-20T08:15:00Z") },
    });
  });

  test("at the desk and by phone: now, whatever stands at the day of the paper", () => {
    for (const channel of ["desk", "phone"])
      expect(read({ channel, proof: "paspoort", day: "2030-01-01" })).toMatchObject({ entry: { receivedAt: now } });
  });

  test("only the desk sees who somebody is, and says so when it did not", () => {
    expect(read({ channel: "desk", proof: "paspoort" })).toMatchObject({ entry: { proof: "paspoort" } });
    expect(read({ channel: "desk", proof: "niet-gezien" })).toMatchObject({ entry: { proof: null } });
    expect(read({ channel: "desk", proof: "" })).toEqual({ ok: false, wrong: { proof: "missing" } });
    expect(read({ channel: "phone", proof: "paspoort" })).toMatchObject({ entry: { proof: null } });
  });

  test.each<[string, Partial<TypedEntry>, object]>([
    ["tomorrow", { day: "2026-11-28" }, { day: "ahead" }],
    ["later today", { day: "2026-11-27", time: "10:31" }, { time: "ahead" }],
    ["more than a year ago", { day: "2025-11-26" }, { day: "tooOld" }],
    ["a day that does not exist", { day: "2026-02-30" }, { day: "wrong" }],
    ["no day and no time", { day: "", time: "" }, { day: "missing", time: "missing" }],
    ["a time that does not exist", { time: "25:00" }, { time: "wrong" }],
    ["a time that the clock skips", { time: "02:30" }, { time: "wrong" }],
    ["nothing at all", { channel: "", language: "" }, { channel: "missing", language: "missing" }],
    ["the web", { channel: "web" }, { channel: "missing" }],
  ])("not %s", (_what, change, wrong) => {
    expect(read(change)).toMatchObject({ ok: false, wrong });
  });
});
