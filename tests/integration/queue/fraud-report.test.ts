import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { lookedAt } from "#app/cases/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { closeFraudReport, reportFraud } from "#app/queue/commands/report-fraud.server.ts";
import { shieldIntake } from "#app/queue/commands/shield-intake.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { fraudReports } from "#app/queue/queries/fraud-reports.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const tenant = "hart-van-west-brabant";
const facts = { ground: "pw53a", facts: "Het loon op de strook is hoger dan opgegeven." };

async function givenLooked() {
  const leader = await givenStaff(tenant, "teamleider");
  const intake = await givenIntake({ tenant, answers: { achternaam: "Jansen" } });
  return { leader, intake, ask: { staff: leader, reference: intake.reference, now } };
}

async function opened(staff: Awaited<ReturnType<typeof givenStaff>>, reference: string) {
  const result = await openIntake({ staff, reference, now });
  if (!result.ok || result.value.kind !== "file") throw new Error("not open");
  return result.value.intake;
}

describe("fraud prevention", () => {
  test("is for a teamleider, with a ground and facts, one look at a time; nothing of the intake changes", async () => {
    const { leader, intake, ask } = await givenLooked();
    const before = await storedIntake(tenant, intake.reference);
    expect(await reportFraud({ ...ask, ...facts, ground: "" })).toMatchObject({ refusal: "fraudGroundMissing" });
    expect(await reportFraud({ ...ask, ...facts, facts: " " })).toMatchObject({ refusal: "factsMissing" });
    expect(await reportFraud({ ...ask, ...facts })).toMatchObject({ ok: true });
    expect(await reportFraud({ ...ask, ...facts })).toMatchObject({ refusal: "fraudOpen" });
    expect(await storedIntake(tenant, intake.reference)).toEqual(before);
    expect((await intakeStory(tenant, intake.id)).events.map(({ kind }) => kind)).toEqual(["stored"]);
    const row = await opened(leader, intake.reference);
    expect(await fraudReports(leader, row)).toMatchObject([{ ground: "pw53a", facts: facts.facts }]);
    expect((await dossier(leader, row, now)).actions.oversight).toContain("/handhaving");
  });

  test("is there for nobody else: no colleague, no teamleider elsewhere or of a shielded file, and not for the resident yet", async () => {
    const { intake, ask } = await givenLooked();
    await reportFraud({ ...ask, ...facts });
    const colleague = await givenStaff(tenant, "consulent");
    const row = await opened(colleague, intake.reference);
    expect(await fraudReports(colleague, row)).toBeNull();
    expect((await dossier(colleague, row, now)).actions.oversight).toBeNull();
    for (const staff of [
      colleague,
      await givenStaff(tenant, "klantmanager"),
      await givenStaff(tenant, "beheerder"),
      await givenStaff(tenant, "teamleider", ["rucphen"]),
      await givenStaff("lansingerland", "teamleider"),
    ])
      expect(await reportFraud({ ...ask, ...facts, staff })).toMatchObject({ refusal: "notFound" });
    const { version } = row;
    await shieldIntake({ ...ask, version, named: [colleague.id], note: "kennis" });
    expect(await reportFraud({ ...ask, ...facts })).toMatchObject({ refusal: "notFound" });
    const line = { at: now, actor: `staff:${colleague.id}`, action: "fraud.reported" };
    expect(lookedAt([line], () => "teamleider")).toEqual([]);
  });

  test("that proves unfounded is gone at once; what was established stays until the file goes", async () => {
    const { intake, ask } = await givenLooked();
    const reports = () => db.fraudReport.findMany({ where: { tenant, intakeId: intake.id } });
    await reportFraud({ ...ask, ...facts });
    const id = (await reports())[0]?.id ?? "";
    expect(await closeFraudReport({ ...ask, id, result: "unfounded" })).toMatchObject({ ok: true });
    expect(await closeFraudReport({ ...ask, id, result: "confirmed" })).toMatchObject({ refusal: "fraudClosed" });
    expect(await reports()).toEqual([]);
    await reportFraud({ ...ask, ...facts });
    const again = (await reports())[0]?.id ?? "";
    expect(await closeFraudReport({ ...ask, id: again, result: "confirmed" })).toMatchObject({ ok: true });
    expect(await reports()).toMatchObject([{ closedAt: now }]);
    const lines = await db.auditEntry.findMany({
      where: { tenant, action: { startsWith: "fraud." } },
      orderBy: [{ segment: "asc" }, { seq: "asc" }],
    });
    const mine = lines.filter(({ actor }) => actor === `staff:${ask.staff.id}`);
    expect(mine.map(({ action }) => action)).toEqual([
      ...["fraud.reported", "fraud.closed", "fraud.reported", "fraud.closed"],
    ]);
    await db.intake.delete({ where: { tenant_id: { tenant, id: intake.id } } });
    expect(await reports()).toEqual([]);
  });
});
