import "#app/i18n/texts.server.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { moveAppointment } from "#app/appointments/commands/move-appointment.server.ts";
import type { AppointmentContent } from "#app/appointments/contract.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import type { MessageContent } from "#app/notifications/commands/queue-message.server.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { contact, givenHouse, holdAsk, tenant } from "./given-house.ts";

const at = (day: string, time: string) => toInstant(calendarDay(day), time);
const start = at("2026-12-02", "10:00");

beforeAll(() => givenHouse(1));
beforeEach(async () => {
  await forgetJobs();
  await db.appointment.deleteMany();
});

async function booked(more: Partial<AppointmentContent> = {}, when = start, language = "nl") {
  const held = await holdTime({ ...holdAsk("audrey", when, now), language });
  if (!held.ok) throw new Error(held.refusal);
  const { id } = held.value;
  const kept = await confirmAppointment({ tenant, id, person: "audrey", content: { ...contact, ...more }, now });
  if (!kept.ok) throw new Error(kept.refusal);
  return kept.value;
}

/** Every message so far, the first first: why, how, and the words. */
async function messages() {
  const rows = await db.message.findMany({ orderBy: [{ createdAt: "asc" }, { kind: "asc" }] });
  return rows.map(({ id, kind, channel, createdAt, content }) => ({
    ...{ kind, channel, at: createdAt },
    ...unsealJson<MessageContent>(`message:${tenant}:${id}`, content),
  }));
}

test("A-42 Audrey is told at once, and reminded three days and one day before, once each", async () => {
  await booked();
  await runJobs(now);
  for (const time of [at("2026-11-29", "10:00"), at("2026-11-29", "10:00"), at("2026-12-01", "10:00"), start])
    await runJobs(time);
  expect((await messages()).map(({ kind, channel, at: when }) => [kind, channel, when])).toEqual([
    ["appointmentConfirmed", "sms", now],
    ["appointmentReminder", "sms", at("2026-11-29", "10:00")],
    ["appointmentReminder", "sms", at("2026-12-01", "10:00")],
  ]);
});

test("A-42 nothing after cancelling; the calendar gets the entry that takes it out", async () => {
  const { token } = await booked({ email: "audrey@example.org" });
  await runJobs(now);
  await cancelAppointment({ tenant, by: { kind: "resident", token }, now });
  for (const time of [now, at("2026-11-29", "10:00"), at("2026-12-01", "10:00")]) await runJobs(time);
  const told = await messages();
  expect(told.map(({ kind, channel }) => [kind, channel]).toSorted()).toEqual([
    ["appointmentCancelled", "email"],
    ["appointmentConfirmed", "email"],
  ]);
  const files = told.map(({ kind, calendar }) => [
    kind,
    calendar?.type.split("method=")[1],
    calendar?.file.match(/SEQUENCE:\d/)?.[0],
  ]);
  expect(files.toSorted()).toEqual([
    ["appointmentCancelled", "CANCEL", "SEQUENCE:1"],
    ["appointmentConfirmed", "PUBLISH", "SEQUENCE:0"],
  ]);
});

test("A-42 after moving she is reminded of the new time, also when she was reminded of the old", async () => {
  const { id } = await booked();
  await runJobs(now);
  await runJobs(at("2026-11-29", "10:00"));
  const later = at("2026-12-09", "15:00");
  const when = at("2026-11-30", "09:00");
  const lineage = (await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } })).lineage;
  const held = await holdTime({ ...holdAsk("audrey", later, when), moving: { id, lineage } });
  const holdId = held.ok ? held.value.id : "";
  await moveAppointment({ tenant, id, holdId, person: "audrey", staffId: null, now: when });
  for (const time of [when, at("2026-12-01", "10:00"), at("2026-12-06", "15:00"), at("2026-12-08", "15:00")])
    await runJobs(time);
  expect((await messages()).slice(2).map(({ kind, at: sent }) => [kind, sent])).toEqual([
    ["appointmentMoved", when],
    ["appointmentReminder", at("2026-12-06", "15:00")],
    ["appointmentReminder", at("2026-12-08", "15:00")],
  ]);
});

test("A-44 whom no message can reach is called: Willemijn has only a telephone on the wall", async () => {
  const { id } = await booked({ phone: "+31165123456" });
  await runJobs(now);
  expect(await db.appointmentTask.count()).toBe(0);
  await runJobs(at("2026-11-29", "10:00"));
  await runJobs(at("2026-11-29", "10:01"));
  expect(await messages()).toEqual([]);
  expect(await db.appointmentTask.findMany({ select: { kind: true, appointmentId: true } })).toEqual([
    { kind: "messageFailed", appointmentId: id },
  ]);
});
