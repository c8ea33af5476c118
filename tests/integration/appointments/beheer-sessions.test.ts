import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdSeat } from "#app/appointments/commands/hold-seat.server.ts";
import { moveWithSession } from "#app/appointments/commands/move-session.server.ts";
import { offeredSessions } from "#app/appointments/queries/group-sessions.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { answerClosure } from "#app/routes/staff/agenda-manage/closures.server.ts";
import { answerPlanned, plannedModel } from "#app/routes/staff/agenda-manage/planned-session.server.ts";
import { answerSeries, sessionsModel } from "#app/routes/staff/agenda-manage/sessions.server.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const service = "workshopRechtenPlichten";
const now = new Date("2026-12-01T08:00:00Z");
const [hall, elsewhere, leader, interpreter] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let beheerder: Staff;

beforeAll(async () => {
  await db.appointmentService.create({
    data: {
      ...{ tenant, code: service, kind: "group", mode: "onsite", audience: "public", interpreter: "optional" },
      ...{ durationMin: 120, gridMin: 30, turnaroundMin: 30, minNoticeMin: 60, maxDaysAhead: 90, changeUntilMin: 0 },
      ...{ maxOpenPerPerson: 9, helperTakesSeat: true },
    },
  });
  await db.appointmentResource.createMany({
    data: [
      { tenant, id: hall, kind: "room", name: "Raadzaal", location: "roosendaal" },
      { tenant, id: elsewhere, kind: "room", name: "Trouwzaal", location: "zundert" },
      { tenant, id: leader, kind: "staff", name: "H. Bos", location: "roosendaal", services: [service] },
      { tenant, id: interpreter, kind: "interpreter", name: "S. Tesfay", languages: ["ti"] },
    ],
  });
  beheerder = await givenStaff(tenant, "beheerder");
});

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

const where = { plaats: "roosendaal", zaal: hall, leider: leader, tolk: interpreter, begin: "13:30", aantal: "12" };
const series = {
  ...{ ...where, bijeenkomst: service, taal: "ti", vanaf: "8-12-2026", ritme: "weeks", weken: "2", keren: "4" },
  verzamelpunt: "Eerste verdieping",
};
const daysOf = (outcome: Awaited<ReturnType<typeof answerSeries>>) =>
  outcome && !outcome.done ? outcome.answer.days?.map(({ day, trouble }) => [day, trouble]) : null;
const ids = async () => (await sessionsModel(beheerder, now)).lines.map(({ id }) => id);

/** Somebody takes a place at a meeting. */
async function comes(sessionId: string, person: string): Promise<string> {
  const held = await holdSeat({
    ...{ tenant, sessionId, person, seats: 2, language: "ti", interpreter: "none", channel: "web", audience: "public" },
    ...{ idempotencyKey: randomUUID(), now },
  });
  if (!held.ok) throw new Error(held.refusal);
  const content = { name: person, phone: null, email: null, companion: null };
  const done = await confirmAppointment({ tenant, id: held.value.id, person, content, now });
  if (!done.ok) throw new Error(done.refusal);
  return done.value.id;
}

test("what cannot be is told by its field: a hall elsewhere, an interpreter for another language, a time that is not there, a day gone by", async () => {
  const wrong = async (more: Record<string, string>) => {
    const outcome = await answerSeries(beheerder, form({ ...series, ...more, doe: "bekijk" }), now);
    return outcome && !outcome.done ? outcome.answer.wrong.map(({ field, code }) => `${field} ${code}`) : null;
  };
  expect(await wrong({ zaal: elsewhere })).toEqual(["zaal roomElsewhere"]);
  expect(await wrong({ taal: "ar" })).toEqual(["tolk otherLanguage"]);
  expect(await wrong({ vanaf: "28-3-2027", begin: "2:30", ritme: "once" })).toEqual(["begin clockChange"]);
  expect(await wrong({ vanaf: "1-12-2026", aantal: "0", keren: "99" })).toEqual([
    ...["aantal aantal", "vanaf notToday", "keren keren"],
  ]);
  expect(await wrong({ bijeenkomst: "eersteGesprek", ritme: "", leider: hall })).toEqual([
    ...["bijeenkomst choose", "leider choose", "ritme choose"],
  ]);
  expect(await db.groupSession.count({ where: { tenant } })).toBe(0);
});

