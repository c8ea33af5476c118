import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { openDeskHold } from "#app/appointments/commands/confirm-at-desk.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { alreadyBooked } from "#app/appointments/queries/callers.server.ts";
import { deskHoldModel } from "#app/appointments/queries/desk-hold.server.ts";
import { movePage } from "#app/appointments/queries/move-page.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { bookModel } from "#app/routes/staff/agenda/book.server.ts";
import { pressBook } from "#app/routes/staff/agenda/book-press.server.ts";
import { pressConfirm } from "#app/routes/staff/agenda/confirm-press.server.ts";
import { pressFind } from "#app/routes/staff/agenda/find-press.server.ts";
import { pressMove } from "#app/routes/staff/agenda/move-press.server.ts";
import { slipOf } from "#app/routes/staff/agenda/slip.server.ts";
import { givenIntake, givenStaff } from "../queue/given.ts";
import { contact, givenHouse, holdAsk, location, tenant } from "./given-house.ts";

/** A Tuesday, before opening. */
const now = new Date("2026-12-01T07:00:00Z");
const at = (time: string) => toInstant(calendarDay("2026-12-02"), time);
let consulent: Staff;

beforeAll(async () => {
  await givenHouse(1);
  consulent = await givenStaff(tenant, "consulent");
});

async function booked(person: string, start: Date): Promise<{ id: string; reference: string; token: string }> {
  const held = await holdTime(holdAsk(person, start, now));
  if (!held.ok) throw new Error(held.refusal);
  const done = await confirmAppointment({ tenant, id: held.value.id, person, content: contact, now });
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
}

const rowOf = (id: string) => db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });
const opened = async (reference: string, staff = consulent) => {
  const row = await openAppointment({ staff, reference, now });
  if (!row.ok) throw new Error(row.refusal);
  return row.value;
};
const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("a colleague moves Audrey's appointment: once however often it is sent, with the same number and link, and her old time is free", async () => {
  const { id, reference, token } = await booked("audrey", at("09:00"));
  await booked("kevin", at("11:00"));
  const page = await movePage(consulent, await opened(reference), new URLSearchParams({ vanaf: "2026-12-02" }), now);
  // her own time does not stand in her way, what Kevin has does
  const times = page?.times.days[0]?.times.map(({ text }) => text) ?? [];
  expect([times.includes("09:00"), times.includes("11:00"), times.includes("13:00")]).toEqual([true, false, true]);

  const move = (time: string, versie = page?.version) =>
    formOf({ plaats: location, versie: String(versie), tolk: "none", tijd: at(time).toISOString() });
  expect(await pressMove(consulent, reference, formOf({ plaats: location }), now)).toBe("time");
  expect(await pressMove(consulent, reference, move("11:00"), now)).toBe("taken");
  expect(await pressMove(consulent, reference, move("23:00"), now)).toBe("notOffered");
  expect((await rowOf(id)).startsAt).toEqual(at("09:00"));

  const sent = [move("13:00"), move("13:00")];
  for (const form of sent) expect(await pressMove(consulent, reference, form, now)).toBe("moved");
  expect(await pressMove(consulent, reference, move("14:00"), now)).toBe("changedMeanwhile");
  expect(await rowOf(id)).toMatchObject({ reference, startsAt: at("13:00"), icalSequence: 1 });
  const events = await db.appointmentEvent.findMany({ where: { tenant, appointmentId: id, kind: "moved" } });
  expect(events.map(({ actor }) => actor)).toEqual([consulent.id]);
  expect(await slipOf(await opened(reference), "https://loket.test", now)).toMatchObject({
    reference: { label: "Nummer van uw afspraak", text: reference },
    link: { text: `https://loket.test/nl/mijn-afspraak/${token}` },
    dutch: null,
  });
  expect((await holdTime(holdAsk("ria", at("09:00"), now))).ok).toBe(true);
});

test("nobody moves what is of another gemeente, or to where they do not work", async () => {
  const { id, reference } = await booked("henk", at("15:00"));
  const { version } = await rowOf(id);
  const form = (plaats: string) =>
    formOf({ plaats, versie: String(version), tolk: "none", tijd: at("16:00").toISOString() });
  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await pressMove(elsewhere, reference, form(location), now)).toBe("notFound");
  const here = await givenStaff(tenant, "consulent", ["roosendaal"]);
  expect(await pressMove(here, reference, form("zundert"), now)).toBe("notFound");
  expect((await rowOf(id)).startsAt).toEqual(at("15:00"));
});

