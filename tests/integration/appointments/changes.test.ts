import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdSeat } from "#app/appointments/commands/hold-seat.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { extendHold, releaseHold } from "#app/appointments/commands/keep-hold.server.ts";
import { moveAppointment } from "#app/appointments/commands/move-appointment.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { appointmentByToken } from "#app/appointments/queries/appointment-by-token.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { emptyDatabase } from "#tests/harness/empty-database.ts";
import { contact, givenHouse, holdAsk, location, tenant } from "./given-house.ts";

const now = new Date("2026-12-01T08:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const at = (time: string) => toInstant(calendarDay("2026-12-02"), time);

beforeEach(() => emptyDatabase(process.env.DATABASE_URL ?? ""));

async function booked(person: string, start: Date) {
  const held = await holdTime(holdAsk(person, start, now));
  const id = held.ok ? held.value.id : "";
  const done = await confirmAppointment({ tenant, id, person, content: contact, now });
  if (!done.ok) throw new Error(done.refusal);
  return { ...done.value, lineage: id };
}

async function givenSession(capacity: number): Promise<string> {
  await givenHouse(0, { kind: "group", maxOpenPerPerson: 1 });
  const id = randomUUID();
  const times = { startsAt: at("13:00"), endsAt: at("15:00"), startsLocal: "2026-12-02T13:00" };
  await db.groupSession.create({
    data: { tenant, id, service: "eersteGesprek", location, language: "nl", capacity, ...times },
  });
  return id;
}

function seatAsk(person: string, sessionId: string, seats: number, when = now) {
  const { needs: _, ...ask } = holdAsk(person, at("13:00"), when);
  return { ...ask, seats, sessionId };
}

const takenOf = async (id: string) =>
  (await db.groupSession.findUnique({ where: { tenant_id: { tenant, id } } }))?.taken;

test("A-11 sixty at once on twelve places: twelve; eight couples on five: two; a place that was not taken comes back", async () => {
  const id = await givenSession(12);
  const many = await Promise.all(Array.from({ length: 60 }, (_, n) => holdSeat(seatAsk(`p${n}`, id, 1))));
  expect(many.filter(({ ok }) => ok)).toHaveLength(12);
  expect(await takenOf(id)).toBe(12);
  expect(await holdSeat(seatAsk("late", id, 1, later(19)))).toEqual({ ok: false, refusal: "full" });
  expect((await holdSeat(seatAsk("later", id, 1, later(21)))).ok).toBe(true);
  expect(await takenOf(id)).toBe(1);
  await db.groupSession.update({ where: { tenant_id: { tenant, id } }, data: { capacity: 6 } });
  const couples = await Promise.all(Array.from({ length: 8 }, (_, n) => holdSeat(seatAsk(`c${n}`, id, 2, later(22)))));
  expect(couples.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await takenOf(id)).toBe(5);
});

test("A-15 an appointment moves in one step, also onto its own time; when the new time is gone nothing changed", async () => {
  await givenHouse(1);
  const audrey = await booked("audrey", at("09:00"));
  await booked("kevin", at("11:00"));
  const moving = { id: audrey.id, lineage: audrey.lineage };
  // when she wants what Kevin has
  expect(await holdTime({ ...holdAsk("audrey", at("11:00"), now), moving })).toEqual({ ok: false, refusal: "taken" });
  // then hers is as it was
  expect(await appointmentByToken(tenant, audrey.token, now)).toMatchObject({
    state: "open",
    start: at("09:00"),
    sequence: 0,
  });

  // when she moves to ten, pressing twice
  const held = await holdTime({ ...holdAsk("audrey", at("10:00"), now), moving });
  const move = { tenant, id: audrey.id, holdId: held.ok ? held.value.id : "", person: "audrey", staffId: null, now };
  const [first, second] = [await moveAppointment(move), await moveAppointment(move)];
  // then it moved once, keeps its reference and link, and nine o'clock is for somebody else
  expect([first, second]).toEqual([
    { ok: true, value: { id: audrey.id } },
    { ok: true, value: { id: audrey.id } },
  ]);
  const after = await appointmentByToken(tenant, audrey.token, now);
  expect(after).toMatchObject({
    reference: audrey.reference,
    start: at("10:00"),
    sequence: 1,
    lineage: audrey.lineage,
  });
  expect((await holdTime(holdAsk("ria", at("09:00"), now))).ok).toBe(true);
  expect(await holdTime(holdAsk("job", at("10:00"), now))).toEqual({ ok: false, refusal: "taken" });

  // when she leaves the page of a time of today open until it is over
  const noon = toInstant(calendarDay("2026-12-01"), "12:00");
  const stale = await holdTime({ ...holdAsk("audrey", noon, now), moving });
  const past = { ...move, holdId: stale.ok ? stale.value.id : "", now: noon };
  // then she keeps what she has
  expect(stale.ok && (await moveAppointment(past))).toEqual({ ok: false, refusal: "taken" });

  // when a stranger tries to move it
  const strange = await holdTime({ ...holdAsk("jan", at("14:00"), now), moving });
  const stolen = { ...move, holdId: strange.ok ? strange.value.id : "", person: "audrey" };
  expect(await moveAppointment(stolen)).toEqual({ ok: false, refusal: "notFound" });
});

test("an appointment that is cancelled frees its time at once, and its link says so; after it began nothing can be cancelled", async () => {
  await givenHouse(1);
  const { token } = await booked("audrey", at("09:00"));
  const by = { kind: "resident", token } as const;
  expect((await cancelAppointment({ tenant, by, now: at("09:01") })).ok).toBe(false);
  expect((await cancelAppointment({ tenant, by, now })).ok).toBe(true);
  expect((await cancelAppointment({ tenant, by, now })).ok).toBe(true);
  expect(await appointmentByToken(tenant, token, now)).toMatchObject({ state: "cancelled", sequence: 1 });
  expect((await holdTime(holdAsk("kevin", at("09:00"), now))).ok).toBe(true);
  expect(await db.appointmentEvent.count({ where: { tenant, kind: "cancelled" } })).toBe(1);
  expect(await cancelAppointment({ tenant, by: { kind: "resident", token: "made-up" }, now })).toEqual({
    ok: false,
    refusal: "notFound",
  });
});

test("more time is given to who holds it and to nobody else, and a time given back is free", async () => {
  await givenHouse(1);
  const held = await holdTime(holdAsk("audrey", at("09:00"), now));
  const own = { tenant, id: held.ok ? held.value.id : "", person: "audrey" };
  expect(await extendHold({ ...own, now: later(19) })).toEqual({ ok: true, value: later(39) });
  expect(await extendHold({ ...own, person: "kevin", now: later(20) })).toEqual({ ok: false, refusal: "over" });
  expect(await extendHold({ ...own, now: later(40) })).toEqual({ ok: false, refusal: "over" });
  await releaseHold({ ...own, person: "kevin", now });
  expect((await holdTime(holdAsk("kevin", at("09:00"), now))).ok).toBe(false);
  await releaseHold({ ...own, now });
  expect((await holdTime(holdAsk("kevin", at("09:00"), now))).ok).toBe(true);
});

test("from a page that was left open nobody moves an appointment after the last moment to do so; a colleague still can", async () => {
  await givenHouse(2, { changeUntilMin: 240 });
  const audrey = await booked("audrey", at("13:00"));
  const moving = { id: audrey.id, lineage: audrey.lineage };
  const held = await holdTime({ ...holdAsk("audrey", at("15:00"), at("08:55")), moving });
  const move = { tenant, id: audrey.id, holdId: held.ok ? held.value.id : "", person: "audrey" };
  expect(await moveAppointment({ ...move, staffId: null, now: at("09:00") })).toEqual({ ok: false, refusal: "past" });
  expect(await appointmentByToken(tenant, audrey.token, now)).toMatchObject({ start: at("13:00"), sequence: 0 });
  expect(await moveAppointment({ ...move, staffId: randomUUID(), now: at("09:00") })).toMatchObject({ ok: true });
});

test("a time that closes while an appointment moves to it is called about; the closed time that it left is not", async () => {
  await givenHouse(2);
  const audrey = await booked("audrey", at("09:00"));
  const moving = { id: audrey.id, lineage: audrey.lineage };
  const held = await holdTime({ ...holdAsk("audrey", at("10:00"), now), moving });
  const holdId = held.ok ? held.value.id : "";
  const task = { tenant, kind: "closed", dueOn: new Date("2026-12-02"), createdAt: now };
  const [ofOld, ofNew] = [randomUUID(), randomUUID()];
  await db.appointmentTask.createMany({
    data: [
      { ...task, id: ofOld, appointmentId: audrey.id },
      { ...task, id: ofNew, appointmentId: holdId },
    ],
  });
  const move = { tenant, id: audrey.id, holdId, person: "audrey", staffId: null, now };
  expect(await moveAppointment(move)).toMatchObject({ ok: true });
  const open = await db.appointmentTask.findMany({ where: { tenant, appointmentId: audrey.id, doneAt: null } });
  expect(open.map(({ id }) => id)).toEqual([ofNew]);
});
