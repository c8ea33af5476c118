import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { callOffEverybody } from "#app/appointments/commands/cancel-session.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdSeat } from "#app/appointments/commands/hold-seat.server.ts";
import { openSession } from "#app/appointments/commands/open-session.server.ts";
import { readAgendaView } from "#app/appointments/contract.ts";
import { agendaScreen } from "#app/appointments/queries/agenda-screen.server.ts";
import { sessionPage } from "#app/appointments/queries/session-page.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { pressSession } from "#app/routes/staff/agenda/session-press.server.ts";
import { givenIntake, givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const service = "workshopRechtenPlichten";
/** A Tuesday morning, hours before the workshop. */
const now = new Date("2026-12-01T07:00:00Z");
const startsAt = new Date("2026-12-01T12:30:00Z");
const afterStart = new Date("2026-12-01T12:45:00Z");
let consulent: Staff;

beforeAll(async () => {
  await db.appointmentService.create({
    data: {
      ...{ tenant, code: service, kind: "group", mode: "onsite", audience: "public", interpreter: "optional" },
      ...{ durationMin: 120, gridMin: 30, turnaroundMin: 30, minNoticeMin: 60, maxDaysAhead: 90, changeUntilMin: 0 },
      ...{ maxOpenPerPerson: 9, helperTakesSeat: true },
    },
  });
  consulent = await givenStaff(tenant, "consulent");
});

async function givenSession(): Promise<string> {
  const [id, room] = [randomUUID(), randomUUID()];
  const endsAt = new Date(startsAt.getTime() + 7_200_000);
  await db.groupSession.create({
    data: {
      tenant,
      id,
      service,
      location: "roosendaal",
      language: "ar",
      capacity: 6,
      startsAt,
      startsLocal: "",
      endsAt,
    },
  });
  const hall = { tenant, id: room, kind: "room", name: "Raadzaal", location: "roosendaal" };
  await db.appointmentResource.create({ data: hall });
  await db.appointmentAllocation.create({
    data: {
      tenant,
      ...{ id: randomUUID(), resourceId: room, sessionId: id, lineage: id, busyFrom: startsAt, busyTo: endsAt },
    },
  });
  return id;
}

interface Comes {
  readonly seats?: number;
  readonly interpreter?: "none" | "own";
  readonly intakeId?: string;
}

async function held(sessionId: string, person: string, { seats = 1, interpreter = "none", intakeId }: Comes = {}) {
  return holdSeat({
    ...{ tenant, sessionId, person, seats, language: "ar", interpreter, channel: "web", audience: "public", now },
    ...{ idempotencyKey: randomUUID(), ...(intakeId && { intakeId }) },
  });
}

/** Takes a place, and tells the number of it. */
async function comes(sessionId: string, person: string, more: Comes = {}): Promise<string> {
  const hold = await held(sessionId, person, more);
  if (!hold.ok) throw new Error(hold.refusal);
  const content = { name: person, phone: null, email: null, companion: null };
  const done = await confirmAppointment({ tenant, id: hold.value.id, person, content, now });
  if (!done.ok) throw new Error(done.refusal);
  return done.value.reference;
}

async function listOf(id: string, at: Date, staff = consulent) {
  const opened = await openSession({ staff, id, now: at });
  if (!opened.ok) throw new Error(opened.refusal);
  return sessionPage(staff, opened.value, at);
}

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

const logged = (action: string) => db.auditEntry.count({ where: { tenant, action } });
const states = async (id: string, at: Date) => (await listOf(id, at)).people.map(({ name, state }) => [name, state]);

test("A-31: the list of a workshop says who comes, with whom, in which language and what is free; that it was opened is written down", async () => {
  const id = await givenSession();
  await comes(id, "Yusuf", { interpreter: "own" });
  await comes(id, "Layla", { seats: 2 });
  const view = readAgendaView(
    new URLSearchParams({ plaats: "roosendaal", dag: "2026-12-01" }),
    calendarDay("2026-12-01"),
  );
  const [day] = (await agendaScreen(consulent, view, now)).days;
  expect(day?.lines.find((line) => line.id === id)?.link?.href).toBe(`/agenda/bijeenkomst/${id}`);
  expect(JSON.stringify(day)).not.toMatch(/Yusuf|Layla/);

  const before = await logged("session.listViewed");
  const page = await listOf(id, now);
  expect(await logged("session.listViewed")).toBe(before + 1);
  expect(page.people).toMatchObject([
    { name: "Layla", along: "nog iemand", language: "Arabisch", state: "Gepland", marks: ["arrived"] },
    { name: "Yusuf", along: "neemt zelf een tolk mee", state: "Gepland" },
  ]);
  const line = (label: string) => page.lines.find((each) => each.label === label)?.value;
  expect([line("Plaatsen"), line("Vrij"), line("Met")]).toEqual(["3 van 6 plaatsen", "3", "Raadzaal"]);

  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await openSession({ staff: elsewhere, id, now })).toEqual({ ok: false, refusal: "notFound" });
  expect(await openSession({ staff: consulent, id: randomUUID(), now })).toMatchObject({ ok: false });
  expect(await openSession({ staff: consulent, id: "geen-nummer", now })).toMatchObject({ ok: false });
});

