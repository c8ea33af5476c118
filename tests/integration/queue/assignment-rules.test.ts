import { expect, test } from "vitest";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { keepRule, removeRule } from "#app/queue/commands/keep-rule.server.ts";
import { readDivideView } from "#app/queue/contract.ts";
import { assignmentRules } from "#app/queue/queries/assignment-rules.server.ts";
import { divideScreen } from "#app/queue/queries/divide-screen.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";
const typed = {
  place: "9",
  gemeente: "",
  kind: "",
  category: "",
  language: "",
  colleagues: [] as string[],
  automatic: "",
};

test("the first rule that fits proposes for what is new, and a teamleider presses; nobody waits for who speaks a language", async () => {
  // given rules that a teamleider wrote down, one of them for who speaks Tigrinya and works in Rucphen only
  const lead = await givenStaff(tenant, "teamleider");
  const [ann, bob, speaks] = [
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "klantmanager"),
    await givenStaff(tenant, "intake", ["rucphen"]),
  ];
  const add = (more: Partial<typeof typed>, staff = lead) =>
    keepRule({ staff, id: null, version: 0, typed: { ...typed, ...more }, now });
  expect(await add({ colleagues: [ann.id] }, ann)).toMatchObject({ refusal: "notFound" });
  expect(await add({ colleagues: [] })).toMatchObject({ refusal: "nobodyNamed" });
  await add({ place: "3", colleagues: [bob.id] });
  await add({ place: "1", language: "ti", colleagues: [speaks.id] });
  await add({ place: "2", gemeente: "zundert", colleagues: [ann.id] });
  // and new work: two in Tigrinya, one of them where that colleague does not work; one in Dutch; and one that somebody has
  const [near, far, dutch, taken] = [
    await givenIntake({ tenant, gemeente: "rucphen", language: "ti" }),
    await givenIntake({ tenant, gemeente: "zundert", language: "ti" }),
    await givenIntake({ tenant, gemeente: "rucphen" }),
    await givenIntake({ tenant }),
  ];
  await claimIntake({ staff: ann, reference: taken.reference, version: 1, now });
  // when the teamleider looks
  const page = await divideScreen(lead, readDivideView(new URLSearchParams("regels=ja")));
  const proposed = (reference: string) => {
    const line = page.lines.find((one) => one.reference === reference);
    return line && [line.rule, line.proposed];
  };
  // then each has the colleague of the first rule that works out
  expect(proposed(near.reference)).toEqual([1, speaks.id]);
  expect(proposed(far.reference)).toEqual([2, ann.id]);
  expect(proposed(dutch.reference)).toEqual([3, bob.id]);
  expect(proposed(taken.reference)).toBeUndefined();
});

test("a rule is changed and taken away by who saw it as it is", async () => {
  const lead = await givenStaff(tenant, "teamleider");
  const before = await assignmentRules(tenant);
  await keepRule({ staff: lead, id: null, version: 0, typed: { ...typed, colleagues: [lead.id] }, now });
  const added = (await assignmentRules(tenant)).find(({ id }) => !before.some((one) => one.id === id));
  const ask = { staff: lead, id: added?.id ?? "", version: 1, now };
  expect(await keepRule({ ...ask, typed: { ...typed, kind: "melding", colleagues: [lead.id] } })).toMatchObject({
    ok: true,
  });
  expect(await removeRule(ask)).toMatchObject({ refusal: "changedMeanwhile" });
  expect(await removeRule({ ...ask, version: 2 })).toMatchObject({ ok: true });
  expect(await removeRule({ ...ask, version: 2 })).toMatchObject({ refusal: "notFound" });
});
