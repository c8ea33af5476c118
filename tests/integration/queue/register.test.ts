import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, query, sqlStateOf, transaction } from "#app/platform/db.server.ts";
import { addHousehold } from "#app/queue/commands/add-household.server.ts";
import { logCall, logLetter } from "#app/queue/commands/log-call.server.ts";
import { logVisit } from "#app/queue/commands/log-visit.server.ts";
import { registerHousehold } from "#app/queue/commands/register-household.server.ts";
import { setMayCall } from "#app/queue/commands/steer-household.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";
const typed = {
  name: "Ria de Boer",
  phone: "06 12 34 56 78",
  gemeente: "zundert",
  reason: "Energiearmoede",
  here: false,
};
const stored = (reference: string) =>
  db.registerHousehold.findUniqueOrThrow({ where: { tenant_reference: { tenant, reference } } });
const openTasks = (householdId: string) =>
  db.registerTask.findMany({ where: { tenant, householdId, doneAt: null }, orderBy: { scheme: "asc" } });
const actions = async () =>
  (await db.auditEntry.findMany({ where: { tenant }, orderBy: [{ segment: "asc" }, { seq: "asc" }] })).map(
    (line) => line.action,
  );

async function givenInvited() {
  const staff = await givenStaff(tenant, "consulent");
  const added = await addHousehold({ staff, typed, gemeenten: ["zundert", "rucphen"], now });
  if (!added.ok) throw new Error(added.refusal);
  const { reference } = added.value;
  return { staff, reference, ask: (version: number) => ({ staff, reference, version, now }) };
}

async function givenSaved(answers: Record<string, string | boolean>, mayCall = true) {
  const { id } = await givenIntake({ tenant, answers: { achternaam: "Jansen", gemeente: "zundert", ...answers } });
  const given = { tenant, intakeId: id, gemeente: "zundert", mayCall, advised: ["zorgtoeslag", "huurtoeslag"], now };
  await transaction((tx) => registerHousehold(tx, given));
  await transaction((tx) => registerHousehold(tx, given));
  return db.registerHousehold.findUniqueOrThrow({ where: { tenant_intakeId: { tenant, intakeId: id } } });
}

describe("a household that is invited", () => {
  test("is stored sealed, called first, and each step is a line in the log", async () => {
    // given
    const { reference, ask } = await givenInvited();
    const { id, content } = await stored(reference);
    expect(unsealJson(`register:${tenant}:${id}`, content ?? new Uint8Array())).toMatchObject({
      name: "Ria de Boer",
      phone: "+31612345678",
    });
    // when nobody answers twice, a letter goes, and then somebody does
    const tried = { day: null, time: null };
    expect(await logLetter(ask(1))).toEqual({ ok: false, refusal: "callFirst" });
    expect(await logCall({ ...ask(1), ...tried, result: "noAnswer", note: "Later op de dag proberen" })).toMatchObject({
      ok: true,
    });
    expect(await logCall({ ...ask(1), ...tried, result: "noAnswer" })).toEqual({
      ok: false,
      refusal: "changedMeanwhile",
    });
    await logCall({ ...ask(2), ...tried, result: "voicemail" });
    expect(await logLetter(ask(3))).toMatchObject({ ok: true });
    await logCall({ ...ask(4), result: "appointment", day: calendarDay("2026-12-01"), time: "10:00" });
    expect((await openTasks(id)).map(({ kind, startsAt }) => [kind, startsAt])).toEqual([["visit", "10:00"]]);
    expect(await logVisit({ ...ask(5), came: true })).toMatchObject({ ok: true });
    // then
    expect(await stored(reference)).toMatchObject({ state: "came", version: 6 });
    expect((await actions()).slice(-6)).toEqual(
      ["registered", "called", "called", "letterSent", "called", "came"].map((kind) => `household.${kind}`),
    );
    const [first] = await db.registerEvent.findMany({
      where: { tenant, householdId: id, kind: "called" },
      orderBy: { seq: "asc" },
    });
    expect(unsealJson(`register-note:${tenant}:${id}`, first?.note ?? new Uint8Array())).toEqual({
      text: "Later op de dag proberen",
    });
  });
});

