import { beforeAll, describe, expect, test } from "vitest";
import { type Role, roles, type Staff } from "#app/identity/contract.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { addHousehold } from "#app/queue/commands/add-household.server.ts";
import { logCall } from "#app/queue/commands/log-call.server.ts";
import { logOutcome } from "#app/queue/commands/log-outcome.server.ts";
import { noteHousehold } from "#app/queue/commands/note-household.server.ts";
import { openHousehold } from "#app/queue/commands/open-household.server.ts";
import { registerHousehold } from "#app/queue/commands/register-household.server.ts";
import { searchRegister } from "#app/queue/commands/search-register.server.ts";
import { grantHousehold, shieldHousehold } from "#app/queue/commands/shield-household.server.ts";
import { readRegisterView, registerAddress } from "#app/queue/contract.ts";
import { registerFigures, schemeFigures } from "#app/queue/queries/register-figures.server.ts";
import { householdPage, taskPage } from "#app/queue/queries/register-page.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";
const today = dayInAmsterdam(now);
const view = (search = "") => readRegisterView(new URLSearchParams(search));
const opens = async (staff: Staff, reference: string) => {
  const opened = await openHousehold({ staff, reference, now, page: "viewed" });
  return opened.ok ? opened.value.kind : opened.refusal;
};
const listed = async (staff: Staff) => (await taskPage(staff, view(), today, 100)).rows.map((row) => row.reference);

async function givenInvited(staff: Staff, name = "Ria de Boer", gemeente = "zundert"): Promise<string> {
  const typed = { name, phone: "06 12 34 56 78", gemeente, reason: "Op eigen verzoek", here: false };
  const added = await addHousehold({ staff, typed, gemeenten: ["zundert", "rucphen"], now });
  if (!added.ok) throw new Error(added.refusal);
  return added.value.reference;
}

let leader: Staff;
let plain: string;
let shielded: string;
beforeAll(async () => {
  leader = await givenStaff(tenant, "teamleider");
  plain = await givenInvited(leader);
  shielded = await givenInvited(leader, "Iemand van ons");
  const named = [(await givenStaff(tenant, "consulent")).id];
  await shieldHousehold({ staff: leader, reference: shielded, version: 1, note: "Een collega", named, now });
});

describe.each<[Role, string, string]>(
  roles.map((role) => {
    if (role === "teamleider") return [role, "file", "door"];
    return [role, role === "consulent" ? "file" : "notFound", "notFound"];
  }),
)("%s", (role, onPlain, onShielded) => {
  test(`finds ${onPlain} at a household and ${onShielded} at a shielded one`, async () => {
    const staff = await givenStaff(tenant, role);
    expect([await opens(staff, plain), await opens(staff, shielded)]).toEqual([onPlain, onShielded]);
    if (onPlain === "file") {
      const seen = await listed(staff);
      expect([seen.includes(plain), seen.includes(shielded)]).toEqual([true, role === "teamleider"]);
    } else
      expect(await noteHousehold({ staff, reference: plain, version: 1, note: "x", now })).toMatchObject({
        refusal: "notFound",
      });
  });

  test("finds nothing of another Werkplein or another gemeente", async () => {
    for (const staff of [await givenStaff("ability", role), await givenStaff(tenant, role, ["rucphen"])]) {
      expect([await opens(staff, plain), await opens(staff, shielded)]).toEqual(["notFound", "notFound"]);
      expect(await listed(staff)).not.toContain(plain);
    }
  });
});

test("whom a teamleider names with a reason opens a shielded household, and both are in the log", async () => {
  const reference = await givenInvited(leader, "Nog iemand");
  const [first, second] = [await givenStaff(tenant, "consulent"), await givenStaff(tenant, "consulent")];
  const ask = (version: number) => ({ staff: leader, reference, version, note: "Kennis", now });
  expect(await shieldHousehold({ ...ask(1), note: " ", named: [first.id] })).toMatchObject({
    refusal: "reasonMissing",
  });
  await shieldHousehold({ ...ask(1), named: [first.id] });
  expect([await opens(first, reference), await opens(second, reference)]).toEqual(["file", "notFound"]);
  expect(await grantHousehold({ ...ask(2), to: second.id })).toMatchObject({ ok: true });
  expect(await opens(second, reference)).toBe("file");
  const lines = await db.auditEntry.findMany({
    where: { tenant },
    orderBy: [{ segment: "desc" }, { seq: "desc" }],
    take: 4,
  });
  expect(lines.map(({ action }) => action)).toEqual(
    ["viewed", "accessGranted", "viewed", "shielded"].map((what) => `household.${what}`),
  );
});

