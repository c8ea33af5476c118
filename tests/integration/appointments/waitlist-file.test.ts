import "#app/i18n/texts.server.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { acceptOffer } from "#app/appointments/commands/answer-offer.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff } from "../queue/given.ts";
import { givenHouse, tenant } from "./given-house.ts";
import { audreyCancels, passOn, waits } from "./given-waiting.ts";

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
  await db.message.deleteMany();
  expect(await acceptOffer({ tenant, token, now })).toMatchObject({ ok: true });
  await runJobs(now);
  expect(await db.message.count()).toBe(0);
});
