import "#app/i18n/texts.server.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { endOffer } from "#app/appointments/commands/answer-offer.server.ts";
import { finishOfferCall } from "#app/appointments/commands/finish-task.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { pressOffer } from "#app/routes/staff/agenda/offer-press.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff } from "../queue/given.ts";
import { givenHouse, tenant } from "./given-house.ts";
import { audreyCancels, entry, passOn, waits } from "./given-waiting.ts";

let ann: Staff;

beforeAll(async () => {
  await givenHouse(1);
  ann = await givenStaff(tenant, "consulent");
});
beforeEach(async () => {
  await forgetJobs();
  await db.waitlistEntry.deleteMany();
  await db.appointment.deleteMany();
});

const mariekeWaits = () => waits(30, { naam: "Marieke", telefoonnummer: "0165 123456" });

async function asked(staff = ann): Promise<string> {
  await audreyCancels();
  await passOn(now);
  const [call] = (await agendaTasks(staff, now)).offers;
  return call?.id ?? "";
}

function press(id: string, button: string, staff = ann) {
  const form = new FormData();
  form.set("id", id);
  form.set("doe", button);
  return pressOffer(staff, form, later({ minutes: 10 }));
}

test("Marieke has a telephone on the wall: what she says in the call is an appointment, also when she calls back", async () => {
  const { id } = await mariekeWaits();
  const task = await asked();
  // given that she was called and wanted to think about it
  await finishOfferCall({ staff: ann, id: task, now });
  // when she calls back and says yes, and the button is pressed twice
  expect([await press(task, "accept"), await press(task, "accept")]).toEqual(["done", "done"]);
  const offered = await entry(id);
  await endOffer({ tenant, entryId: id, appointmentId: offered.offeredId ?? "", now: later({ hours: 5 }) });
  expect((await entry(id)).status, "her yes is no silence").toBe("accepted");
  const rows = await db.appointment.findMany({ where: { tenant, status: "confirmed" } });
  expect(rows.map((row) => row.id)).toEqual([offered.offeredId]);
  const [event] = await db.appointmentEvent.findMany({ where: { tenant, kind: "confirmed", actor: ann.id } });
  expect(event?.appointmentId, "written down by whom").toBe(offered.offeredId);
  expect((await agendaTasks(ann, now)).offers).toEqual([]);
});

test("a no in a call passes the time on at once; a yes that comes too late says so", async () => {
  const [first, next] = [await mariekeWaits(), await waits(20)];
  const task = await asked();
  expect(await press(task, "decline")).toBe("done");
  await passOn(later({ minutes: 10 }));
  expect([(await entry(first.id)).status, (await entry(next.id)).status]).toEqual(["waiting", "offered"]);
  expect(await press(task, "accept")).toBe("late");
  expect(await db.appointment.count({ where: { tenant, status: "confirmed" } })).toBe(0);
});

test("nobody answers for somebody whose melding is shielded from them", async () => {
  const { id: intakeId } = await givenIntake({ tenant, shielded: true });
  const named = await givenStaff(tenant, "consulent");
  await db.intakeAccess.create({ data: { tenant, intakeId, staffId: named.id } });
  const { id } = await waits(30, {}, { intakeId });
  const task = await asked(named);
  expect([await press(task, "accept"), await press(task, "decline")]).toEqual(["notFound", "notFound"]);
  expect((await entry(id)).status).toBe("offered");
  expect(await press(task, "accept", named)).toBe("done");
});
