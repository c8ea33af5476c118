import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { addHousehold } from "#app/queue/commands/add-household.server.ts";
import { answerReferral } from "#app/queue/commands/answer-referral.server.ts";
import { endTask } from "#app/queue/commands/end-task.server.ts";
import { importHistory } from "#app/queue/commands/import-history.server.ts";
import { logCall } from "#app/queue/commands/log-call.server.ts";
import { logVisit } from "#app/queue/commands/log-visit.server.ts";
import { planTask } from "#app/queue/commands/plan-task.server.ts";
import { termStories } from "#app/queue/queries/clocks.server.ts";
import { countAgain, rebuild } from "#app/reporting/commands/count-again.server.ts";
import { readPeriod } from "#app/reporting/contract.ts";
import { figuresIn } from "#app/reporting/queries/figures.server.ts";
import { publishedReport } from "#app/reporting/queries/published-report.server.ts";
import { daysOver, melding } from "#tests/reference/history.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";
import { givenIntake, givenStaff, storedIntake } from "../queue/given.ts";
import { givenPartner, refer } from "../queue/given-referral.ts";

const period = (id: string) => {
  const found = readPeriod(id);
  if (!found) throw new Error(`no period ${id}`);
  return found;
};

async function figures(tenant: string, id: string, gemeente?: string) {
  const { from, to } = period(id);
  const all = await figuresIn({ tenant, from, to, gemeente });
  return (indicator: string, key?: string) =>
    all.find((one) => one.indicator === indicator && (key ? one.key === key : one.by === null))?.value;
}

async function shown(tenant: string, id: string, gemeente: string | null = null) {
  const { now } = await publishedReport(tenant, period(id), gemeente);
  return (indicator: string, key?: string) =>
    now.find((one) => one.indicator === indicator && (key ? one.key === key : one.by === null))?.value;
}

test("a household that was called twice and came counts once in its quarter, once more in the next, and so it is after a count from the start", async () => {
  // given
  const tenant = "hart-van-west-brabant";
  const staff = await givenStaff(tenant, "consulent");
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  const typed = { name: "Ria de Boer", phone: "0612345678", gemeente: "zundert", reason: "Energie", here: false };
  const added = await addHousehold({ staff, typed, gemeenten: ["zundert"], now: at("2026-08-03") });
  if (!added.ok) throw new Error(added.refusal);
  const step = (version: number, day: string) => ({ staff, reference: added.value.reference, version, now: at(day) });
  const call = { result: "appointment", time: "10:00" } as const;
  await logCall({ ...step(1, "2026-08-04"), ...call, day: calendarDay("2026-08-10") });
  await logVisit({ ...step(2, "2026-08-10"), came: false });
  await logCall({ ...step(3, "2026-09-01"), ...call, day: calendarDay("2026-10-05") });
  await logVisit({ ...step(4, "2026-10-05"), came: true });
  // when and then
  for (const count of [countAgain, rebuild]) {
    await count(termStories);
    const [third, fourth] = [await figures(tenant, "2026-Q3"), await figures(tenant, "2026-Q4")];
    expect([third("uitgenodigd"), third("bereikt"), third("naarCheck")]).toEqual([1, 1, 0]);
    expect([fourth("uitgenodigd"), fourth("bereikt"), fourth("naarCheck")]).toEqual([0, 0, 1]);
    expect((await figures(tenant, "2026-H2", "zundert"))("bereikt")).toBe(1);
    expect((await figures(tenant, "2026-H2", "rucphen"))("bereikt")).toBe(0);
  }
  // and nobody learns of the one
  expect((await shown(tenant, "2026-Q3"))("bereikt")).toBe("hidden");
});

