import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { toInstant } from "#app/appointments/contract.ts";
import type { AppointmentEngine, EngineBooking } from "#app/appointments/core/engine.ts";
import { loketEngine } from "#app/appointments/queries/loket-engine.server.ts";
import { addDays, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { emptyDatabase } from "#tests/harness/empty-database.ts";
import { otherEngine } from "#tests/harness/other-engine.ts";
import { givenHouse, tenant } from "./given-house.ts";

const now = new Date("2026-12-01T08:00:00Z");
const from = calendarDay("2026-12-02");
const until = addDays(from, 6);

/** Each with one colleague, so that a time can be had once; asked for the engine as it is at a later time. */
const houses: readonly [string, () => Promise<(at: Date) => AppointmentEngine>][] = [
  [
    "our own",
    async () => {
      await emptyDatabase(process.env.DATABASE_URL ?? "");
      await givenHouse(1);
      return (at) => loketEngine({ tenant, language: "nl", now: at });
    },
  ],
  [
    "another supplier's",
    async () => {
      const hours = new Map([0, 2].map((n) => [addDays(from, n), [toInstant(addDays(from, n), "09:10")]] as const));
      const house = { hours, booked: new Map() };
      return (at) => otherEngine(house, at);
    },
  ],
];

describe.each(houses)("A-60 the engine: %s", (_, open) => {
  let at: (when: Date) => AppointmentEngine;
  let engine: AppointmentEngine;
  beforeEach(async () => {
    at = await open();
    engine = at(now);
  });

  /** The first time there is, found as a page finds it, for somebody of their own. */
  async function firstTime(n = 1): Promise<EngineBooking & { readonly day: ReturnType<typeof dayInAmsterdam> }> {
    const [product = ""] = await engine.products();
    const [location = ""] = await engine.locations(product);
    const [day = until] = await engine.dates({ product, location, from, until });
    const [start = now] = await engine.times({ product, location, day });
    const contact = { name: "Audrey Janssen", phone: `+3161234567${n}`, email: `audrey${n}@example.nl` };
    return { product, location, day, start, contact, key: randomUUID() };
  }

  test("a product leads to a place, a day and a time to come; what is not known leads nowhere", async () => {
    const { product, location, day, start } = await firstTime();
    expect(dayInAmsterdam(start)).toBe(day);
    expect(start.getTime()).toBeGreaterThan(now.getTime());
    const days = await engine.dates({ product, location, from, until });
    expect(days).toEqual([...new Set(days)].sort());
    for (let each = from; each <= until; each = addDays(each, 1))
      expect((await engine.times({ product, location, day: each })).length > 0).toBe(days.includes(each));
    expect(await engine.dates({ product, location, from: until, until: from })).toEqual([]);
    expect(await engine.locations("none")).toEqual([]);
    expect(await engine.requiredFields("none")).toEqual([]);
    expect(await engine.times({ product: "none", location, day })).toEqual([]);
    expect(await engine.times({ product, location: "none", day })).toEqual([]);
  });

  test("nothing is booked without what is required", async () => {
    const booking = await firstTime();
    for (const group of await engine.requiredFields(booking.product)) {
      const without = { ...booking.contact, ...Object.fromEntries(group.map((field) => [field, ""])) };
      expect(await engine.create({ ...booking, contact: without })).toEqual({ ok: false, refusal: "incomplete" });
    }
    expect((await engine.create(booking)).ok).toBe(true);
  });

  test("what is booked is found, cannot be had any more, and is booked once however often it is sent", async () => {
    const booking = await firstTime();
    const first = await engine.create(booking);
    expect(await engine.create(booking)).toEqual(first);
    const { product, location, day, start } = booking;
    expect(await engine.details(first.ok ? first.value : "")).toMatchObject({
      product,
      location,
      start,
      state: "open",
    });
    expect(await engine.times({ product, location, day })).not.toContainEqual(start);
    const second = { ...(await firstTime(2)), start };
    expect(await engine.create(second)).toEqual({ ok: false, refusal: "taken" });
  });

  test("of ten who want one time at once one has it, and a time that nobody offers is nobody's", async () => {
    const { day: _day, ...booking } = await firstTime();
    const ten = await Promise.all(Array.from({ length: 10 }, (_each, n) => firstTime(n)));
    const results = await Promise.all(ten.map((each) => engine.create({ ...each, start: booking.start })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const odd = new Date(booking.start.getTime() + 61_000);
    expect(await engine.create({ ...booking, start: odd })).toEqual({ ok: false, refusal: "notOffered" });
  });

  test("what is cancelled is there for the next; what began is past, and what never was is not found", async () => {
    const booking = await firstTime();
    const created = await engine.create(booking);
    const identifier = created.ok ? created.value : "";
    expect(await engine.remove(identifier)).toEqual({ ok: true, value: null });
    expect(await engine.remove(identifier)).toEqual({ ok: true, value: null });
    expect(await engine.details(identifier)).toMatchObject({ state: "cancelled" });
    const next = await firstTime(2);
    expect(next.start).toEqual(booking.start);

    const other = await engine.create(next);
    const late = at(new Date(next.start.getTime() + 60_000));
    const kept = other.ok ? other.value : "";
    expect(await late.details(kept)).toMatchObject({ state: "past" });
    expect(await late.remove(kept)).toEqual({ ok: false, refusal: "past" });
    expect(await engine.details("none")).toBeNull();
    expect(await engine.remove("none")).toEqual({ ok: false, refusal: "notFound" });
  });
});
