import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { db, sqlStateOf } from "#app/platform/db.server.ts";
import { importHistory } from "#app/queue/commands/import-history.server.ts";
import { aanvraag, melding } from "#tests/reference/history.ts";

const tenant = "hart-van-west-brabant";
const now = new Date("2026-11-27T09:00:00Z");
const told = (id: string, received: string) => ({
  ...{ id, werkplein: tenant, gemeente: "zundert" },
  received: calendarDay(received),
});

test("an aanvraag finds the melding that it follows, in its own batch and in one of before", async () => {
  // given
  await importHistory(tenant, [melding(told("M-1", "2023-04-02"))], now);
  // when
  const lines = [
    melding(told("M-2", "2023-05-02")),
    aanvraag(told("A-2", "2023-05-09"), { follows: "M-2" }),
    aanvraag(told("A-1", "2023-04-09"), { follows: "M-1" }),
  ];
  expect(await importHistory(tenant, lines, now)).toEqual({ added: 3 });
  // then
  const rows = await db.intake.findMany({ where: { tenant }, orderBy: { id: "asc" } });
  const [m1, a1, m2, a2] = rows;
  expect([a1?.follows, a2?.follows]).toEqual([m1?.id, m2?.id]);
  // and they lie in the order in which they were received
  expect(rows.map(({ receivedAt }) => receivedAt.toISOString().slice(0, 10))).toEqual([
    "2023-04-02",
    "2023-04-09",
    "2023-05-02",
    "2023-05-09",
  ]);
});

test("a line whose day the older system corrected is there once, and what follows it still finds it", async () => {
  // given
  await importHistory(tenant, [melding(told("M-3", "1969-06-01"))], now);
  // when
  expect(await importHistory(tenant, [melding(told("M-3", "2023-06-02"))], now)).toEqual({ added: 0 });
  expect(await importHistory(tenant, [aanvraag(told("A-3", "2023-06-09"), { follows: "M-3" })], now)).toEqual({
    added: 1,
  });
  // then
  expect(await db.intake.count({ where: { tenant, receivedAt: { lt: new Date("1970-01-01") } } })).toBe(1);
  expect(await db.intake.count({ where: { tenant, receivedAt: { gt: new Date("2023-06-01") } } })).toBe(1);
});

test("two imports of the same lines at once bring each of them in once", async () => {
  const lines = Array.from({ length: 200 }, (_, at) => melding(told(`T-${at}`, "2022-02-02")));
  const both = await Promise.all([importHistory(tenant, lines, now), importHistory(tenant, lines, now)]);
  expect(both.map(({ added }) => added).reduce((sum, added) => sum + added)).toBe(200);
  expect(await db.intake.count({ where: { tenant, receivedAt: new Date("2022-02-02T12:00:00Z") } })).toBe(200);
});

test("what follows a melding that never came is refused by the database, with all of its batch", async () => {
  const before = await db.intake.count();
  const lines = [melding(told("M-4", "2023-07-02")), aanvraag(told("A-4", "2023-07-09"), { follows: "M-none" })];
  const refused = await importHistory(tenant, lines, now).catch((error) => sqlStateOf(error));
  expect(refused).toBe("23503");
  expect(await db.intake.count()).toBe(before);
});

test("a line that collides with an intake of something else is refused by the database, not taken for one that was there", async () => {
  // given an intake with the reference that the line would get, which the older system never told of
  await importHistory(tenant, [melding(told("M-5", "2023-08-02"))], now);
  const [taken] = await db.intake.findMany({ where: { tenant, receivedAt: new Date("2023-08-02T12:00:00Z") } });
  const [id, idempotencyKey] = [taken?.id ?? "", Buffer.from("of somebody else")];
  await db.intake.update({ where: { tenant_id: { tenant, id } }, data: { idempotencyKey } });
  // when
  const lines = [melding(told("M-6", "2023-08-03")), melding(told("M-5", "2023-08-02"))];
  const refused = await importHistory(tenant, lines, now).catch((error) => sqlStateOf(error));
  // then
  expect(refused).toBe("23505");
  expect(await db.intake.count({ where: { tenant, receivedAt: new Date("2023-08-03T12:00:00Z") } })).toBe(0);
});
