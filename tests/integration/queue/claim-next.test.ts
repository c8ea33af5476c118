import { expect, test } from "vitest";
import { verifyChain } from "#app/audit/queries/verify-chain.server.ts";
import { claimNext } from "#app/queue/commands/claim-next.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const take = async (staff: Awaited<ReturnType<typeof givenStaff>>) => {
  const claimed = await claimNext({ staff, now });
  return claimed.ok ? claimed.value.reference : null;
};

test("two colleagues who press 'claim next' two hundred times in parallel never hold the same intake", async () => {
  const tenant = "rush";
  for (let hour = 0; hour < 200; hour += 8) {
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((more) => givenIntake({ tenant, hoursOld: hour + more })));
  }
  const [ann, bob] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "consulent")];

  const press = async (staff: typeof ann) => {
    const mine: (string | null)[] = [];
    for (let round = 0; round < 50; round++)
      mine.push(...(await Promise.all([take(staff), take(staff), take(staff), take(staff)])));
    return mine.filter((reference) => reference !== null);
  };
  const [anns, bobs] = await Promise.all([press(ann), press(bob)]);

  expect(anns.length + bobs.length).toBe(200);
  expect(new Set([...anns, ...bobs]).size).toBe(200);
  for (const reference of anns) expect((await storedIntake(tenant, reference)).assignee).toBe(ann.id);
  expect(await verifyChain(tenant)).toMatchObject({ whole: true, lines: 200 });
}, 90_000);

test("crisis comes first, then soon, then the oldest", async () => {
  const tenant = "order";
  const old = await givenIntake({ tenant, hoursOld: 90 });
  const young = await givenIntake({ tenant, hoursOld: 2 });
  const soon = await givenIntake({ tenant, hoursOld: 1, urgency: "soon" });
  const crisis = await givenIntake({ tenant, hoursOld: 1, urgency: "crisis" });
  const staff = await givenStaff(tenant, "intake");
  const list = await queuePage(staff, readQueueView(new URLSearchParams()), 25, now);
  const order = [crisis, soon, old, young].map(({ reference }) => reference);
  expect(list.rows.map(({ reference }) => reference)).toEqual(order);
  expect([await take(staff), await take(staff), await take(staff), await take(staff), await take(staff)]).toEqual([
    ...order,
    null,
  ]);
});

test("nobody is given an intake that they may not open", async () => {
  const tenant = "scoped";
  await givenIntake({ tenant, gemeente: "rucphen" });
  await givenIntake({ tenant, gemeente: "zundert", shielded: true });
  await givenIntake({ tenant: "elsewhere", gemeente: "zundert" });
  expect(await take(await givenStaff(tenant, "intake", ["zundert"]))).toBeNull();
  expect(await take(await givenStaff(tenant, "auditor"))).toBeNull();
});
