import { expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { atEachWerkplein } from "#app/queue/commands/at-each-werkplein.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { handOutByRules } from "#app/queue/commands/hand-out-by-rules.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { keepRule, removeRule } from "#app/queue/commands/keep-rule.server.ts";
import { releaseIntake } from "#app/queue/commands/release-intake.server.ts";
import { assignmentRules } from "#app/queue/queries/assignment-rules.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { timeline } from "#app/queue/queries/timeline.server.ts";
import { subscriptions } from "#app/subscriptions.server.ts";
import { inLine } from "../appointments/given-waiting.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const typed = {
  place: "1",
  gemeente: "",
  kind: "",
  category: "",
  language: "",
  colleagues: [] as string[],
  automatic: "",
};

async function givenHouse(tenant: string) {
  const [lead, ann, bob] = [
    await givenStaff(tenant, "teamleider"),
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "klantmanager"),
  ];
  const add = async (more: Partial<typeof typed>) =>
    expect(await keepRule({ staff: lead, id: null, version: 0, typed: { ...typed, ...more }, now })).toMatchObject({
      ok: true,
    });
  const holder = async (reference: string) => (await storedIntake(tenant, reference)).assignee;
  return { lead, ann, bob, add, holder };
}

test("a rule hands out nothing by itself until a teamleider says so, and then says in the file which rule of whom it was", async () => {
  const tenant = "hart-van-west-brabant";
  const { lead, ann, add, holder } = await givenHouse(tenant);
  await add({ colleagues: [ann.id] });
  const { id, reference } = await givenIntake({ tenant });
  expect(await handOutByRules(tenant, now)).toBe(0);
  // when the teamleider lets it
  const [rule] = await assignmentRules(tenant);
  const change = { staff: lead, id: rule?.id ?? "", version: 1, now };
  await keepRule({ ...change, typed: { ...typed, colleagues: [ann.id], automatic: "ja" } });
  const audited = { tenant, action: { startsWith: "rule." } };
  const lines = await db.auditEntry.findMany({ where: audited, orderBy: { seq: "asc" }, select: { data: true } });
  expect(lines.map(({ data }) => data)).toEqual([
    { place: 1, hands: "afterALook" },
    { place: 1, hands: "byItself" },
  ]);
  // then what is stored is somebody's once it is announced, however often that is told
  for (const _again of [1, 2])
    for (const tell of subscriptions["intake.stored"] ?? [])
      await tell({ type: "intake.stored", version: 1, tenant, payload: { intakeId: id } } as never, now);
  expect(await holder(reference)).toBe(ann.id);
  const { events, names } = {
    ...(await intakeStory(tenant, id)),
    names: new Map([lead, ann].map((one) => [one.id, one.name])),
  };
  expect(timeline(events, names).map(({ text }) => text)).toEqual([
    expect.anything(),
    `Vanzelf toegewezen aan ${ann.name}, door regel 1 van ${lead.name}`,
  ]);
  const [line] = await db.auditEntry.findMany({ where: { tenant, action: "intake.assignedByRule" } });
  expect(line).toMatchObject({ actor: "system:regel", data: { to: ann.id, place: 1, by: lead.id } });
});