test("a household whose check is shielded is shielded with it", async () => {
  const { id } = await givenIntake({
    tenant,
    shielded: true,
    answers: { gemeente: "zundert", telefoonnummer: "+31612345678" },
  });
  await transaction((tx) =>
    registerHousehold(tx, { tenant, intakeId: id, gemeente: "zundert", mayCall: true, advised: ["huurtoeslag"], now }),
  );
  const { reference } = await db.registerHousehold.findUniqueOrThrow({
    where: { tenant_intakeId: { tenant, intakeId: id } },
  });
  const [named, other] = [await givenStaff(tenant, "consulent"), await givenStaff(tenant, "consulent")];
  await db.intakeAccess.create({ data: { tenant, intakeId: id, staffId: named.id } });
  expect([await opens(named, reference), await opens(other, reference), await opens(leader, reference)]).toEqual([
    "file",
    "notFound",
    "door",
  ]);
  expect(await shieldHousehold({ staff: named, reference, version: 1, note: "x", named: null, now })).toMatchObject({
    refusal: "notFound",
  });
});

test("who calls back is found by name or phone, and neither stands in the address", async () => {
  const staff = await givenStaff(tenant, "consulent");
  const reference = await givenInvited(staff, "Xandra Quist");
  for (const typed of ["quist", "06-12345678 Xandra", reference.toLowerCase()]) {
    const found = await searchRegister(staff, typed, now);
    if ("reference" in found) expect(found.reference).toBe(reference);
    else {
      const address = registerAddress(view(), { found: found.by });
      expect(address).not.toMatch(/quist|1234/i);
      const page = await householdPage(staff, view(address.split("?")[1]), 10);
      expect(page.rows.map((row) => row.reference)).toEqual([reference]);
    }
  }
  expect(await searchRegister(staff, "!", now)).toEqual({ by: [] });
});

test("pages go on where the last one ended, and hold everything once, the oldest date first", async () => {
  const staff = await givenStaff(tenant, "consulent");
  for (const name of ["Anna", "Bea", "Chris"]) await givenInvited(staff, name);
  const seen: string[] = [];
  for (let at = view(); ; ) {
    const page = await taskPage(staff, at, today, 2);
    seen.push(...page.rows.map((row) => `${row.dueOn} ${row.id}`));
    if (!page.after) break;
    at = view(registerAddress(at, { after: page.after }).split("?")[1]);
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual([...new Set(seen)].toSorted());
});

test("the figures of a period count each household once, by what happened in it", async () => {
  const counted = "lansingerland";
  const staff = await givenStaff(counted, "consulent");
  const typed = { name: "A", phone: "0612345678", gemeente: counted, reason: "x", here: false };
  const added = await addHousehold({ staff, typed, gemeenten: [counted], now });
  const reference = added.ok ? added.value.reference : "";
  const call = { staff, reference, day: null, time: null, now };
  await logCall({ ...call, version: 1, result: "noAnswer" });
  await logCall({ ...call, version: 2, result: "noAnswer" });
  const { id } = await givenIntake({ tenant: counted, gemeente: counted, answers: { telefoonnummer: "+31612345678" } });
  const saved = {
    tenant: counted,
    intakeId: id,
    gemeente: counted,
    mayCall: true,
    advised: ["huurtoeslag", "zorgtoeslag"],
    now,
  };
  await transaction((tx) => registerHousehold(tx, saved));
  const own = await db.registerHousehold.findUniqueOrThrow({
    where: { tenant_intakeId: { tenant: counted, intakeId: id } },
  });
  const later = new Date("2027-02-23T10:00:00Z");
  const tasks = await db.registerTask.findMany({
    where: { tenant: counted, householdId: own.id },
    orderBy: { scheme: "asc" },
  });
  const told = { staff, reference: own.reference, why: null, again: null, now: later };
  await logOutcome({ ...told, version: 1, task: tasks[0]?.id ?? "", outcome: "granted" });
  await logOutcome({ ...told, version: 2, task: tasks[1]?.id ?? "", outcome: "not_requested", why: "forgot" });
  const day = calendarDay;
  expect(await registerFigures({ tenant: counted, from: day("2026-11-01"), to: day("2026-11-30") })).toEqual({
    ...{ invited: 1, called: 1, reached: 0, came: 0, advised: 1, granted: 0 },
  });
  const winter = { tenant: counted, from: day("2027-02-23"), to: day("2027-02-23") };
  expect(await registerFigures(winter)).toMatchObject({ invited: 0, advised: 0, granted: 1 });
  expect(await schemeFigures(winter)).toEqual([
    { scheme: "huurtoeslag", advised: 0, requested: 0, granted: 1, refused: 0, notRequested: 0 },
    { scheme: "zorgtoeslag", advised: 0, requested: 0, granted: 0, refused: 0, notRequested: 1 },
  ]);
  expect(await registerFigures({ ...winter, gemeente: "elders" })).toMatchObject({ granted: 0 });
});