describe("a household that saved its check", () => {
  test("is asked after each scheme three months later, once however often it is registered", async () => {
    const { id, state, mayCall } = await givenSaved({ telefoonnummer: "+31612345678" });
    expect({ state, mayCall }).toEqual({ state: "advised", mayCall: true });
    const due = new Date("2027-02-23T00:00:00Z");
    expect(await openTasks(id)).toMatchObject([
      { kind: "outcome", scheme: "huurtoeslag", dueOn: due },
      { kind: "outcome", scheme: "zorgtoeslag", dueOn: due },
    ]);
  });

  test.each([
    ["did not agree", { telefoonnummer: "+31612345678" }, false],
    ["gave no phone", {}, true],
    ["cannot be called safely", { telefoonnummer: "+31612345678", veiligOmTeBellen: false }, true],
  ] as const)("and %s is never called, and what was advised is known all the same", async (_who, answers, agreed) => {
    const { id, state, mayCall } = await givenSaved(answers, agreed);
    expect({ state, mayCall, tasks: await openTasks(id) }).toEqual({ state: "closed", mayCall: false, tasks: [] });
    expect(await db.registerAdvice.count({ where: { tenant, householdId: id } })).toBe(2);
  });

  test("has no call left once it says no", async () => {
    const { id, reference } = await givenSaved({ telefoonnummer: "+31612345678" });
    const staff = await givenStaff(tenant, "consulent");
    expect(await setMayCall({ staff, reference, version: 1, now, mayCall: false })).toMatchObject({ ok: true });
    expect(await openTasks(id)).toEqual([]);
    expect(await stored(reference)).toMatchObject({ state: "closed", mayCall: false });
  });
});

describe("the database refuses, whoever asks", () => {
  const refused = async (sql: string, values: unknown[]) => {
    const error = await query(`register-test-${sql.length}-${sql.slice(0, 40)}`, sql, values).catch(
      (caught: unknown) => caught,
    );
    return [sqlStateOf(error), (error as { constraint?: string }).constraint];
  };

  test("a state that life does not allow, an event that is rewritten or removed, and another origin", async () => {
    const { reference } = await givenInvited();
    const { id } = await stored(reference);
    expect(await refused("update register_household set state = 'advised' where id = $1", [id])).toEqual([
      "23514",
      "register_life",
    ]);
    expect(await refused("update register_household set origin = 'check' where id = $1", [id])).toEqual([
      "23514",
      "register_origin",
    ]);
    expect(await refused("update register_event set kind = 'came' where household_id = $1", [id])).toEqual([
      "23514",
      "append_only",
    ]);
    expect(await refused("delete from register_event where household_id = $1", [id])).toEqual(["23514", "append_only"]);
  });

  test("a letter that nobody was called for, and a call to who does not want one", async () => {
    const { reference } = await givenInvited();
    const { id } = await stored(reference);
    const letter =
      "insert into register_event (tenant, household_id, seq, at, kind, actor) values ($2, $1, 2, now(), 'letterSent', 'system:test')";
    expect(await refused(letter, [id, tenant])).toEqual(["23514", "register_called_first"]);
    const task = `insert into register_task (tenant, id, household_id, kind, scheme, due_on, created_at)
      values ($2, gen_random_uuid(), $1, 'outcome', 'huurtoeslag', '2027-02-26', now())`;
    expect(await refused(task, [id, tenant])).toEqual(["23514", "register_consent"]);
    expect(await refused("update register_household set may_call = false where id = $1", [id])).toEqual([
      "23514",
      "register_consent",
    ]);
  });
});

test("what is closed goes after two years, with all that hangs on it; what waits stays", async () => {
  const [closed, open] = [await givenInvited(), await givenInvited()];
  await logCall({ ...closed.ask(1), result: "declined", day: null, time: null });
  const { id } = await stored(closed.reference);
  await removeWhatIsPastItsTime(new Date("2028-11-22T09:00:00Z"));
  await stored(closed.reference);
  await removeWhatIsPastItsTime(new Date("2028-11-24T09:00:00Z"));
  expect(await db.registerHousehold.count({ where: { tenant, reference: closed.reference } })).toBe(0);
  expect(await db.registerEvent.count({ where: { tenant, householdId: id } })).toBe(0);
  await stored(open.reference);
});
