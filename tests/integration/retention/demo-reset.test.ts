import "#app/i18n/texts.server.ts";
import { expect, test } from "vitest";
import { fillDemoAgenda } from "#app/appointments/commands/seed-demo-agenda.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { registerHousehold } from "#app/queue/commands/register-household.server.ts";
import { resetDemo } from "#app/retention/commands/reset-demo.server.ts";
import { changeLines } from "#app/routes/staff/manage/changes.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";

const tenant = "drentsche-aa";
const { name } = werkpleinById(tenant);
const reset = (staff: Staff, typed = name) => resetDemo({ staff, typed, fill: fillDemoAgenda, now });

test("a demo is emptied and filled again by who types its name; another Werkplein and the log keep everything", async () => {
  const beheerder = await givenStaff(tenant, "beheerder");
  const intake = await givenStaff(tenant, "intake");
  const { id: intakeId, reference } = await givenIntake({ tenant, gemeente: "assen" });
  await claimIntake({ staff: intake, reference, now, version: 1 });
  const advised = { gemeente: "assen", mayCall: true, advised: ["zorgtoeslag"] };
  await transaction((tx) => registerHousehold(tx, { tenant, intakeId, ...advised, now }));
  const elsewhere = await givenIntake({ tenant: "ability", gemeente: "het-hogeland" });
  const lines = await db.auditEntry.count({ where: { tenant } });

  await db.decisionFilePlace.create({ data: { tenant, id: intake.id, folder: "socrates" } });
  expect(await reset(beheerder, "Werkplein")).toEqual({ ok: false, refusal: "otherName" });
  expect(await db.intake.count({ where: { tenant, reference } })).toBe(1);
  expect(await reset(beheerder)).toMatchObject({ ok: true });

  expect(await db.intake.count({ where: { tenant } })).toBe(0);
  expect(await db.registerHousehold.count({ where: { tenant } })).toBe(0);
  expect(await db.reportDirty.count({ where: { tenant } })).toBe(0);
  expect(await db.appointmentService.count({ where: { tenant } })).toBeGreaterThan(0);
  expect(await db.groupSession.count({ where: { tenant } })).toBeGreaterThan(0);
  expect(await db.intake.count({ where: { tenant: "ability", id: elsewhere.id } })).toBe(1);
  expect(await db.staff.count({ where: { tenant, id: intake.id } })).toBe(1);
  // and where files lie in a folder is still known, or they would stay there
  expect(await db.decisionFilePlace.count({ where: { tenant } })).toBe(1);
  expect(await db.auditEntry.count({ where: { tenant } })).toBe(lines + 1);
  const told = await changeLines({ tenant, kind: "demo", size: 5 });
  expect(told.lines[0]?.fields[0]).toMatch(/^Verwijderd: \d+ regels$/);
  // And once more, from what the first one filled.
  expect(await reset(beheerder)).toMatchObject({ ok: true });
});

test("is not there for other roles, and not where no demo was asked for", async () => {
  expect(await reset(await givenStaff(tenant, "teamleider"))).toEqual({ ok: false, refusal: "notFound" });
  const beheerder = await givenStaff(tenant, "beheerder");
  const before = { ...process.env };
  Object.assign(process.env, { NODE_ENV: "production", LOKET_DEMO: "" });
  forgetSettings();
  try {
    expect(await reset(beheerder)).toEqual({ ok: false, refusal: "notFound" });
  } finally {
    process.env = before;
    forgetSettings();
  }
});