test("who came, who did not, and whom after-care reached are counted; what the few could be worked out from is not shown", async () => {
  // given nine visits, of which two were missed
  const tenant = "ability";
  await givenService(tenant);
  const staff = await givenStaff(tenant, "klantmanager");
  const intake = await givenIntake({ tenant, gemeente: "winsum" });
  for (let at = 0; at < 9; at += 1) await givenAppointment(tenant, intake.id, "confirmed", at < 2 ? "no_show" : "done");
  // and one call afterwards that reached nobody, one that did, and one that was not needed any more
  const now = new Date("2026-11-23T09:00:00Z");
  const plan = { staff, reference: intake.reference, kind: "afterCare", due: calendarDay("2026-12-01"), to: "", now };
  for (const version of [1, 2, 3]) await planTask({ ...plan, version });
  const tasks = await db.intakeTask.findMany({ where: { tenant, intakeId: intake.id } });
  for (const [at, outcome] of ["reached", "notReached", "dropped"].entries())
    await endTask({ staff, reference: intake.reference, version: 4 + at, task: tasks[at]?.id ?? "", outcome, now });
  // then
  const inside = await figures(tenant, "2026-Q4", "winsum");
  expect(["afspraken", "gekomen", "nietVerschenen"].map((id) => inside(id))).toEqual([9, 7, 2]);
  expect(inside("deelNietVerschenen")).toBeCloseTo(2 / 9);
  expect([inside("nazorg"), inside("nazorgGesproken")]).toEqual([2, 1]);
  const outside = await shown(tenant, "2026-Q4");
  expect(outside("nietVerschenen")).toBe("hidden");
  expect(outside("deelNietVerschenen")).toBe("hidden");
  expect(["afspraken", "gekomen"].map((id) => outside(id))).toContain("hidden");
  expect([outside("nazorg"), outside("nazorgGesproken")]).toEqual(["hidden", "hidden"]);
});

test("who was referred to the Taalhuis is counted, and what the Taalmeter showed", async () => {
  const tenant = "lansingerland";
  const now = new Date("2026-11-23T09:00:00Z");
  const staff = await givenStaff(tenant, "consulent");
  const partnerId = await givenPartner(tenant, {});
  const other = await givenPartner(tenant, { kind: "wmo", name: "Wmo-loket" });
  for (const [at, outcome] of ["taalmeterLow", "taalmeterEnough", ""].entries()) {
    const { reference, id } = await givenIntake({
      tenant,
      gemeente: "lansingerland",
      answers: { voornaam: "Samira", achternaam: "Haddad" },
    });
    await refer({ staff, reference, partnerId: at === 2 ? other : partnerId, facts: ["voornaam"] });
    const { id: referralId } = await db.referral.findFirstOrThrow({ where: { tenant, intakeId: id } });
    for (const [from, to] of [
      ["asked", "accepted"],
      ["accepted", "ended"],
    ] as const) {
      const { version } = await storedIntake(tenant, reference);
      const answer = { to, outcome: to === "ended" ? outcome || "helped" : "", note: "" };
      expect(await answerReferral({ staff, reference, version, referralId, from, now, ...answer })).toMatchObject({
        ok: true,
      });
    }
  }
  const inside = await figures(tenant, "2026-Q4");
  expect([inside("naarTaalhuis"), inside("taalmeter"), inside("taalmeterLaag")]).toEqual([2, 2, 1]);
  expect((await shown(tenant, "2026-Q4"))("taalmeterLaag")).toBe("hidden");
});

test("why meldingen stopped is told apart, a word of an older system as another reason, and the few not at all", async () => {
  const tenant = "drentsche-aa";
  const told = (reason: string, count: number) =>
    daysOver("2024-Q2", count).map((received, at) =>
      melding(
        { id: `${reason}-${at}`, werkplein: tenant, gemeente: "assen", received },
        { outcome: "niet_tot_aanvraag", ended: received, reason },
      ),
    );
  await importHistory(
    tenant,
    [...told("work", 12), ...told("nietVerschenen", 8), ...told("moved", 2)],
    new Date("2026-11-27T09:00:00Z"),
  );
  await countAgain(termStories);
  const inside = await figures(tenant, "2024-Q2");
  expect([
    inside("gestopt"),
    inside("gestopt", "work"),
    inside("gestopt", "otherReason"),
    inside("gestopt", "moved"),
  ]).toEqual([...[22, 12, 8, 2]]);
  const outside = await shown(tenant, "2024-Q2");
  expect(outside("gestopt", "moved")).toBe("hidden");
  // then the two cannot be taken off the sum
  const parts = ["work", "otherReason"].map((key) => outside("gestopt", key));
  if (outside("gestopt") !== "hidden") expect(parts).toContain("hidden");
});
