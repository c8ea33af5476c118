import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { readAgendaView, toInstant } from "#app/appointments/contract.ts";
import { agendaScreen } from "#app/appointments/queries/agenda-screen.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import { appointmentPage } from "#app/appointments/queries/appointment-page.server.ts";
import { bookedFor, nextFor } from "#app/appointments/queries/booked-for.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { pressAppointment } from "#app/routes/staff/agenda/appointment-press.server.ts";
import { pressTask } from "#app/routes/staff/agenda/tasks-press.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff } from "../queue/given.ts";
import { contact, givenHouse, holdAsk, location, tenant } from "./given-house.ts";

/** A Tuesday, before opening. */
const now = new Date("2026-12-01T07:00:00Z");
const day = calendarDay("2026-12-01");
const afterTen = new Date("2026-12-01T09:30:00Z");
let consulent: Staff;

beforeAll(async () => {
  await givenHouse(3, { minNoticeMin: 0 });
  consulent = await givenStaff(tenant, "consulent");
});

async function booked(person: string, time: string, intakeId?: string): Promise<{ id: string; reference: string }> {
  const ask = { ...holdAsk(person, toInstant(day, time), now), ...(intakeId && { intakeId }) };
  const held = await holdTime(ask);
  if (!held.ok) throw new Error(held.refusal);
  const done = await confirmAppointment({ tenant, id: held.value.id, person, content: contact, now });
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

const linesFor = async (staff: Staff) => {
  const view = readAgendaView(new URLSearchParams({ plaats: location, dag: day }), day);
  return (await agendaScreen(staff, view, now)).days[0]?.lines ?? [];
};
const press = async (reference: string, doe: string, notitie = "", staff = consulent) => {
  const { version } = await db.appointment.findUniqueOrThrow({ where: { tenant_reference: { tenant, reference } } });
  const form = new FormData();
  for (const [name, value] of Object.entries({ doe, notitie, versie: String(version) })) form.set(name, value);
  return pressAppointment(staff, reference, form, afterTen);
};
const logged = (action: string) => db.auditEntry.count({ where: { tenant, action } });

test("Audrey comes: her name is shown to who opens it, once that is written down, and what is noted stands in her story", async () => {
  const { reference } = await booked("audrey", "09:00");
  const [line] = await linesFor(consulent);
  expect(line).toMatchObject({ time: expect.stringMatching(/^09:00/), link: { href: `/agenda/${reference}` } });
  expect(JSON.stringify(await linesFor(consulent))).not.toContain("Audrey");

  const before = await logged("appointment.viewed");
  const opened = await openAppointment({ staff: consulent, reference, now: afterTen });
  expect(await logged("appointment.viewed")).toBe(before + 1);
  if (!opened.ok) throw new Error(opened.refusal);
  const page = await appointmentPage(opened.value, afterTen);
  expect(page).toMatchObject({ name: contact.name, marks: ["arrived", "done", "noShow"], mayCancel: true });

  for (const mark of ["arrived", "identity", "partner", "done"])
    expect(await press(reference, mark)).toMatchObject({ ok: true });
  expect(await press(reference, "arrived")).toMatchObject({ ok: false, refusal: "notNow" });
  const row = await db.appointment.findUniqueOrThrow({ where: { tenant_reference: { tenant, reference } } });
  expect(row).toMatchObject({ status: "done", identityCheckedAt: afterTen, partnerCame: true });
  const events = await db.appointmentEvent.findMany({
    where: { tenant, appointmentId: row.id },
    orderBy: { seq: "asc" },
  });
  expect(events.map(({ kind }) => kind)).toEqual(["held", "confirmed", "arrived", "identity", "partner", "done"]);
  expect(await logged("appointment.marked")).toBe(4);
});

/** A household in the register, of whoever sent this. */
async function givenHousehold(id: string, intakeId: string): Promise<void> {
  const row = { tenant, id, reference: "RG-7K2M-4Q", origin: "check", intakeId, gemeente: "roosendaal" };
  await db.$transaction([
    db.registerHousehold.create({ data: { ...row, state: "to_call", createdAt: now, updatedAt: now } }),
    db.registerEvent.create({
      data: { tenant, householdId: id, seq: 1, at: now, kind: "registered", actor: "system", data: {} },
    }),
  ]);
}

test("the file of a melding shows its appointments without a name, a household also those of the check it came from", async () => {
  const [melding, joined] = [await givenIntake({ tenant }), await givenIntake({ tenant })];
  const household = randomUUID();
  await givenHousehold(household, melding.id);
  const first = await booked("first", "11:00", melding.id);
  const other = await booked("other", "13:00", joined.id);
  await db.intake.update({
    where: { tenant_id: { tenant, id: joined.id } },
    data: { joinedTo: melding.id },
  });
  const of = async (file: { intakeId?: string; householdId?: string }) =>
    (await bookedFor({ tenant, ...file })).map(({ reference }) => reference);
  expect(await of({ intakeId: melding.id })).toEqual([other.reference, first.reference]);
  expect(await of({ householdId: household })).toEqual([first.reference]);
  const [line] = await bookedFor({ tenant, householdId: household });
  expect(line).toMatchObject({ href: `/agenda/${first.reference}`, state: "Gepland" });
  expect(JSON.stringify(line)).not.toContain(contact.name);
  // and the receipt names the one that comes first
  expect(await nextFor(tenant, melding.id, now)).toMatchObject({ start: toInstant(day, "11:00"), location });
  expect(await nextFor(tenant, melding.id, toInstant(day, "14:00"))).toBeNull();
});

test("A-38: who did not come is only called; noted by mistake, the call is gone", async () => {
  const { id, reference } = await booked("henk", "10:00");
  expect(await press(reference, "noShow")).toMatchObject({ ok: true });
  const [task] = (await agendaTasks(consulent, afterTen)).tasks.filter((each) => each.reference === reference);
  expect(task).toMatchObject({ due: "02-12-2026", late: false });
  await press(reference, "undo");
  expect((await agendaTasks(consulent, afterTen)).tasks).toEqual([]);

  await press(reference, "noShow");
  const [again] = (await agendaTasks(consulent, afterTen)).tasks;
  const form = new FormData();
  form.set("id", again?.id ?? "");
  form.set("doe", "done");
  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await pressTask(elsewhere, form, afterTen)).toBe(false);
  expect(await pressTask(consulent, form, afterTen)).toBe(true);
  expect(await db.appointment.findUnique({ where: { tenant_id: { tenant, id } } })).toMatchObject({
    status: "no_show",
  });
});

