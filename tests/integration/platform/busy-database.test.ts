import { expect, test } from "vitest";
import { query, transaction } from "#app/platform/db.server.ts";

test("200 transactions started at once all come to their turn, though the last one waits for seconds", async () => {
  const began = performance.now();
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, turn) =>
      transaction(async (tx) => {
        await tx.$executeRaw`select pg_sleep(0.15)`;
        return turn;
      }),
    ),
  );
  expect(all).toEqual(Array.from({ length: 200 }, (_, turn) => turn));
  expect(performance.now() - began, "longer than a connection may take").toBeGreaterThan(2000);
});

test("and so do 200 statements outside one", async () => {
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, turn) =>
      query<{ turn: number }>("busy", "select $1::int as turn, pg_sleep(0.12) is null as slept", [turn]),
    ),
  );
  expect(all.map(([row]) => row?.turn)).toEqual(Array.from({ length: 200 }, (_, turn) => turn));
});