test("no rule takes what somebody holds or held, what came of that, what is shielded, or what a rule before it leaves to a teamleider", async () => {
  const tenant = "lansingerland";
  const { ann, bob, add, holder } = await givenHouse(tenant);
  const given = (more: { shielded?: boolean; regeling?: string; language?: string } = {}) =>
    givenIntake({ tenant, gemeente: tenant, ...more });
  const [held, released, follows, kept, joined, shielded, looked, free] = [
    await given(),
    await given(),
    await given({ regeling: "bijzondere-bijstand" }),
    await given(),
    await given(),
    await given({ shielded: true }),
    await given({ regeling: "algemene-bijstand", language: "en" }),
    await given(),
  ];
  const by = (staff: Staff, { reference }: { reference: string }, version: number) => ({
    staff,
    reference,
    version,
    now,
  });
  await claimIntake(by(bob, held, 1));
  await claimIntake(by(bob, released, 1));
  await releaseIntake(by(bob, released, 2));
  // and an aanvraag that follows the melding that Bob has, and one into which his other was joined
  await db.intake.update({ where: { tenant_id: { tenant, id: follows.id } }, data: { follows: held.id } });
  await claimIntake(by(bob, joined, 1));
  const along = { takeAlong: async () => undefined };
  expect(await joinIntakes({ ...by(bob, kept, 1), other: joined.reference }, along)).toMatchObject({ ok: true });
  await add({ place: "1", kind: "aanvraag", language: "en", colleagues: [bob.id] });
  await add({ place: "2", colleagues: [ann.id], automatic: "ja" });
  // when the night comes twice, and two of them at once
  expect(await Promise.all([handOutByRules(tenant, now), handOutByRules(tenant, now)]).then(([a, b]) => a + b)).toBe(1);
  expect(await handOutByRules(tenant, now)).toBe(0);
  // then
  const all = [held, released, follows, kept, shielded, looked, free];
  expect(await Promise.all(all.map(({ reference }) => holder(reference)))).toEqual([
    ...[bob.id, null, null, null, null, null, ann.id],
  ]);
});

test("among those of a rule it goes to who has most room, and not to who works elsewhere or works no day", async () => {
  const tenant = "ability";
  const { ann, bob, add, holder } = await givenHouse(tenant);
  const [afar, away] = [await givenStaff(tenant, "klantmanager", ["bedum"]), await givenStaff(tenant, "klantmanager")];
  await db.caseloadShare.create({ data: { tenant, staffId: away.id, percent: 0 } });
  await add({ colleagues: [afar.id, away.id, ann.id, bob.id], automatic: "ja" });
  const given = [];
  for (let at = 0; at < 4; at += 1) given.push((await givenIntake({ tenant, gemeente: "winsum" })).reference);
  expect(await handOutByRules(tenant, now)).toBe(4);
  const holders = await Promise.all(given.map(holder));
  expect(holders.filter((one) => one === ann.id)).toHaveLength(2);
  expect(holders.filter((one) => one === bob.id)).toHaveLength(2);
});

test("a rule that was stopped, and a colleague who left, are not used any more by a round that runs", async () => {
  const tenant = "drentsche-aa";
  const { lead, ann, bob, add, holder } = await givenHouse(tenant);
  const eve = await givenStaff(tenant, "intake");
  await add({ place: "1", kind: "aanvraag", colleagues: [ann.id], automatic: "ja" });
  await add({ place: "2", language: "ti", colleagues: [bob.id], automatic: "ja" });
  await add({ place: "3", colleagues: [eve.id], automatic: "ja" });
  const given = (hoursOld: number, more = {}) => givenIntake({ tenant, gemeente: "assen", hoursOld, ...more });
  const [first, ofAnn, ofBob, ofEve] = [
    await given(9),
    await given(8, { regeling: "algemene-bijstand" }),
    await given(7, { language: "ti" }),
    await given(6),
  ];
  // given a round that read all of it, and waits for the first file, which somebody else is at
  let round: Promise<number> | undefined;
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and id = ${first.id}::uuid for update`;
    round = handOutByRules(tenant, now);
    await inLine();
    // when Ann leaves, and the rule of Bob is taken away
    await db.staff.update({ where: { tenant_id: { tenant, id: ann.id } }, data: { active: false } });
    const [, second] = await assignmentRules(tenant);
    expect(await removeRule({ staff: lead, id: second?.id ?? "", version: 1, now })).toMatchObject({ ok: true });
  });
  // then
  expect(await round).toBe(2);
  const all = [first, ofAnn, ofBob, ofEve];
  expect(await Promise.all(all.map(({ reference }) => holder(reference)))).toEqual([eve.id, null, null, eve.id]);
});

test("a Werkplein where it fails stops none of the others", async () => {
  const done: string[] = [];
  const act = async (tenant: string) => {
    if (tenant === "lansingerland") throw new Error("no connection");
    done.push(tenant);
  };
  await expect(atEachWerkplein(act)).rejects.toThrow("failed at lansingerland");
  expect(done).toEqual(["hart-van-west-brabant", "drentsche-aa", "ability"]);
});