test("a series every other week: a closed day and a hall that is taken are listed first, then left out; the others can be had", async () => {
  // given a day on which everything is closed, and the hall taken a month later
  const exception = { tenant, id: randomUUID(), scope: "everywhere", day: new Date("2026-12-22"), effect: "closed" };
  await db.appointmentException.create({ data: { ...exception, reason: "teamDay", source: "manual" } });
  const once = { ...series, leider: "", tolk: "", vanaf: "5-1-2027", begin: "15:45", ritme: "once" };
  expect(await answerSeries(beheerder, form({ ...once, doe: "opslaan" }), now)).toEqual({ done: true, planned: 1 });

  // when the beheerder looks, nothing is saved; nor when what is in the way was not seen
  const listed = [
    ...[
      ["2026-12-08", null],
      ["2026-12-22", "closed"],
      ["2027-01-05", "busy"],
      ["2027-01-19", null],
    ],
  ];
  expect(daysOf(await answerSeries(beheerder, form({ ...series, doe: "bekijk" }), now))).toEqual(listed);
  const unseen = await answerSeries(beheerder, form({ ...series, doe: "opslaan", gezien: "2026-12-22" }), now);
  expect([daysOf(unseen), unseen?.done === false && unseen.answer.refusal]).toEqual([listed, "breaks"]);
  expect(await ids()).toHaveLength(1);

  // then saved by who saw them: two meetings, that claim the hall, the leader and the interpreter until it is free again
  const seen = ["2026-12-22", "2027-01-05"];
  const saved = await answerSeries(beheerder, form({ ...series, doe: "opslaan", gezien: seen }), now);
  expect(saved).toEqual({ done: true, planned: 2 });
  const offered = (await offeredSessions(tenant, now)).filter(
    (each) => each.language === "ti" && each.interpreterLanguage,
  );
  expect(offered.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    ...["2026-12-08T12:30:00.000Z", "2027-01-19T12:30:00.000Z"],
  ]);
  const claims = await db.appointmentAllocation.findMany({ where: { tenant, sessionId: offered[0]?.id ?? "" } });
  expect(claims.map(({ resourceId }) => resourceId).sort()).toEqual([hall, interpreter, leader].sort());
  expect(claims[0]?.busyTo).toEqual(new Date("2026-12-08T15:00:00Z"));

  // and planned again there is nothing left of it
  const again = await answerSeries(
    beheerder,
    form({ ...series, keren: "1", doe: "opslaan", gezien: "2026-12-08" }),
    now,
  );
  expect(daysOf(again)).toEqual([["2026-12-08", "busy"]]);
});

test("one meeting of a series is moved: who comes goes along once, with the same link; the rest of the series stays", async () => {
  const [id = "", other = ""] = await ids();
  const appointmentId = await comes(id, "Selam");
  const before = await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id: appointmentId } } });
  const model = await plannedModel(beheerder, id, now);
  expect(model).toMatchObject({ taken: 2, series: true, values: { dag: "2026-12-08", begin: "13:30", zaal: hall } });
  const change = { ...model?.values, versie: String(model?.version), doe: "opslaan" };

  expect(await answerPlanned(beheerder, id, form({ ...change, aantal: "1" }), now)).toMatchObject({
    answer: { wrong: [{ field: "aantal", code: "placesTaken" }] },
  });
  expect(await answerPlanned(beheerder, id, form({ ...change, dag: "22-12-2026" }), now)).toMatchObject({
    answer: { wrong: [{ field: "dag", code: "closed" }] },
  });
  expect(await answerPlanned(beheerder, id, form({ ...change, versie: "0" }), now)).toMatchObject({
    answer: { wrong: [{ code: "changedMeanwhile" }] },
  });
  // half an hour later: its own claims are not in its way
  expect(await answerPlanned(beheerder, id, form({ ...change, begin: "14:00" }), now)).toEqual({ done: "moved" });

  for (const _ of [1, 2]) await moveWithSession({ tenant, sessionId: id, staffId: beheerder.id, now });
  const after = await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id: appointmentId } } });
  expect(after).toMatchObject({ startsAt: new Date("2026-12-08T13:00:00Z"), startsLocal: "2026-12-08T14:00" });
  expect(after).toMatchObject({ icalSequence: before.icalSequence + 1, tokenHash: before.tokenHash, seats: 2 });
  const moved = { tenant, appointmentId, kind: "moved" };
  expect(await db.appointmentEvent.count({ where: moved })).toBe(1);
  expect(await db.groupSession.findFirst({ where: { tenant, id } })).toMatchObject({
    taken: 2,
    interpreterLanguage: "ti",
  });
  expect(await plannedModel(beheerder, other, now)).toMatchObject({ version: 1 });
});

