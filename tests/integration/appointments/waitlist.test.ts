import "#app/i18n/texts.server.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { acceptOffer, declineOffer, endOffer, leaveWaitlist } from "#app/appointments/commands/answer-offer.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { finishOfferCall } from "#app/appointments/commands/finish-task.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { moveAppointment } from "#app/appointments/commands/move-appointment.server.ts";
import { offerKeptTime } from "#app/appointments/commands/offer-kept-time.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import { offeredAt } from "#app/appointments/queries/offered-slots.server.ts";
import { db } from "#app/platform/db.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, waitingJobs } from "#tests/harness/jobs.ts";
import { givenStaff } from "../queue/given.ts";
import { contact, givenHouse, holdAsk, tenant } from "./given-house.ts";
import { audreyCancels, entry, passOn, start, waits } from "./given-waiting.ts";

beforeAll(() => givenHouse(1));
beforeEach(async () => {
  await forgetJobs();
  await db.waitlistEntry.deleteMany();
  await db.appointment.deleteMany();
});

/** She moves to another hour instead. */
async function audreyMoves(to: Date): Promise<void> {
  const held = await holdTime(holdAsk("audrey", start, now));
  const id = held.ok ? held.value.id : "";
  await confirmAppointment({ tenant, id, person: "audrey", content: contact, now });
  const other = await holdTime({ ...holdAsk("audrey", to, now), moving: { id, lineage: id } });
  const holdId = other.ok ? other.value.id : "";
  expect(await moveAppointment({ tenant, id, holdId, person: "audrey", staffId: null, now })).toMatchObject({
    ok: true,
  });
}

/** Whether anybody else sees the time. */
const isSeen = async (at: Date) => (await offeredAt({ ...holdAsk("x", start, at) }, start)) !== null;

test("three wait: the first is silent, the second accepts, and nobody else saw the time", async () => {
  const [third, first, second] = [await waits(10), await waits(30), await waits(20)];
  await audreyCancels();
  expect(await isSeen(now), "kept before anybody is asked").toBe(false);
  await passOn(now);

  const asked = await entry(first.id);
  expect(asked).toMatchObject({ status: "offered" });
  // Five past two in the afternoon, and four hours.
  expect(asked.offeredUntil?.toISOString()).toBe("2026-11-24T17:05:00.000Z");
  // and a colleague sees whom to call about it; who was called stays there until they answer
  const staff = await givenStaff(tenant, "consulent");
  const [call] = (await agendaTasks(staff, now)).offers;
  expect(call).toMatchObject({ name: "Mohammed", phone: "+31612345678" });
  expect(await finishOfferCall({ staff, id: call?.id ?? "", now })).toBe(true);
  expect((await agendaTasks(staff, now)).offers).toMatchObject([{ id: call?.id, called: true }]);
  expect(await isSeen(later({ hours: 3 }))).toBe(false);

  const silent = later({ hours: 4 });
  await endOffer({ tenant, entryId: first.id, appointmentId: asked.offeredId ?? "", now: later({ hours: 3 }) });
  expect((await entry(first.id)).status, "three hours are no answer").toBe("offered");
  await endOffer({ tenant, entryId: first.id, appointmentId: asked.offeredId ?? "", now: silent });
  await passOn(silent);
  expect(await isSeen(silent)).toBe(false);
  expect([(await entry(first.id)).status, (await entry(second.id)).status]).toEqual(["waiting", "offered"]);
  expect((await agendaTasks(staff, silent)).offers).toMatchObject([{ called: false }]);

  const accepted = await acceptOffer({ tenant, token: second.token, now: later({ hours: 5 }) });
  expect(accepted).toMatchObject({ ok: true });
  expect(await acceptOffer({ tenant, token: second.token, now: later({ hours: 5 }) }), "pressed twice").toEqual(
    accepted,
  );
  expect(await acceptOffer({ tenant, token: first.token, now: later({ hours: 5 }) })).toMatchObject({ ok: false });
  expect((await entry(third.id)).status).toBe("waiting");
  const rows = await db.appointment.findMany({ where: { tenant, startsAt: start, status: "confirmed" } });
  expect(rows).toHaveLength(1);
  expect(await db.appointmentAllocation.count({ where: { tenant } })).toBe(1);
});

test("told twice, and at once, a freed time is offered to one", async () => {
  const all = [await waits(30), await waits(20), await waits(10)];
  await audreyCancels();
  const [job] = (await waitingJobs()).filter(({ type }) => type === "appointment.cancelled");
  const id = String(job?.payload.keptId);
  await Promise.all([1, 2, 3].map(() => offerKeptTime({ tenant, id, now })));
  await offerKeptTime({ tenant, id, now });
  const statuses = (await Promise.all(all.map(({ id: one }) => entry(one)))).map(({ status }) => status);
  expect(statuses).toEqual(["offered", "waiting", "waiting"]);
  expect(await db.appointmentAllocation.count({ where: { tenant } })).toBe(1);
});

test("who declines goes on waiting, who leaves is not asked; when it suits nobody it is for everyone after a quarter of an hour", async () => {
  const [one, other] = [await waits(30), await waits(20)];
  await leaveWaitlist({ tenant, token: other.token, now });
  await audreyCancels();
  await passOn(now);
  await declineOffer({ tenant, token: one.token, now: later({ minutes: 5 }) });
  await passOn(later({ minutes: 5 }));
  expect([(await entry(one.id)).status, (await entry(other.id)).status]).toEqual(["waiting", "withdrawn"]);
  expect(await isSeen(later({ minutes: 19 }))).toBe(false);
  expect(await isSeen(later({ minutes: 20 }))).toBe(true);
});

test("a time is offered with the interpreter that somebody needs, else to the next", async () => {
  const [noInterpreter, saba] = [
    await waits(30, { tolkNodig: "yes" }, { language: "uk" }),
    await waits(20, { tolkNodig: "yes" }, { language: "ti" }),
  ];
  await audreyCancels();
  await passOn(now);
  expect([(await entry(noInterpreter.id)).status, (await entry(saba.id)).status]).toEqual(["waiting", "offered"]);
  expect(await db.appointmentAllocation.count({ where: { tenant } })).toBe(2);
});

test("a time that somebody moves away from is offered as well, unless the new one overlaps it", async () => {
  const one = await waits(30);
  // The colleague needs a quarter of an hour after each: half past ten claims what ten o'clock claimed.
  await db.appointmentService.updateMany({ data: { turnaroundMin: 15 } });
  await audreyMoves(new Date("2026-12-02T09:30:00Z"));
  await passOn(now);
  await db.appointmentService.updateMany({ data: { turnaroundMin: 0 } });
  expect((await entry(one.id)).status).toBe("waiting");
  await db.appointment.deleteMany();
  await audreyMoves(new Date("2026-12-02T13:00:00Z"));
  expect(await isSeen(now), "kept before anybody is asked").toBe(false);
  await passOn(now);
  expect((await entry(one.id)).status).toBe("offered");
});

test("without anybody waiting a freed time is for everyone at once", async () => {
  await audreyCancels();
  expect(await isSeen(now)).toBe(true);
});
