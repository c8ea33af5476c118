import "#app/i18n/texts.server.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { acceptOffer } from "#app/appointments/commands/answer-offer.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff } from "../queue/given.ts";
import { contact, givenHouse, holdAsk, tenant } from "./given-house.ts";
import { audreyCancels, entry, passOn, waits } from "./given-waiting.ts";

beforeAll(() => givenHouse(1));
beforeEach(async () => {
  await forgetJobs();
  await db.waitlistEntry.deleteMany();
  await db.appointment.deleteMany();
  await db.message.deleteMany();
});

test("Saba's melding is shielded: so is what is offered to her, and the appointment that comes of it", async () => {
  const { id: intakeId } = await givenIntake({ tenant, shielded: true });
  const ann = await givenStaff(tenant, "consulent");
  await db.intakeAccess.create({ data: { tenant, intakeId, staffId: ann.id } });
  const { token } = await waits(30, {}, { intakeId });
  await audreyCancels();
  await passOn(now);
  // when the list of calls is opened, who is named in her file sees her, and a colleague who is not does not
  expect((await agendaTasks(ann, now)).offers).toHaveLength(1);
  expect((await agendaTasks(await givenStaff(tenant, "consulent"), now)).offers).toEqual([]);
  await acceptOffer({ tenant, token, now });
  const [appointment] = await db.appointment.findMany({ where: { tenant, status: "confirmed" } });
  expect(appointment?.intakeId, "on her file, with its shield").toBe(intakeId);
});

test("Saba said that calling is not safe: her number gets nothing, also when she takes an earlier time", async () => {
  const answers = { achternaam: "Tesfay", gemeente: "zundert", veiligOmTeBellen: false };
  const { id: intakeId } = await givenIntake({ tenant, answers });
  const { token } = await waits(30, {}, { intakeId });
  await audreyCancels();
  await passOn(now);
  expect((await agendaTasks(await givenStaff(tenant, "consulent"), now)).offers, "nobody calls it").toEqual([]);
  await db.message.deleteMany();
  expect(await acceptOffer({ tenant, token, now })).toMatchObject({ ok: true });
  await runJobs(now);
  expect(await db.message.count()).toBe(0);
});

/** Mohammed has an appointment already; of his melding, or only under his name and number. */
async function mohammedHas(start: string, intakeId?: string, name = "Mohammed"): Promise<string> {
  const held = await holdTime({
    ...holdAsk(`has-${start}`, new Date(start), now),
    ...(intakeId && { intakeId }),
  });
  const id = held.ok ? held.value.id : "";
  await confirmAppointment({ tenant, id, person: `has-${start}`, content: { ...contact, name }, now });
  return id;
}

const statusOf = async (id: string) =>
  (await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } })).status;

test("A-36 who has something earlier is not asked, by melding or by name and number; another of the same number is", async () => {
  const { id: intakeId } = await givenIntake({ tenant });
  const [byFile, byName] = [await waits(40, { naam: "Selam" }, { intakeId }), await waits(30, { naam: " mohammed" })];
  const daughter = await waits(20, { naam: "Amina" });
  await mohammedHas("2026-11-30T09:00:00Z", intakeId, "Selam Tesfay");
  await mohammedHas("2026-11-30T13:00:00Z");
  await audreyCancels();
  await passOn(now);
  const statuses = await Promise.all([byFile, byName, daughter].map(async ({ id }) => (await entry(id)).status));
  expect(statuses).toEqual(["waiting", "waiting", "offered"]);
});

test("A-37 a yes gives the later appointment of the same melding back; one that only looks alike stays, for people to weigh", async () => {
  const { id: intakeId } = await givenIntake({ tenant });
  const [own, alike] = [await mohammedHas("2026-12-08T09:00:00Z", intakeId), await mohammedHas("2026-12-09T09:00:00Z")];
  const { id, token } = await waits(30, {}, { intakeId });
  await audreyCancels();
  await passOn(now);
  expect(await acceptOffer({ tenant, token, now })).toMatchObject({ ok: true });
  expect([await statusOf(own), await statusOf(alike)]).toEqual(["cancelled_by_resident", "confirmed"]);
  expect((await entry(id)).appointmentId, "which it was").toBe(own);
});