test("a hall that is away and an evening that closes list the meeting and who comes, and nobody new can come to it", async () => {
  // given a meeting in the evening, hours after the house closes, to which Selam comes
  const asked = { ...series, leider: "", tolk: "", vanaf: "10-12-2026", begin: "19:00", ritme: "once" };
  expect(await answerSeries(beheerder, form({ ...asked, doe: "opslaan" }), now)).toEqual({ done: true, planned: 1 });
  const evening = { tenant, startsAt: new Date("2026-12-10T18:00:00Z") };
  const { id } = await db.groupSession.findFirstOrThrow({ where: evening });
  const appointmentId = await comes(id, "Selam");
  const close = (wat: string, more: Record<string, string | readonly string[]> = {}) =>
    answerClosure(
      beheerder,
      form({ wat, dag: "10-12-2026", effect: "closed", reden: "teamDay", doe: "bekijk", ...more }),
      now,
    );
  const listed = async (wat: string) => {
    const outcome = await close(wat);
    return outcome && !outcome.done ? outcome.answer.broken?.map((line) => [line.id, line.kind, line.why]) : null;
  };

  // when the hall is away, or the day closes, both are listed
  const both = (why: string) => [
    [id, "meeting", why],
    [appointmentId, "kept", why],
  ];
  expect(await listed(`resource:${hall}`)).toEqual(both("away"));
  expect(await listed("location:roosendaal")).toEqual(both("closed"));
  expect(await listed("location:zundert")).toEqual([]);

  // then who comes is called, and nobody takes a place any more, with or without the list
  const saved = await close("location:roosendaal", { doe: "opslaan", gezien: [id, appointmentId] });
  expect(saved).toEqual({ done: true, tasks: 1 });
  expect((await offeredSessions(tenant, now)).map((each) => each.id)).not.toContain(id);
  await expect(comes(id, "Yonas")).rejects.toThrow("notOffered");
  const calls = () => db.appointmentTask.count({ where: { tenant, appointmentId, kind: "closed", doneAt: null } });
  expect(await calls()).toBe(1);

  // and once it is moved to a day that is open, nobody needs to call
  const model = await plannedModel(beheerder, id, now);
  const change = { ...model?.values, versie: String(model?.version), dag: "11-12-2026", doe: "opslaan" };
  expect(await answerPlanned(beheerder, id, form(change), now)).toEqual({ done: "moved" });
  await moveWithSession({ tenant, sessionId: id, staffId: beheerder.id, now });
  expect(await calls()).toBe(0);
  await db.groupSession.update({ where: { tenant_id: { tenant, id } }, data: { status: "done" } });
});

test("only a beheerder plans and moves; a meeting that is called off is not planned any more", async () => {
  const consulent = await givenStaff(tenant, "consulent");
  expect(await answerSeries(consulent, form({ ...series, doe: "opslaan" }), now)).toBeNull();
  const [id = ""] = await ids();
  const model = await plannedModel(beheerder, id, now);
  const change = { ...model?.values, versie: String(model?.version) };
  expect(await answerPlanned(consulent, id, form({ ...change, doe: "opslaan" }), now)).toBeNull();
  const cancel = { versie: String(model?.version), doe: "cancelled" };
  expect(await answerPlanned(beheerder, id, form({ ...cancel, notitie: "" }), now)).toMatchObject({
    refused: { refusal: "reasonMissing" },
  });
  const done = await answerPlanned(beheerder, id, form({ ...cancel, notitie: "te weinig mensen" }), now);
  expect(done).toEqual({ done: "cancelled" });
  expect(await answerPlanned(beheerder, id, form({ ...change, doe: "opslaan" }), now)).toBeNull();
  const told = await db.auditEntry.findMany({ where: { tenant, action: { startsWith: "session." } } });
  expect(told.map(({ action }) => action).sort()).toEqual([
    ...["session.cancelled", "session.moved", "session.moved"],
    ...["session.planned", "session.planned", "session.planned"],
  ]);
});
