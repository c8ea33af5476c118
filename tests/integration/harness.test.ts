import { describe, expect, test } from "vitest";
import { db, query } from "#app/platform/db.server.ts";

describe("the database of a test file", () => {
  test("is migrated, empty and its own", async () => {
    expect(await db.intake.count()).toBe(0);
    const [row] = await query<{ name: string }>("test-name", "select current_database() as name");
    expect(row?.name).toMatch(/^loket_worker_/);
  });

  test("takes jobs", async () => {
    await db.$executeRaw`select graphile_worker.add_job('event', '{}'::json)`;
    const jobs = await query("test-jobs", "select 1 from graphile_worker.jobs");
    expect(jobs).toHaveLength(1);
  });
});
