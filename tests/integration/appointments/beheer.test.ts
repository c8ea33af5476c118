import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { changeAgenda } from "#app/appointments/commands/change-agenda.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { agendaPreview } from "#app/appointments/queries/agenda-preview.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import { holidayYear } from "#app/appointments/queries/holiday-year.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { answerClosure } from "#app/routes/staff/agenda-manage/closures.server.ts";
import { answerHolidays } from "#app/routes/staff/agenda-manage/holidays.server.ts";
import { answerResource } from "#app/routes/staff/agenda-manage/resource.server.ts";
import { answerSchedule, scheduleModel } from "#app/routes/staff/agenda-manage/schedule.server.ts";
import { answerService, serviceModel } from "#app/routes/staff/agenda-manage/service-pages.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { givenStaff } from "../queue/given.ts";
import { givenAgenda } from "./given.ts";

const tenant = "ability";
const location = "het-hogeland";
/** A Wednesday, a week after `now`. */
const day = calendarDay("2026-12-02");
let beheerder: Staff;

beforeAll(async () => {
  await givenAgenda(tenant);
  beheerder = await givenStaff(tenant, "beheerder");
});

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

async function chosen(person: string, on: CalendarDay, time: string, at = now): Promise<string> {
  const needs = { service: "eersteGesprek", location, language: null, interpreterLanguage: null };
  const held = await holdTime({
    ...{ tenant, needs, start: toInstant(on, time), seats: 1, person, language: "nl", interpreter: "none" },
    ...{ channel: "web", idempotencyKey: randomUUID(), audience: "public", now: at },
  });
  if (!held.ok) throw new Error(held.refusal);
  return held.value.id;
}

const confirmed = (id: string, person: string, at = now) =>
  confirmAppointment({
    tenant,
    id,
    person,
    content: { name: person, phone: null, email: null, companion: null },
    now: at,
  });

async function booked(person: string, time: string): Promise<string> {
  const done = await confirmed(await chosen(person, day, time), person);
  if (!done.ok) throw new Error(done.refusal);
  return done.value.id;
}

const closeDay = { wat: `location:${location}`, dag: "2-12-2026", effect: "closed", reden: "teamDay" };
const tasks = () => db.appointmentTask.findMany({ where: { tenant, kind: "closed" } });

test("A-17: closing a day with three appointments lists the three, and only who saw them goes on; then each is called", async () => {
  // given three residents on one day, on which there is a workshop too
  const ids = [await booked("saba", "09:00"), await booked("omar", "10:30"), await booked("bram", "14:00")];

  // when the beheerder looks, they are listed, and nothing is saved
  const looked = await answerClosure(beheerder, form({ ...closeDay, doe: "bekijk" }), now);
  const listed = looked && !looked.done ? looked.answer.broken : null;
  const people = listed?.filter(({ kind }) => kind === "kept").map(({ id, why }) => ({ id, why }));
  expect(people).toEqual(ids.map((id) => ({ id, why: "closed" })));
  const meetings = listed?.filter(({ kind }) => kind === "meeting").map(({ id }) => id) ?? [];
  expect(JSON.stringify(looked)).not.toMatch(/saba|omar|bram/);

  // when saved without having seen the third, it is refused
  const unseen = await answerClosure(
    beheerder,
    form({ ...closeDay, doe: "opslaan", gezien: [...meetings, ...ids.slice(0, 2)] }),
    now,
  );
  expect(unseen).toMatchObject({ done: false, answer: { refusal: "breaks" } });
  expect(await db.appointmentException.count({ where: { tenant, source: "manual" } })).toBe(0);

  // then saved by who saw all three: closed, every appointment as it was, and three people to be called
  const saved = await answerClosure(
    beheerder,
    form({ ...closeDay, doe: "opslaan", gezien: [...meetings, ...ids] }),
    now,
  );
  expect(saved).toEqual({ done: true, tasks: 3 });
  expect((await tasks()).map(({ appointmentId }) => appointmentId).sort()).toEqual([...ids].sort());
  expect(await db.appointment.count({ where: { tenant, id: { in: ids }, status: "confirmed" } })).toBe(3);
  const preview = await agendaPreview(tenant, { service: "eersteGesprek", location }, now);
  expect(preview.days.find((each) => each.day === day)).toMatchObject({ open: false, reason: "teamDay", slots: [] });
});