const book = (at: Date | null, fields: Readonly<Record<string, string>> = {}, search = wanted) =>
  pressBook(
    consulent,
    new URLSearchParams(search),
    formOf({
      ...{ sleutel: key, tolk: "none", naam: "Audrey Janssen", telefoonnummer: "06 12345678", kanaal: "phone" },
      ...(at && { tijd: at.toISOString() }),
      ...fields,
    }),
    now,
  );
const key = randomUUID();
const wanted = `dienst=eersteGesprek&plaats=${location}&taal=ti&tolk=own`;
const heldId = async (...ask: Parameters<typeof book>) => {
  const held = await book(...ask);
  if (!("to" in held)) throw new Error(held.refusal);
  return held.to.replace("/agenda/nieuw/", "");
};

test("a colleague books for who calls: nothing is made before yes, and what was wrong is said all at once", async () => {
  expect(await book(null, { naam: "", telefoonnummer: "" })).toMatchObject({
    refusal: "wrong",
    wrong: [{ field: "tijd" }, { field: "naam" }],
  });
  const [first, again] = [await heldId(at("10:00")), await heldId(at("10:00"))];
  expect(again).toBe(first);
  // another time is looked for: the first is free again
  const id = await heldId(at("10:30"));
  expect((await rowOf(first)).status).toBe("expired");
  expect((await rowOf(id)).status).toBe("hold");

  const other = await givenStaff(tenant, "consulent");
  expect(await openDeskHold({ staff: other, id, now })).toEqual({ ok: false, refusal: "notFound" });
  expect(await pressConfirm(other, id, formOf({ doe: "ja" }), now)).toBeNull();
  const shown = await openDeskHold({ staff: consulent, id, now });
  const lines = shown.ok ? deskHoldModel(shown.value).lines.map(({ value }) => value) : [];
  expect(lines).toEqual(expect.arrayContaining(["Audrey Janssen", "+31612345678"]));

  const yes = () => pressConfirm(consulent, id, formOf({ doe: "ja" }), now);
  const { reference } = await rowOf(id);
  const made = { to: `/agenda/${reference}?klaar=confirmed` };
  expect([await yes(), await yes()]).toEqual([made, made]);
  expect(await rowOf(id)).toMatchObject({ status: "confirmed", channel: "phone", language: "ti", interpreter: "own" });
  const events = await db.appointmentEvent.findMany({ where: { tenant, appointmentId: id }, orderBy: { seq: "asc" } });
  expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
    ["held", consulent.id],
    ["confirmed", consulent.id],
  ]);
  const slip = await slipOf(await opened(reference), "https://loket.test", now);
  expect(slip).toMatchObject({ lang: "ti", link: { text: expect.stringContaining("/ti/mijn-afspraak/") } });
  expect(slip?.dutch).toBe("woensdag 2 december 2026, 10.30 uur");
});

test("the time that was held ran out: the same time is still taken, also one that residents are not offered", async () => {
  await db.appointmentService.update({
    where: { tenant_code: { tenant, code: "eersteGesprek" } },
    data: { audience: "intern" },
  });
  const id = await heldId(at("14:30"));
  await db.appointment.update({ where: { tenant_id: { tenant, id } }, data: { holdExpiresAt: now } });
  const ria = await booked("ria too", at("16:00")).catch(() => null);
  expect(ria).toBeNull();
  await heldId(at("16:00"));
  const late = new Date(now.getTime() + 60_000);
  expect(await pressConfirm(consulent, id, formOf({ doe: "ja" }), late)).toMatchObject({
    to: expect.stringMatching(/^\/agenda\/AF-/),
  });
});

