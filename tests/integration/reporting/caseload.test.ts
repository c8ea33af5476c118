import { beforeAll, expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { assignIntake } from "#app/queue/commands/assign-intake.server.ts";
import { keepCaseload } from "#app/queue/commands/keep-caseload.server.ts";
import { caseloadScreen } from "#app/queue/queries/caseload-screen.server.ts";
import { type Period, readPeriod } from "#app/reporting/contract.ts";
import { figuresIn } from "#app/reporting/queries/figures.server.ts";
import { publishedReport } from "#app/reporting/queries/published-report.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const quarter = readPeriod("2026-Q3") as Period;
const carried = { zundert: 6, rucphen: 5 };
let lead: Staff;

async function inside(gemeente?: string) {
  const figures = await figuresIn({ tenant, from: quarter.from, to: quarter.to, gemeente });
  return (id: string) => figures.find((one) => one.indicator === id)?.value;
}

async function published(period = quarter, gemeente: string | null = null) {
  const { now: figures } = await publishedReport(tenant, period, gemeente);
  return (id: string) => figures.find((one) => one.indicator === id)?.value;
}

/** Eleven files of one colleague who works half the week, and five of nobody. */
beforeAll(async () => {
  lead = await givenStaff(tenant, "teamleider");
  const ann = await givenStaff(tenant, "klantmanager");
  await db.caseloadShare.create({ data: { tenant, staffId: ann.id, percent: 50 } });
  await db.caseloadNorm.create({ data: { tenant, category: "none", most: 40 } });
  for (const [gemeente, count] of Object.entries(carried))
    for (let at = 0; at < count; at += 1) {
      const { reference } = await givenIntake({ tenant, gemeente });
      await assignIntake({ staff: lead, reference, version: 1, to: ann.id, now });
    }
  for (let at = 0; at < 5; at += 1) await givenIntake({ tenant, gemeente: "etten-leur" });
});

test("the caseload of a day is what the page of who has what counts, is kept once, and says where it was not", async () => {
  // given
  expect((await inside())("caseload")).toBeNull();
  const page = await caseloadScreen(lead);
  // when
  expect(await keepCaseload(tenant, calendarDay("2026-09-29"), now)).toBe(true);
  await givenIntake({ tenant, gemeente: "zundert" });
  expect(await keepCaseload(tenant, calendarDay("2026-09-29"), now)).toBe(false);
  const late = await givenIntake({ tenant, gemeente: "zundert" });
  await assignIntake({ staff: lead, reference: late.reference, version: 1, to: lead.id, now });
  await keepCaseload(tenant, calendarDay("2026-09-30"), now);
  // then
  const [whole, zundert] = [await inside(), await inside("zundert")];
  expect(page.rows.reduce((sum, { total }) => sum + total, 0)).toBe(11);
  expect([whole("caseload"), whole("caseloadEind"), whole("caseloadnone")]).toEqual([11.5, 12, 12]);
  expect([zundert("caseload"), zundert("caseloadEind")]).toEqual([6.5, 7]);
  // and against the norm: of the half week and the whole one of the two, and of no gemeente
  expect(whole("caseloadNorm")).toBeCloseTo((0.18 + 0.2) / 2);
  expect(zundert("caseloadNorm")).toBeNull();
  // then it is published of the whole, in a quarter
  const outside = await published();
  expect(["caseload", "caseloadEind", "caseloadNorm"].map(outside)).toEqual([11.5, 12, 0.19]);
  expect((await published(quarter, "zundert"))("caseload")).toBe("hidden");
  expect((await published(readPeriod("2026-Q1") as Period))("caseload")).toBeNull();
  // and one C is told to nobody
  const { id } = await storedIntake(tenant, late.reference);
  await db.$executeRaw`insert into intake_triage (tenant, id, intake_id, part, value, content, set_by, set_at)
    values (${tenant}, ${crypto.randomUUID()}::uuid, ${id}::uuid, 'category', 'C', '\\x00', ${lead.id}::uuid, ${now})`;
  await keepCaseload(tenant, calendarDay("2026-09-28"), now);
  const after = await published();
  expect(["caseloadC", "caseloadnone", "caseloadNorm"].map(after)).toEqual(["hidden", "hidden", "hidden"]);
  expect(after("caseloadEind")).toBe(12);
});

test("a day goes when ten years are over, with what was counted of it", async () => {
  await keepCaseload(tenant, calendarDay("2016-01-05"), now);
  await removeWhatIsPastItsTime(now);
  const left = await db.caseloadDay.findMany({ where: { tenant, day: { lt: new Date("2020-01-01") } } });
  expect(left).toEqual([]);
  expect(await db.caseloadDayCount.count({ where: { tenant, day: { lt: new Date("2020-01-01") } } })).toBe(0);
});