test("a day that closes while somebody chooses a time on it: the time is listed and becomes a call once taken; who was too slow does not get it", async () => {
  // given Selam, who filled in nothing for longer than her time was kept, and Kevin, who is choosing
  const thursday = calendarDay("2026-12-03");
  const slow = await chosen("selam", thursday, "09:00");
  const after = later({ minutes: 25 });
  const choosing = await chosen("kevin", thursday, "10:30", after);

  // when the day is closed
  const close = { ...closeDay, dag: "3-12-2026" };
  const looked = await answerClosure(beheerder, form({ ...close, doe: "opslaan" }), after);
  const listed = looked && !looked.done ? looked.answer.broken : null;
  const people = listed?.filter(({ kind }) => kind !== "meeting").map(({ id, kind, why }) => ({ id, kind, why }));
  expect(people).toEqual([{ id: choosing, kind: "choosing", why: "closed" }]);
  const gezien = listed?.map(({ id }) => id) ?? [];
  expect(await answerClosure(beheerder, form({ ...close, doe: "opslaan", gezien }), after)).toMatchObject({
    done: true,
  });

  // then it is work once Kevin confirms, and Selam hears that her time is gone
  const consulent = await givenStaff(tenant, "consulent");
  const theirs = async () => {
    const { reference } = await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id: choosing } } });
    return (await agendaTasks(consulent, after)).tasks.filter((each) => each.reference === reference).length;
  };
  expect(await theirs()).toBe(0);
  expect(await confirmed(choosing, "kevin", after)).toMatchObject({ ok: true });
  expect(await theirs()).toBe(1);
  expect(await confirmed(slow, "selam", after)).toEqual({ ok: false, refusal: "taken" });
});

test("a schedule gets hours that come back, refuses what cannot be kept, and gives them away again", async () => {
  const owner = location;
  const hours = { soort: "open", van: "17:00", tot: "20:00", vanaf: "2026-12-01", weken: "2", week: "", dienst: "" };
  const wrong = await answerSchedule(beheerder, owner, form({ ...hours, tot: "16:00", doe: "opslaan" }), now);
  expect(wrong).toMatchObject({ done: false, answer: { wrong: [{ field: "dagen", code: "chooseDay" }] } });
  const backwards = await answerSchedule(
    beheerder,
    owner,
    form({ ...hours, dagen: "2", tot: "16:00", doe: "opslaan" }),
    now,
  );
  expect(backwards).toMatchObject({ done: false, answer: { wrong: [{ field: "tot", code: "endsBeforeStart" }] } });
  const night = await answerSchedule(
    beheerder,
    owner,
    form({ ...hours, dagen: "7", van: "02:30", tot: "04:00", doe: "opslaan" }),
    now,
  );
  expect(night).toMatchObject({ done: false, answer: { wrong: [{ code: "clockChange" }] } });

  const added = await answerSchedule(beheerder, owner, form({ ...hours, dagen: ["2", "4"], doe: "opslaan" }), now);
  expect(added).toEqual({ done: true, tasks: 0 });
  const lines = (await scheduleModel(beheerder, owner, now))?.lines.filter(({ hours: at }) => at === "17:00 – 20:00");
  expect(lines?.map(({ day: weekday, weeks }) => [weekday, weeks])).toEqual([
    ["dinsdag", "om de 2 weken, geteld vanaf 30-11-2026"],
    ["donderdag", "om de 2 weken, geteld vanaf 30-11-2026"],
  ]);
  const button = `weg:${lines?.[0]?.id}`;
  expect(await answerSchedule(beheerder, owner, form({ doe: button }), now)).toEqual({ done: true, tasks: 0 });
  expect(await answerSchedule(beheerder, owner, form({ doe: button }), now)).toBeNull();
  expect(await answerSchedule(beheerder, "roosendaal", form({ doe: button }), now)).toBeNull();
});

test("A-35: the holidays of a year count as they were ticked, with a bridge day of our own", async () => {
  const proposed = await holidayYear(tenant, 2028);
  expect(proposed.confirmedAt).toBeNull();
  const ticked = proposed.days.filter((each) => each.ticked).map((each) => each.day);
  const asked = { feestdag: ticked.slice(1), extraDag: "26-5-2028", doe: "opslaan" };
  expect(await answerHolidays(beheerder, 2028, form(asked), now)).toEqual({ done: true, tasks: 0 });
  const kept = (await holidayYear(tenant, 2028)).days.filter((each) => each.ticked);
  expect(kept.map((each) => each.day)).toEqual([...ticked.slice(1), "2028-05-26"].sort());
  expect(kept.find((each) => each.day === "2028-05-26")?.key).toBe("bridgeDay");
});

