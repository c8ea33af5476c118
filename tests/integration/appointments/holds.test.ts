import { beforeEach, describe, expect, test } from "vitest";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { firstDaysWithPlaces } from "#app/appointments/queries/offered-slots.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { emptyDatabase } from "#tests/harness/empty-database.ts";
import { contact, givenHouse, holdAsk, location, tenant } from "./given-house.ts";

const now = new Date("2026-12-01T08:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const nine = toInstant(calendarDay("2026-12-02"), "09:00");
const people = (count: number) => Array.from({ length: count }, (_, n) => `person ${n}`);
const outcomes = (results: readonly { ok: boolean; refusal?: string }[]) => ({
  won: results.filter(({ ok }) => ok).length,
  refusals: [...new Set(results.flatMap((each) => each.refusal ?? []))],
});

beforeEach(() => emptyDatabase(process.env.DATABASE_URL ?? ""));

describe("a time that many want at once", () => {
  test("A-10 one colleague is booked once: one of fifty wins, the others hear that it is taken", async () => {
    await givenHouse(1);
    const results = await Promise.all(people(50).map((person) => holdTime(holdAsk(person, nine, now))));
    expect(outcomes(results)).toEqual({ won: 1, refusals: ["taken"] });
    expect(await db.appointmentAllocation.count({ where: { tenant } })).toBe(1);
  });

  test("three colleagues take three, also with one interpreter that only one of them gets", async () => {
    await givenHouse(3);
    const results = await Promise.all(people(12).map((person) => holdTime(holdAsk(person, nine, now))));
    expect(outcomes(results)).toEqual({ won: 3, refusals: ["taken"] });
    const ten = toInstant(calendarDay("2026-12-02"), "10:00");
    const withInterpreter = people(6).map((person) => {
      const ask = holdAsk(`${person} ti`, ten, now);
      return holdTime({ ...ask, needs: { ...ask.needs, interpreterLanguage: "ti" } });
    });
    expect(outcomes(await Promise.all(withInterpreter))).toEqual({ won: 1, refusals: ["taken"] });
  });

  test("A-12 one form sent twenty times holds once and books once, with one page to come back to", async () => {
    await givenHouse(1);
    const ask = holdAsk("audrey", nine, now);
    const held = await Promise.all(people(20).map(() => holdTime(ask)));
    const ids = new Set(held.map((each) => each.ok && each.value.id));
    expect([...ids]).toEqual([expect.any(String)]);
    const [id] = ids;
    const confirm = { tenant, id: String(id), person: "audrey", content: contact, now };
    const confirmed = await Promise.all(people(20).map(() => confirmAppointment(confirm)));
    expect(new Set(confirmed.map((each) => each.ok && each.value.token)).size).toBe(1);
    expect(await db.appointment.count({ where: { tenant, status: "confirmed" } })).toBe(1);
    expect(await db.appointmentEvent.count({ where: { tenant, kind: "confirmed" } })).toBe(1);
  });
});

describe("who holds a time already", () => {
  test("takes another that touches it, also of the only colleague, and the first one again", async () => {
    await givenHouse(1, { durationMin: 60 });
    const first = await holdTime(holdAsk("audrey", nine, now));
    const half = toInstant(calendarDay("2026-12-02"), "09:30");
    const instead = first.ok ? first.value.id : "";
    const second = await holdTime({ ...holdAsk("audrey", half, now), instead });
    expect(second).toMatchObject({ ok: true, value: { start: half } });
    const back = await holdTime({ ...holdAsk("audrey", nine, now), instead: second.ok ? second.value.id : "" });
    expect(back).toMatchObject({ ok: true, value: { start: nine } });
    expect(await db.appointmentAllocation.count({ where: { tenant } })).toBe(1);
  });

  test("holds it anew when the same form is sent after it ran out", async () => {
    await givenHouse(1);
    const ask = holdAsk("audrey", nine, now);
    await holdTime(ask);
    const again = await holdTime({ ...ask, now: later(25) });
    expect(again).toMatchObject({ ok: true, value: { until: later(45) } });
  });
});

describe("a hold that ran out", () => {
  test("A-13 blocks nobody, though no clock swept it", async () => {
    await givenHouse(1);
    expect((await holdTime(holdAsk("first", nine, now))).ok).toBe(true);
    expect(await holdTime(holdAsk("second", nine, later(19)))).toEqual({ ok: false, refusal: "taken" });
    expect((await holdTime(holdAsk("second", nine, later(21)))).ok).toBe(true);
    expect(await db.appointment.count({ where: { tenant, status: "expired" } })).toBe(1);
  });

  test("A-14 is still confirmed while nobody else took the time, also after it was given away and came free", async () => {
    await givenHouse(1);
    const held = await holdTime(holdAsk("audrey", nine, now));
    const id = held.ok ? held.value.id : "";
    const confirm = { tenant, id, person: "audrey", content: contact };
    expect((await confirmAppointment({ ...confirm, now: later(45) })).ok).toBe(true);

    const ten = toInstant(calendarDay("2026-12-02"), "10:00");
    const slow = await holdTime(holdAsk("slow", ten, now));
    expect((await holdTime(holdAsk("fast", ten, later(21)))).ok).toBe(true);
    const ask = { tenant, id: slow.ok ? slow.value.id : "", person: "slow", content: contact };
    expect(await confirmAppointment({ ...ask, now: later(22) })).toEqual({ ok: false, refusal: "taken" });
    const [once, twice] = [
      await confirmAppointment({ ...ask, now: later(60) }),
      await confirmAppointment({ ...ask, now: later(61) }),
    ];
    expect(once.ok).toBe(true);
    expect(twice).toEqual(once);
  });

  test("is not confirmed once its time began, however long the page stayed open", async () => {
    await givenHouse(1);
    const held = await holdTime(holdAsk("audrey", nine, now));
    const confirm = { tenant, id: held.ok ? held.value.id : "", person: "audrey", content: contact };
    const missed = await confirmAppointment({ ...confirm, now: nine });
    expect(missed).toEqual({ ok: false, refusal: "taken" });
    expect(await db.appointment.count({ where: { tenant, status: "confirmed" } })).toBe(0);
  });

  test("is confirmed by nobody but who held it", async () => {
    await givenHouse(1);
    const held = await holdTime(holdAsk("audrey", nine, now));
    const id = held.ok ? held.value.id : "";
    const stranger = await confirmAppointment({ tenant, id, person: "kevin", content: contact, now });
    expect(stranger).toEqual({ ok: false, refusal: "notFound" });
  });
});

describe("one person", () => {
  test("A-37 holds one time: a new hold frees the old one; and has no more appointments than the service allows", async () => {
    await givenHouse(1);
    const ten = toInstant(calendarDay("2026-12-02"), "10:00");
    await holdTime(holdAsk("audrey", nine, now));
    const second = await holdTime(holdAsk("audrey", ten, now));
    expect((await holdTime(holdAsk("kevin", nine, now))).ok).toBe(true);
    await confirmAppointment({ tenant, id: second.ok ? second.value.id : "", person: "audrey", content: contact, now });
    const third = await holdTime(holdAsk("audrey", toInstant(calendarDay("2026-12-03"), "09:00"), now));
    expect(third).toEqual({ ok: false, refusal: "tooMany" });
  });

  test("a time that was never offered is refused, whatever the form says", async () => {
    await givenHouse(1);
    for (const [day, time] of [
      ["2026-12-02", "09:07"],
      ["2026-12-02", "18:00"],
      ["2027-12-02", "09:00"],
      ["2026-11-30", "09:00"],
    ] as const)
      expect(await holdTime(holdAsk("audrey", toInstant(calendarDay(day), time), now))).toEqual({
        ok: false,
        refusal: "notOffered",
      });
  });
});

test("the first days with places, and where to look further", async () => {
  await givenHouse(1, { maxDaysAhead: 6 });
  const needs = { service: "eersteGesprek", location, language: null, interpreterLanguage: null };
  const ask = { tenant, needs, audience: "public", now, from: calendarDay("2026-12-02") } as const;
  const found = await firstDaysWithPlaces(ask, 5);
  expect(found.days.map(({ day, slots }) => [day, slots.length])).toEqual(
    ["02", "03", "04", "05", "06"].map((day) => [`2026-12-${day}`, 16]),
  );
  expect(found.next).toBe("2026-12-07");
  expect(await firstDaysWithPlaces({ ...ask, from: calendarDay("2026-12-07") }, 5)).toMatchObject({ next: null });
});