test("a colleague cancels with a reason, that stays sealed; without one nothing is lost, and from an old page nothing happens", async () => {
  const { id, reference } = await booked("selam", "11:00");
  expect(await press(reference, "cancelled", " ")).toMatchObject({ ok: false, refusal: "reasonMissing" });
  const old = new FormData();
  for (const [name, value] of Object.entries({ doe: "cancelled", notitie: "collega is ziek", versie: "1" }))
    old.set(name, value);
  expect(await pressAppointment(consulent, reference, old, afterTen)).toEqual({
    ...{ ok: false, refusal: "changedMeanwhile", note: "collega is ziek" },
  });
  expect(await press(reference, "cancelled", "collega is ziek")).toEqual({ ok: true, done: "cancelled" });
  expect(await db.appointmentAllocation.count({ where: { tenant, appointmentId: id } })).toBe(0);
  const event = await db.appointmentEvent.findFirstOrThrow({ where: { tenant, appointmentId: id, kind: "cancelled" } });
  expect(Buffer.from(event.note ?? []).toString("latin1")).not.toContain("ziek");
  expect((await linesFor(consulent)).map((line) => line.id)).not.toContain(id);
});

test("a shielded file: others see that the time is taken and nothing else, also by its number; who is named opens it", async () => {
  const intake = await givenIntake({ tenant, gemeente: "roosendaal", shielded: true });
  const { id, reference } = await booked("oksana", "13:00", intake.id);
  const line = (await linesFor(consulent)).find((each) => each.id === id);
  expect(line).toMatchObject({ what: "Bezet", language: "", state: "", link: null });
  expect(JSON.stringify(line)).not.toContain(reference);
  expect(await openAppointment({ staff: consulent, reference, now })).toEqual({ ok: false, refusal: "notFound" });
  expect(await press(reference, "done")).toMatchObject({ ok: false, refusal: "notFound" });

  await db.intakeAccess.create({
    data: { tenant, intakeId: intake.id, staffId: consulent.id },
  });
  expect(await openAppointment({ staff: consulent, reference, now })).toMatchObject({ ok: true });
  expect((await linesFor(consulent)).find((each) => each.id === id)?.link?.text).toBe(reference);
});

test("a colleague of another gemeente sees no agenda of this one, and opens nothing of it", async () => {
  const { reference } = await booked("yusuf", "14:00");
  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect((await linesFor(elsewhere)).map((line) => line.link?.text)).not.toContain(reference);
  expect(await openAppointment({ staff: elsewhere, reference, now })).toEqual({ ok: false, refusal: "notFound" });
});

test("a shield on the melding that another was joined to closes the appointments of both", async () => {
  const [kept, joined] = [await givenIntake({ tenant }), await givenIntake({ tenant })];
  const { reference } = await booked("joined", "13:00", joined.id);
  await db.intake.update({ where: { tenant_id: { tenant, id: joined.id } }, data: { joinedTo: kept.id } });
  expect(await openAppointment({ staff: consulent, reference, now })).toMatchObject({ ok: true });
  await db.intake.update({ where: { tenant_id: { tenant, id: kept.id } }, data: { shielded: true } });
  expect(await openAppointment({ staff: consulent, reference, now })).toMatchObject({ ok: false });
});

test("who said that a call is not safe is not called: the number is no link, and what we cancel is told by letter", async () => {
  const unsafe = await givenIntake({ tenant, answers: { veiligOmTeBellen: false } });
  const { id, reference } = await booked("unsafe", "14:00", unsafe.id);
  const opened = await openAppointment({ staff: consulent, reference, now });
  const page = opened.ok ? await appointmentPage(opened.value, now) : null;
  expect(page?.phone).toBeNull();
  expect(page?.lines.map(({ value }) => value)).toContain(
    "Niet bellen en niet mailen: dat is niet veilig voor deze inwoner.",
  );
  await cancelAppointment({ tenant, by: { kind: "staff", id, staffId: consulent.id, reason: "ziek" }, now });
  await runJobs(now);
  expect(await db.message.count({ where: { tenant, appointmentId: id } })).toBe(0);
  expect(await db.appointmentTask.findMany({ where: { appointmentId: id }, select: { kind: true } })).toEqual([
    { kind: "notSafe" },
  ]);
});