test("who is there and what is offered: what is missing is told by its field, what does not belong to it is left out", async () => {
  const room = await answerResource(
    beheerder,
    "nieuw",
    form({ soort: "room", wie: "Spreekkamer 3", doe: "opslaan" }),
    now,
  );
  expect(room).toMatchObject({ answer: { wrong: [{ field: "plaats", code: "choose" }] } });
  const tolk = { soort: "interpreter", wie: "S. Warsame", talen: "so", diensten: "eersteGesprek", actief: "ja" };
  expect(await answerResource(beheerder, "nieuw", form({ ...tolk, doe: "opslaan" }), now)).toEqual({
    done: true,
    tasks: 0,
  });
  expect(await db.appointmentResource.findFirst({ where: { tenant, name: "S. Warsame" } })).toMatchObject({
    ...{ kind: "interpreter", languages: ["so"], services: [], location: null, active: true },
  });

  // when the service itself is set to stop, or to numbers that cannot be
  const model = await serviceModel(beheerder, "aanvraagSamen");
  const numbers = Object.fromEntries(model?.numbers.map(({ field, value }) => [field, value]) ?? []);
  const asked = { ...numbers, actief: "ja", plaatsen: location };
  const wrong = await answerService(beheerder, "aanvraagSamen", form({ ...asked, duur: "3", doe: "opslaan" }), now);
  expect(wrong).toMatchObject({ answer: { wrong: [{ field: "duur", code: "duur" }] } });
  const saved = await answerService(beheerder, "aanvraagSamen", form({ ...asked, duur: "90", doe: "opslaan" }), now);
  expect(saved).toEqual({ done: true, tasks: 0 });
  expect((await serviceModel(beheerder, "aanvraagSamen"))?.numbers[0]).toEqual({ field: "duur", value: "90" });
});

test("how many come at once, what is brought, and whose login an agenda belongs to", async () => {
  // given hours in which one resident can come at a time, and two when a colleague books
  const hours = { soort: "open", van: "18:00", tot: "19:00", vanaf: "2026-12-01", dagen: "3", tegelijkIntern: "2" };
  const asked = (tegelijk: string) =>
    answerSchedule(beheerder, location, form({ ...hours, tegelijk, doe: "opslaan" }), now);
  expect(await asked("veel")).toMatchObject({ answer: { wrong: [{ field: "tegelijk", code: "cap" }] } });
  expect(await asked("1")).toEqual({ done: true, tasks: 0 });
  const line = (await scheduleModel(beheerder, location, now))?.lines.find((each) => each.hours === "18:00 – 19:00");
  expect(line?.caps).toBe("hoogstens 1 tegelijk, collega’s boeken hoogstens 2 tegelijk");

  const model = await serviceModel(beheerder, "hulpvraagGeld");
  const numbers = Object.fromEntries(model?.numbers.map(({ field, value }) => [field, value]) ?? []);
  const brings = { ...numbers, actief: "ja", plaatsen: location, meenemen: ["letters", "a goat"], doe: "opslaan" };
  expect(await answerService(beheerder, "hulpvraagGeld", form(brings), now)).toEqual({ done: true, tasks: 0 });
  expect((await serviceModel(beheerder, "hulpvraagGeld"))?.asked).toEqual(["letters"]);

  // when a colleague logged in, an agenda becomes theirs, and of nobody else
  const { id: login } = await givenStaff(tenant, "consulent");
  const person = { soort: "staff", wie: "K. de Boer", plaats: location, talen: "nl", actief: "ja", doe: "opslaan" };
  const added = await answerResource(beheerder, "nieuw", form({ ...person, login }), now);
  expect(added).toEqual({ done: true, tasks: 0 });
  expect(await db.appointmentResource.count({ where: { tenant, staffId: login, name: person.wie } })).toBe(1);
  expect(await answerResource(beheerder, "nieuw", form({ ...person, login }), now)).toMatchObject({
    answer: { wrong: [{ field: "login", code: "choose" }] },
  });
});

test("only a beheerder changes the agenda, and every change is in the log", async () => {
  const [rule] = await db.appointmentRule.findMany({ where: { tenant }, take: 1 });
  const change = { kind: "ruleRemoved", id: rule?.id ?? "" } as const;
  const consulent = await givenStaff(tenant, "consulent");
  expect(await changeAgenda({ staff: consulent, change, seen: [], now })).toEqual({ ok: false, refusal: "notFound" });
  const told = await db.auditEntry.findMany({ where: { tenant, action: { startsWith: "agenda." } } });
  expect(told.map(({ action }) => action).sort()).toEqual([
    ...[
      "agenda.exceptionAdded",
      "agenda.exceptionAdded",
      "agenda.holidaysConfirmed",
      "agenda.resourceSaved",
      "agenda.resourceSaved",
      "agenda.ruleRemoved",
      "agenda.rulesAdded",
      "agenda.rulesAdded",
    ],
    ...["agenda.serviceSaved", "agenda.serviceSaved"],
  ]);
});
