import { spawn } from "node:child_process";
import pg from "pg";
import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import { screeningHouseholds } from "#app/queue/queries/screening-households.server.ts";
import { screeningPlan } from "#app/queue/queries/screening-plan.server.ts";
import type { SchemeChange } from "#app/regelingen/contract.ts";
import { screenerFor } from "#app/server/screening-batch.ts";
import { fillScreening } from "#tests/bench/screening/fill.ts";
import { syntheticHouseholds } from "#tests/bench/screening/households.ts";

const url = process.env.DATABASE_URL as string;
const tenant = "hart-van-west-brabant";
const date = "2026-12-01";
const count = 600;

/** As somebody types `npm run screen -- --date …`, a few households at a time. */
function screen(on = date) {
  const args = ["app/server/screen.ts", "--date", on, "--werkplein", tenant, "--batch", "25"];
  const env = { ...process.env, VITEST: "", LOKET_NOW: "2026-12-01T06:00:00Z" };
  const child = spawn(process.execPath, args, { env });
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  child.stderr.on("data", (part) => (said += part));
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.on("close", (code) => done({ code, said })),
  );
  return { child, ended };
}

/** @throws Error with what it said, when it ended before. */
async function untilItWaits({ ended }: ReturnType<typeof screen>): Promise<void> {
  let said: string | undefined;
  ended.then((end) => (said = end.said));
  while (!(await waits())) {
    if (said !== undefined) throw new Error(`it did not wait: ${said}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** Whether the screening waits for a household that somebody holds. */
async function waits(): Promise<boolean> {
  const rows = await query(
    "screening-waits",
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'with given as%'",
  );
  return rows.length > 0;
}

async function householdHeld(work: (client: pg.Client) => Promise<void>): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("begin");
  await work(client);
  return client;
}

const rowsOf = () => db.screeningRow.findMany({ where: { tenant }, orderBy: { intakeId: "asc" } });

/** What a screening that nothing disturbs would find. */
async function expected(): Promise<Map<string, SchemeChange[]>> {
  const plan = await screeningPlan(tenant, calendarDay(date));
  if (!plan) throw new Error("no run was begun");
  const { signals } = screenerFor(plan)(await screeningHouseholds(tenant, plan.run.begun, null, count));
  return new Map(signals.map((signal) => [signal.intakeId, opened(signal.intakeId, signal.changes)]));
}

function opened(intakeId: string, changes: Uint8Array): SchemeChange[] {
  return unsealJson(`screening-row:${tenant}:${date}:${intakeId}`, changes);
}

test("a screening that is killed goes on exactly where it was, and leaves out who withdraws while it runs", async () => {
  // given six hundred households, of whom somebody holds one in the middle, so that the screening comes to a halt there
  await fillScreening(url, tenant, syntheticHouseholds(count, 11, 500));
  const middle = (
    await db.screeningHousehold.findMany({ where: { tenant }, orderBy: { intakeId: "asc" }, skip: 250 })
  ).map(({ intakeId }) => intakeId);
  const hold = await householdHeld(async (client) => {
    await client.query("select 1 from screening_household where tenant = $1 and intake_id = any($2) for update", [
      tenant,
      middle,
    ]);
  });
  const killed = screen();
  await untilItWaits(killed);

  // when it is killed there, and begun again
  killed.child.kill("SIGKILL");
  await killed.ended;
  const half = await db.screeningRun.findFirstOrThrow({ where: { tenant } });
  expect(half).toMatchObject({ seen: 250, finishedAt: null });
  const before = await expected();
  const leaving = [...before.keys()].filter((id) => middle.includes(id)).at(-1) as string;
  await hold.query("rollback");
  await hold.end();

  // and one of those who are still to come is withdrawing, not yet committed when its batch was read
  const withdrawing = await householdHeld(async (client) => {
    await client.query(
      "update screening_household set facts = null, withdrawn_at = now() where tenant = $1 and intake_id = $2",
      [tenant, leaving],
    );
  });
  const again = screen();
  await untilItWaits(again);
  await withdrawing.query("commit");
  await withdrawing.end();

  // then everybody was looked at once, and the list is what an undisturbed screening finds, without the one who left
  expect(await again.ended).toMatchObject({ code: 0, said: expect.stringContaining("goes on after") });
  const rows = await rowsOf();
  before.delete(leaving);
  expect(before.size).toBeGreaterThan(10);
  expect(rows.map(({ intakeId }) => intakeId)).toEqual([...before.keys()]);
  for (const { intakeId, changes } of rows) expect(opened(intakeId, changes)).toEqual(before.get(intakeId));
  expect(await db.screeningRun.findFirst({ where: { tenant } })).toMatchObject({ seen: count, changed: rows.length });

  // and the same day once more makes nothing double
  expect(await screen().ended).toMatchObject({ code: 0, said: expect.stringContaining("done before") });
  expect(await rowsOf()).toEqual(rows);
  const lines = await db.auditEntry.findMany({ where: { tenant }, orderBy: { seq: "asc" } });
  expect(lines.map(({ action }) => action)).toEqual(["screening.begun", "screening.finished"]);
}, 120_000);
