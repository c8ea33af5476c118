import "#app/i18n/texts.server.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { acceptOffer, endOffer, leaveWaitlist } from "#app/appointments/commands/answer-offer.server.ts";
import { offerKeptTime } from "#app/appointments/commands/offer-kept-time.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs, waitingJobs } from "#tests/harness/jobs.ts";
import { givenHouse, tenant } from "./given-house.ts";
import { audreyCancels, entry, inLine, passOn, waits } from "./given-waiting.ts";

beforeAll(() => givenHouse(1));
beforeEach(async () => {
  await forgetJobs();
  await db.waitlistEntry.deleteMany();
  await db.appointment.deleteMany();
  await db.message.deleteMany();
});

const where = (id: string) => ({ tenant_id: { tenant, id } });
const offersSent = () => db.message.count({ where: { tenant, kind: "waitlistOffer" } });

test("A-36 what comes free at half past eleven in the evening is told at eight", async () => {
  const { id } = await waits(30);
  const night = new Date("2026-11-24T22:30:00Z");
  await audreyCancels(night);
  await passOn(night);
  await passOn(new Date("2026-11-25T06:59:00Z"));
  expect([(await entry(id)).status, await offersSent()], "theirs, and nobody is woken").toEqual(["offered", 0]);
  await passOn(new Date("2026-11-25T07:00:00Z"));
  expect(await offersSent()).toBe(1);
});

test("an offer that ends in the moment of a yes is ended: nobody has an appointment and waits for it as well", async () => {
  const { id, token } = await waits(30);
  await audreyCancels();
  await passOn(now);
  let yes: ReturnType<typeof acceptOffer> | undefined;
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from waitlist_entry where tenant = ${tenant} and id = ${id}::uuid for update`;
    yes = acceptOffer({ tenant, token, now });
    await inLine();
    const data = { status: "waiting", offeredId: null, offeredUntil: null };
    await tx.waitlistEntry.update({ where: where(id), data });
  });
  expect(await yes).toEqual({ ok: false, refusal: "ended" });
  expect(await db.appointment.count({ where: { tenant, status: "confirmed" } })).toBe(0);
});

test("who leaves in the moment that they are asked is passed over: the next is asked, not nobody", async () => {
  const [leaves, next] = [await waits(30), await waits(20)];
  await audreyCancels();
  const [job] = (await waitingJobs()).filter(({ type }) => type === "appointment.cancelled");
  let passed: Promise<void> | undefined;
  await transaction(async (tx) => {
    await tx.waitlistEntry.update({ where: where(leaves.id), data: { status: "withdrawn" } });
    passed = offerKeptTime({ tenant, id: String(job?.payload.keptId), now });
    await inLine();
  });
  await passed;
  expect([(await entry(leaves.id)).status, (await entry(next.id)).status]).toEqual(["withdrawn", "offered"]);
});

test("a clock that is a minute behind that of the database does not leave an offer without an end", async () => {
  const { id } = await waits(30);
  await audreyCancels();
  await passOn(now);
  const { offeredId, offeredUntil } = await entry(id);
  await forgetJobs();
  const tooEarly = later({ hours: 3, minutes: 59 });
  await endOffer({ tenant, entryId: id, appointmentId: offeredId ?? "", now: tooEarly });
  expect((await entry(id)).status).toBe("offered");
  await runJobs(new Date((offeredUntil?.getTime() ?? 0) + 60_000));
  expect((await entry(id)).status).toBe("waiting");
});

test("who waits longer than three months still waits; who left goes three months after that", async () => {
  const [still, left] = [await waits(30), await waits(20)];
  await leaveWaitlist({ tenant, token: left.token, now });
  await removeWhatIsPastItsTime(later({ days: 100 }));
  const rows = await db.waitlistEntry.findMany({ where: { tenant } });
  expect(rows.map(({ id, status }) => [id, status])).toEqual([[still.id, "waiting"]]);
});