test("from a file: what was told is filled in, one melding has one first conversation, and a shielded file opens for nobody else", async () => {
  const melding = await givenIntake({
    ...{ tenant, gemeente: "roosendaal", language: "uk" },
    answers: { voornaam: "Oksana", achternaam: "Bondar", telefoonnummer: "+31687654321", gemeente: "roosendaal" },
  });
  const search = `melding=${melding.reference}`;
  const page = await bookModel(consulent, new URLSearchParams(search), now);
  expect(page).toMatchObject({
    choice: { service: "eersteGesprek", location, language: "uk", interpreter: "none" },
    contact: { name: "Oksana Bondar", phone: "+31687654321" },
  });
  expect(page.times?.days.length).toBeGreaterThan(0);
  const third = (time: string) => toInstant(calendarDay("2026-12-03"), time);
  const id = await heldId(third("09:00"), { kanaal: "desk" }, search);
  await pressConfirm(consulent, id, formOf({ doe: "ja" }), now);
  expect(await rowOf(id)).toMatchObject({ status: "confirmed", intakeId: melding.id, channel: "desk" });
  expect(await book(third("11:00"), {}, search)).toMatchObject({ refusal: "tooMany" });

  const closed = await givenIntake({ tenant, gemeente: "roosendaal", shielded: true });
  const closedSearch = new URLSearchParams(`melding=${closed.reference}`);
  await expect(bookModel(consulent, closedSearch, now)).rejects.toMatchObject({ status: 404 });
});

test("A-16 a place too many is made for a full time only, and with a reason", async () => {
  const search = `${wanted}&extra=ja&vanaf=2026-12-02`;
  const page = await bookModel(consulent, new URLSearchParams(search), now);
  const full = page.times?.days[0]?.times.map(({ text }) => text);
  expect(full).toContain("10:30");
  expect(full).not.toContain("16:30");
  expect(await book(at("10:30"), { reden: " " }, search)).toMatchObject({ wrong: [{ field: "reden" }] });
  expect(await book(at("16:30"), { reden: "staat op straat" }, search)).toMatchObject({ refusal: "stillFree" });
  const [made, again] = [
    await book(at("10:30"), { reden: "staat op straat" }, search),
    await book(at("10:30"), { reden: "staat op straat" }, search),
  ];
  expect(made).toEqual({ to: expect.stringMatching(/^\/agenda\/AF-.*klaar=confirmed$/) });
  expect(again).toEqual(made);
  expect(await db.appointment.count({ where: { tenant, extraPlace: true } })).toBe(1);
});

test("who calls is found by number, by phone, or by birth date and last digits; the log says so, and a shielded file stays closed", async () => {
  const melding = await givenIntake({
    ...{ tenant, gemeente: "roosendaal" },
    answers: { achternaam: "Haddad", geboortedatum: "1993-03-12", gemeente: "roosendaal" },
  });
  const phone = { naam: "Samira Haddad", telefoonnummer: "06 55 55 12 34" };
  const fourth = (time: string) => toInstant(calendarDay("2026-12-04"), time);
  const search = `melding=${melding.reference}&plaats=${location}`;
  const id = await heldId(fourth("09:00"), phone, search);
  await pressConfirm(consulent, id, formOf({ doe: "ja" }), now);
  const { reference } = await rowOf(id);
  const find = async (fields: Readonly<Record<string, string>>, staff = consulent) =>
    (await pressFind(staff, formOf(fields), now)).found?.map((line) => line.reference);
  const logged = () => db.auditEntry.count({ where: { tenant, action: "appointment.searched" } });
  const before = await logged();
  const born = { geboortedatum: "12-3-1993", laatste: "1234" };
  const ways: readonly Readonly<Record<string, string>>[] = [
    { nummer: reference },
    { telefoonnummer: "0655551234" },
    born,
  ];
  for (const named of ways) expect(await find(named)).toEqual([reference]);
  expect(await find({ ...born, laatste: "9999" })).toEqual([]);
  expect(await find({ ...born, geboortedatum: "13-3-1993" })).toEqual([]);
  expect(await logged()).toBe(before + 5);
  expect(JSON.stringify(await pressFind(consulent, formOf(born), now))).not.toContain("Samira");

  // the same number is booked once more: the colleague is told what stands
  const held = await openDeskHold({ staff: consulent, id: await heldId(fourth("11:00"), phone), now });
  const already = held.ok ? await alreadyBooked(consulent, held.value, now) : [];
  expect(already.map((line) => line.reference)).toEqual([reference]);

  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await find(born, elsewhere)).toEqual([]);
  await db.intake.update({ where: { tenant_id: { tenant, id: melding.id } }, data: { shielded: true } });
  for (const named of ways) expect(await find(named)).toEqual([]);
});
