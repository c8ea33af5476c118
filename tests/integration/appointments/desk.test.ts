import "#app/i18n/texts.server.ts";
import { beforeAll, expect, test } from "vitest";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import { movePage } from "#app/appointments/queries/move-page.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { pressMove } from "#app/routes/staff/agenda/move-press.server.ts";
import { slipOf } from "#app/routes/staff/agenda/slip.server.ts";
import { givenStaff } from "../queue/given.ts";
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
    link: `https://loket.test/nl/mijn-afspraak/${token}`,
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