test("a shielded file on the list: the place is taken, and nothing else is told or can be noted", async () => {
  const id = await givenSession();
  const intake = await givenIntake({ tenant, gemeente: "roosendaal", shielded: true });
  const reference = await comes(id, "Oksana", { intakeId: intake.id });
  const page = await listOf(id, afterStart);
  expect(page.people).toMatchObject([{ name: "Bezet", along: "", language: "", state: "", marks: [], link: null }]);
  expect(page.rest).toEqual({ marks: [], seen: [] });
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`Oksana|${reference}`));
  expect(await pressSession(consulent, id, form({ doe: `arrived:${reference}:2` }), afterStart)).toMatchObject({
    refusal: "notFound",
  });
});

test("who came is noted for each, and for all others at once; what changed meanwhile is left as it is", async () => {
  const id = await givenSession();
  for (const person of ["Amina", "Bilal", "Dina"]) await comes(id, person);
  const page = await listOf(id, afterStart);
  expect(page.people[0]?.marks).toEqual(["arrived", "noShow"]);
  const [amina] = page.rest.seen;
  const arrived = await pressSession(consulent, id, form({ doe: `arrived:${amina}` }), afterStart);
  expect(arrived).toEqual({ ok: true, done: "arrived" });

  // when the others are noted from the page as it was before, the first stays as noted and that is told
  const old = await pressSession(consulent, id, form({ doe: "noShow:rest", gezien: page.rest.seen }), afterStart);
  expect(old).toMatchObject({ ok: false, refusal: "changedMeanwhile" });
  const noted = (await listOf(id, afterStart)).people.map(({ state }) => state).sort();
  expect(noted).toEqual(["Is er", "Niet gekomen", "Niet gekomen"]);
  expect(await db.appointmentTask.count({ where: { tenant, kind: "noShow" } })).toBe(2);
  expect((await listOf(id, afterStart)).rest).toEqual({ marks: [], seen: [] });
});

test("a workshop that does not go on: why is asked, nobody gets in any more, and everybody is called off, also after a stop half way", async () => {
  const id = await givenSession();
  const references = [await comes(id, "Amina"), await comes(id, "Bilal"), await comes(id, "Dina", { seats: 2 })];
  const waiting = await held(id, "Elias");
  const { version } = await listOf(id, now);
  const ask = { doe: "cancelled", versie: String(version), notitie: "de trainer is ziek" };

  expect(await pressSession(consulent, id, form({ ...ask, notitie: " " }), now)).toMatchObject({
    refusal: "reasonMissing",
  });
  expect(await pressSession(consulent, id, form(ask), afterStart)).toMatchObject({
    refusal: "notNow",
    note: ask.notitie,
  });
  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await pressSession(elsewhere, id, form(ask), now)).toMatchObject({ refusal: "notFound" });
  expect(await pressSession(consulent, id, form(ask), now)).toEqual({ ok: true, done: "cancelled" });

  // then it is closed at once: what it claimed is free, and who was still filling in hears that it is full
  expect(await db.appointmentAllocation.count({ where: { tenant, sessionId: id } })).toBe(0);
  expect(await held(id, "Farid")).toMatchObject({ ok: false });
  const content = { name: "Elias", phone: null, email: null, companion: null };
  const late = waiting.ok && { tenant, id: waiting.value.id, person: "Elias", content, now };
  expect(late && (await confirmAppointment(late))).toEqual({ ok: false, refusal: "taken" });
  expect(await listOf(id, now)).toMatchObject({ cancelled: { left: 3 }, mayCancel: false });

  // and told twice, everybody is called off once, with messages of their own
  for (const _ of [1, 2]) await callOffEverybody({ tenant, sessionId: id, staffId: consulent.id, now });
  expect((await states(id, now)).map(([, state]) => state)).toEqual(references.map(() => "Afgezegd door ons"));
  const rows = await db.appointment.findMany({ where: { tenant, reference: { in: references } } });
  const events = await db.appointmentEvent.findMany({
    where: { tenant, appointmentId: rows[0]?.id ?? "" },
    orderBy: { seq: "asc" },
  });
  expect(events.map(({ kind }) => kind)).toEqual(["held", "confirmed", "sessionCancelled", "cancelled"]);
  expect(await listOf(id, now)).toMatchObject({ cancelled: { left: 0 } });
  expect(await db.groupSession.findFirst({ where: { tenant, id } })).toMatchObject({ taken: 0, status: "cancelled" });
});

test("who held a place in the moment that a meeting was called off cannot confirm it", async () => {
  const id = await givenSession();
  const hold = await held(id, "Gamal");
  // given a hold that was written just after everybody was locked
  await db.groupSession.update({ where: { tenant_id: { tenant, id } }, data: { status: "cancelled" } });
  const content = { name: "Gamal", phone: null, email: null, companion: null };
  const ask = { tenant, id: hold.ok ? hold.value.id : "", person: "Gamal", content, now };
  expect(await confirmAppointment(ask)).toEqual({ ok: false, refusal: "taken" });
});
