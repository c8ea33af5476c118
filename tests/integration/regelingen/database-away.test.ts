import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { leakyPipe } from "../process/leaky-pipe.ts";

const pipe = await leakyPipe(process.env.DATABASE_URL ?? "");
process.env.DATABASE_URL = pipe.url;
// Only now: the pool looks at the address when it is first loaded.
const { overlayInForce } = await import("#app/regelingen/queries/overlay-in-force.server.ts");
const { closeDatabase, DatabaseAway } = await import("#app/platform/db.server.ts");

const tenant = "hart-van-west-brabant";
const day = calendarDay("2026-11-26");

test("without a database a gemeente that was asked for before is answered as it was known; another one waits", async () => {
  const before = await overlayInForce(tenant, "zundert", day);
  await pipe.cut();
  expect(await overlayInForce(tenant, "zundert", day)).toBe(before);
  await expect(overlayInForce(tenant, "moerdijk", day)).rejects.toBeInstanceOf(DatabaseAway);
  await pipe.mend();
  expect(await overlayInForce(tenant, "moerdijk", day)).toMatchObject({ version: "demo", demo: true });
  await closeDatabase();
  await pipe.cut();
});
