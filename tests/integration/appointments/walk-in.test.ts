import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { checkInWalkIn } from "#app/appointments/commands/check-in-walk-in.server.ts";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { appointmentPage } from "#app/appointments/queries/appointment-page.server.ts";
import { walkInHours } from "#app/appointments/queries/walk-in.server.ts";
import { db } from "#app/platform/db.server.ts";
import { pressWalkIn, walkInModel } from "#app/routes/staff/agenda/walk-in.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const content = { name: "Audrey Vermeer", phone: "+31612345678", email: null, companion: null };

beforeAll(async () => {
  const minutes = { durationMin: 20, gridMin: 20, turnaroundMin: 0, minNoticeMin: 0, changeUntilMin: 0 };
  const plain = { mode: "onsite", audience: "public", maxDaysAhead: 60, maxOpenPerPerson: 1, interpreter: "optional" };
  for (const [code, kind] of [
    ["inloop", "walkIn"],
    ["eersteGesprek", "individual"],
  ] as const) {
    await db.appointmentService.create({ data: { tenant, code, kind, ...minutes, ...plain } });
    await db.appointmentServiceLocation.create({ data: { tenant, service: code, location: "zundert" } });
  }
  const hours = { starts: "09:00", ends: "12:00", kind: "open", validFrom: new Date("2026-01-01T00:00:00Z") };
  for (const weekday of [2, 4])
    await db.appointmentRule.create({
      data: { tenant, id: randomUUID(), location: "zundert", service: "inloop", weekday, ...hours },
    });
});

async function comesIn(
  more: {
    readonly key?: string;
    readonly service?: string;
    readonly location?: string;
    readonly gemeenten?: string[];
  } = {},
) {
  const staff = await givenStaff(tenant, "intake", more.gemeenten);
  const { gemeenten: _, ...given } = { service: "inloop", location: "zundert", key: randomUUID(), ...more };
  return checkInWalkIn({ staff, language: "nl", content, now, ...given });
}

test("Audrey walks in: an appointment that has arrived, found by her name, claiming nobody's time", async () => {
  const came = await comesIn();
  if (!came.ok) throw new Error(came.refusal);
  const row = await db.appointment.findFirstOrThrow({ where: { tenant, id: came.value.id } });
  expect(row).toMatchObject({ status: "arrived", channel: "desk", startsLocal: "2026-11-24T14:05", tokenHash: null });
  expect(Buffer.from(row.content ?? []).toString("latin1")).not.toContain("Audrey");
  expect(await db.appointmentAllocation.count({ where: { tenant } })).toBe(0);
  expect(await db.appointmentFind.count({ where: { tenant, appointmentId: row.id } })).toBe(4);
});

test("the form of the desk sent five times at once writes her in once", async () => {
  const key = randomUUID();
  const came = await Promise.all(Array.from({ length: 5 }, () => comesIn({ key })));
  expect(new Set(came.map((one) => one.ok && one.value.id)).size).toBe(1);
  expect(await db.appointment.count({ where: { tenant, idempotencyKey: key } })).toBe(1);
});

test("nobody walks in for what needs an appointment, or where there is no walking in, or at a desk of another gemeente", async () => {
  expect(await comesIn({ service: "eersteGesprek" })).toEqual({ ok: false, refusal: "notAWalkIn" });
  expect(await comesIn({ location: "rucphen" })).toEqual({ ok: false, refusal: "notAWalkIn" });
  expect(await comesIn({ gemeenten: ["rucphen"] })).toEqual({ ok: false, refusal: "notFound" });
});

test("the hours are told from now on: this morning is over", async () => {
  const [place, ...more] = await walkInHours(tenant, now);
  expect(more).toEqual([]);
  expect(place?.location).toBe("zundert");
  const starts = place?.days.map(({ hours }) => hours[0]?.from.toISOString());
  expect(starts).toEqual(["2026-11-26", "2026-12-01", "2026-12-03", "2026-12-08"].map((day) => `${day}T08:00:00.000Z`));
});

test("at the desk: what is wrong is said beside its field, and who is written in stands on the page of an appointment", async () => {
  const staff = await givenStaff(tenant, "intake");
  const page = await walkInModel(staff, new URLSearchParams("plaats=zundert"), now);
  expect(page).toMatchObject({ place: "inloop@zundert", language: "nl" });
  const press = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    const whole = { plaats: page.place, naam: "Audrey Vermeer", telefoonnummer: "", taal: "ti", sleutel: page.key };
    for (const [name, value] of Object.entries({ ...whole, ...fields })) form.set(name, value);
    return pressWalkIn(staff, new URLSearchParams(), form, now);
  };
  expect(await press({ naam: "", plaats: "" })).toMatchObject({ wrong: [{ field: "plaats" }, { field: "naam" }] });
  expect(await press({ plaats: "inloop@rucphen" })).toMatchObject({ wrong: [{ field: "plaats" }] });
  const [came, again] = [await press({}), await press({})];
  expect(again).toEqual(came);
  if (came === "notFound" || !("reference" in came)) throw new Error("not written in");
  const opened = await openAppointment({ staff, reference: came.reference, now });
  const shown = opened.ok ? await appointmentPage(opened.value, now) : null;
  expect(shown).toMatchObject({ name: "Audrey Vermeer", state: "Is er", moveAt: null });
});
