import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askCallback } from "#app/appointments/commands/ask-callback.server.ts";
import { registerCallAttempt } from "#app/appointments/commands/register-call-attempt.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { pressTask } from "#app/routes/staff/agenda/tasks-press.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";

function ask(answers: Readonly<Record<string, string>> = {}, key: string = randomUUID()) {
  const sent = new FormData();
  const given = { naam: "Saba", telefoonnummer: "06 12345678", dagdeel: "morning", gesprekstaal: "ti", ...answers };
  for (const [name, value] of Object.entries(given)) sent.set(name, value);
  return askCallback({ tenant, clientAddress: "192.0.2.7", sent, key, now });
}

async function asked(answers: Readonly<Record<string, string>>, key?: string) {
  const outcome = await ask(answers, key);
  if (outcome.kind === "wrong") throw new Error(JSON.stringify(outcome.errors));
  return db.callbackRequest.findUniqueOrThrow({
    where: { tenant_reference: { tenant, reference: outcome.reference } },
  });
}

test("Saba asks to be called: work for the next working day, with her number sealed", async () => {
  const row = await asked({ telefoonnummer: "06 11111111", waarover: "de brief" });
  expect(row).toMatchObject({ language: "ti", partOfDay: "morning", status: "open", attempts: 0 });
  expect(row.dueOn.toISOString().slice(0, 10)).toBe("2026-11-25");
  expect(Buffer.from(row.content).toString("latin1")).not.toMatch(/Saba|brief|1111/);
  const content = unsealJson(`callback:${tenant}:${row.id}`, row.content);
  expect(content).toEqual({ name: "Saba", phone: "+31611111111", about: "de brief" });
});

test("the same form sent ten times at once, and once more after, asks once", async () => {
  const key = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => ask({ telefoonnummer: "06 22222222" }, key)));
  outcomes.push(await ask({ telefoonnummer: "06 22222222" }, key));
  const said = new Set(outcomes.map((outcome) => (outcome.kind === "asked" ? outcome.reference : "wrong")));
  expect(await db.callbackRequest.count({ where: { tenant, idempotencyKey: key } })).toBe(1);
  expect([...said].filter((reference) => reference !== "wrong")).toHaveLength(1);
});

test("what is missing is told by its field, and nothing is stored", async () => {
  const before = await db.callbackRequest.count();
  const outcome = await ask({ naam: "", telefoonnummer: "12", dagdeel: "night" });
  expect(outcome).toMatchObject({
    kind: "wrong",
    errors: [{ field: "naam" }, { field: "telefoonnummer" }, { field: "dagdeel" }],
  });
  expect(await db.callbackRequest.count()).toBe(before);
});

test("nobody's phone is flooded: the fourth time within the hour is refused", async () => {
  const kinds = [];
  for (let time = 0; time < 4; time += 1) kinds.push((await ask({ telefoonnummer: "06 33333333" })).kind);
  expect(kinds).toEqual(["asked", "asked", "asked", "wrong"]);
});

test("three attempts are registered, each on another working day; a fourth is refused", async () => {
  const { id } = await asked({ telefoonnummer: "06 44444444" });
  const { id: staffId } = await givenStaff(tenant, "consulent");
  const attempt = (days: number) =>
    registerCallAttempt({ tenant, id, staffId, result: "noAnswer", now: later({ days }) });
  expect(await attempt(1)).toMatchObject({ ok: true, value: { n: 1, status: "open", dueOn: "2026-11-26" } });
  // a Friday: the next is on Monday
  expect(await attempt(3)).toMatchObject({ ok: true, value: { n: 2, status: "open", dueOn: "2026-11-30" } });
  expect(await attempt(6)).toMatchObject({ ok: true, value: { n: 3, status: "given_up", dueOn: null } });
  expect(await attempt(7)).toEqual({ ok: false, refusal: "alreadyClosed" });
  expect(await db.callbackAttempt.count({ where: { tenant, callbackId: id } })).toBe(3);
  const elsewhere = { tenant: "lansingerland", id, staffId, result: "reached", now } as const;
  expect(await registerCallAttempt(elsewhere)).toEqual({ ok: false, refusal: "notFound" });
});

test("an attempt counts once a day; whom nobody reached stays in the list until a person decides", async () => {
  const { id } = await asked({ telefoonnummer: "06 55555555" });
  const staff = await givenStaff(tenant, "consulent");
  const press = (doe: string, days: number) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ id, doe })) form.set(name, value);
    return pressTask(staff, form, later({ days }));
  };
  const listed = async (days: number) => {
    const { calls, decisions } = await agendaTasks(staff, later({ days }));
    const of = (lines: typeof calls) => lines.find((line) => line.id === id)?.buttons;
    return { call: of(calls), decision: of(decisions) };
  };

  // given a button that was pressed twice, and by a colleague on a page of before
  for (const _ of [1, 2, 3]) expect(await press("noAnswer", 1)).toBe(true);
  expect(await db.callbackAttempt.count({ where: { tenant, callbackId: id } })).toBe(1);
  expect(await listed(1)).toEqual({ call: ["reached"], decision: undefined });
  expect((await listed(2)).call).toEqual(["reached", "noAnswer", "wrongNumber"]);

  // when nobody was reached on three days, it is there to decide about, also months later
  for (const days of [2, 3]) expect(await press("noAnswer", days)).toBe(true);
  await removeWhatIsPastItsTime(later({ days: 200 }));
  expect(await listed(200)).toEqual({ call: undefined, decision: ["reached", "stop"] });
  expect(await press("noAnswer", 200)).toBe(false);

  // then a person ends it, which is written down, and in time it goes
  expect(await press("stop", 200)).toBe(true);
  expect(await listed(200)).toEqual({ call: undefined, decision: undefined });
  expect(await db.auditEntry.count({ where: { tenant, action: "callback.decided" } })).toBe(1);
  await removeWhatIsPastItsTime(later({ days: 400 }));
  expect(await db.callbackRequest.count({ where: { tenant, id } })).toBe(0);
});
