import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type BookExtraPlace, bookExtraPlace } from "#app/appointments/commands/book-extra-place.server.ts";
import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { moveAppointment } from "#app/appointments/commands/move-appointment.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { appointmentByToken, contentOf } from "#app/appointments/queries/appointment-by-token.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { givenStaff } from "../queue/given.ts";
import { contact, givenHouse, holdAsk, location, tenant } from "./given-house.ts";

const now = new Date("2026-12-01T08:00:00Z");
const at = (time: string) => toInstant(calendarDay("2026-12-02"), time);
let consulent: Staff;

beforeAll(async () => {
  await givenHouse(1);
  consulent = await givenStaff(tenant, "consulent");
});

const extraPlace = (more: Partial<BookExtraPlace> = {}): BookExtraPlace => ({
  ...{ staff: consulent, service: "eersteGesprek", location, start: at("09:00"), reason: "staat vanavond op straat" },
  ...{ content: contact, language: "nl", interpreter: "none", channel: "phone", idempotencyKey: randomUUID(), now },
  ...more,
});
const rowOf = (id: string) => db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });

test("A-16 nobody overbooks by accident: it takes a full time, a reason and a colleague of that gemeente, and claims nobody", async () => {
  // given a time that is still free
  expect(await bookExtraPlace(extraPlace())).toEqual({ ok: false, refusal: "stillFree" });
  // when Kevin has it
  expect((await holdTime(holdAsk("kevin", at("09:00"), now))).ok).toBe(true);
  // then only a reason and the right colleague make one more
  expect(await bookExtraPlace(extraPlace({ reason: "  " }))).toEqual({ ok: false, refusal: "reasonMissing" });
  expect(await bookExtraPlace(extraPlace({ start: at("18:00") }))).toEqual({ ok: false, refusal: "notOffered" });
  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await bookExtraPlace(extraPlace({ staff: elsewhere }))).toEqual({ ok: false, refusal: "notFound" });

  const ask = extraPlace();
  const many = await Promise.all(Array.from({ length: 5 }, () => bookExtraPlace(ask)));
  const [first] = many;
  if (!first?.ok) throw new Error("no extra place");
  expect(many).toEqual(many.map(() => first));
  const { id, token } = first.value;
  const row = await rowOf(id);
  expect(row).toMatchObject({ status: "confirmed", extraPlace: true, startsAt: at("09:00") });
  expect(contentOf(tenant, id, row.content ?? new Uint8Array())).toMatchObject({ extraPlaceReason: ask.reason });
  expect(await appointmentByToken(tenant, token, now)).toMatchObject({ state: "open" });
  expect(await db.appointmentAllocation.count({ where: { tenant, appointmentId: id } })).toBe(0);
  expect(await db.auditEntry.count({ where: { tenant, action: "appointment.extraPlaceBooked" } })).toBe(1);
});

test("an extra place that moves gets a time of its own; one that is cancelled gives nobody's time away", async () => {
  await holdTime(holdAsk("ria", at("11:00"), now));
  const [moved, gone] = [
    await bookExtraPlace(extraPlace({ start: at("11:00") })),
    await bookExtraPlace(extraPlace({ start: at("11:00") })),
  ];
  if (!moved.ok || !gone.ok) throw new Error("no extra place");
  const moving = { id: moved.value.id, lineage: moved.value.id };
  const held = await holdTime({ ...holdAsk("audrey", at("13:00"), now), moving });
  const move = { tenant, id: moving.id, holdId: held.ok ? held.value.id : "", person: "audrey", staffId: null, now };
  expect((await moveAppointment(move)).ok).toBe(true);
  expect(await rowOf(moving.id)).toMatchObject({ extraPlace: false, startsAt: at("13:00") });
  expect(await db.appointmentAllocation.count({ where: { tenant, appointmentId: moving.id } })).toBe(1);

  // given somebody who waits
  await db.waitlistEntry.create({
    data: {
      ...{ tenant, id: randomUUID(), reference: "WL-ABCD-EF", tokenHash: Buffer.from("x"), service: "eersteGesprek" },
      ...{ language: "nl", noticeMin: 0, content: Buffer.from("x"), createdAt: now, updatedAt: now },
    },
  });
  expect((await cancelAppointment({ tenant, by: { kind: "resident", token: gone.value.token }, now })).ok).toBe(true);
  expect(await db.appointment.count({ where: { tenant, channel: "waitlist" } })).toBe(0);
});
