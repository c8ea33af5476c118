import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { holdSeat } from "#app/appointments/commands/hold-seat.server.ts";
import { takeSeat } from "#app/appointments/commands/take-seat.server.ts";
import { offeredSessions } from "#app/appointments/queries/group-sessions.server.ts";
import { db } from "#app/platform/db.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";

const tenant = "hart-van-west-brabant";
const service = "workshopRechtenPlichten";

beforeAll(async () => {
  await db.appointmentService.create({
    data: {
      ...{ tenant, code: service, kind: "group", mode: "onsite", audience: "public", interpreter: "optional" },
      ...{ durationMin: 120, gridMin: 30, turnaroundMin: 30, minNoticeMin: 120, maxDaysAhead: 90, changeUntilMin: 0 },
      ...{ maxOpenPerPerson: 1, helperTakesSeat: true },
    },
  });
});

async function givenSession(capacity: number, startsAt = later({ days: 7 })): Promise<string> {
  const id = randomUUID();
  await db.groupSession.create({
    data: {
      ...{ tenant, id, service, location: "roosendaal", language: "ar", capacity, startsAt, startsLocal: "" },
      endsAt: new Date(startsAt.getTime() + 7_200_000),
    },
  });
  return id;
}

let numbers = 0;
function comes(sessionId: string, more: { key?: string; phone?: string; companion?: "yes" | "no" } = {}) {
  numbers += 1;
  const sent = new FormData();
  const phone = more.phone ?? `06 1000${String(numbers).padStart(4, "0")}`;
  const answers = { naam: "Layla", telefoonnummer: phone, emailadres: "", komtErIemandMee: more.companion ?? "no" };
  for (const [name, value] of Object.entries(answers)) sent.set(name, value);
  const clientAddress = `192.0.2.${numbers % 250}`;
  const key = more.key ?? randomUUID();
  return takeSeat({ tenant, clientAddress, sessionId, helperTakesSeat: true, sent, language: "ar", key, now });
}

const takenOf = async (id: string) =>
  (await db.groupSession.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } })).taken;
const wordsOf = async (id: string) => (await offeredSessions(tenant, now)).find((one) => one.id === id)?.left;

test("thirty at once for twelve places: twelve come, the others hear that it is full", async () => {
  const id = await givenSession(12);
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => comes(id)));
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  expect([count("booked"), count("full"), count("wrong")]).toEqual([12, 18, 0]);
  expect(await takenOf(id)).toBe(12);
  expect(await wordsOf(id)).toBe("full");
});

test("who brings somebody takes two places; the last single place is not for two", async () => {
  const id = await givenSession(3);
  expect((await comes(id, { companion: "yes" })).kind).toBe("booked");
  expect(await wordsOf(id)).toBe("few");
  expect((await comes(id, { companion: "yes" })).kind).toBe("full");
  expect((await comes(id)).kind).toBe("booked");
  expect(await takenOf(id)).toBe(3);
});

test("the form sent five times at once and again later takes one place, and tells the same number", async () => {
  const id = await givenSession(12);
  const [key, phone] = [randomUUID(), "06 22222222"];
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => comes(id, { key, phone })));
  outcomes.push(await comes(id, { key, phone }));
  const references = outcomes.map((outcome) => outcome.kind === "booked" && outcome.confirmed.reference);
  expect(new Set(references).size).toBe(1);
  expect(await takenOf(id)).toBe(1);
});

test("one number has one place at a kind of meeting", async () => {
  const phone = "06 33333333";
  expect((await comes(await givenSession(12), { phone })).kind).toBe("booked");
  expect(await comes(await givenSession(12), { phone })).toMatchObject({
    kind: "wrong",
    errors: [{ field: "telefoonnummer", text: { key: "appointments:groups.already" } }],
  });
});

test("places in a hold that is over are told as free, whether or not anybody swept it", async () => {
  const sessionId = await givenSession(1);
  const more = { seats: 1, language: "nl", interpreter: "none", channel: "web", audience: "public" } as const;
  await holdSeat({ tenant, sessionId, person: "a browser", idempotencyKey: randomUUID(), now, ...more });
  expect(await wordsOf(sessionId)).toBe("full");
  const after = await offeredSessions(tenant, later({ minutes: 21 }));
  expect(after.find(({ id }) => id === sessionId)?.left).toBe("few");
});

test("a meeting that begins too soon is not offered, and takes nobody who kept its address", async () => {
  const soon = await givenSession(12, later({ hours: 1 }));
  expect(await wordsOf(soon)).toBeUndefined();
  expect((await comes(soon)).kind).toBe("full");
});
