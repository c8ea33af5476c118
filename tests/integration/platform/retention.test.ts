import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdSeat } from "#app/appointments/commands/hold-seat.server.ts";
import { releaseHold } from "#app/appointments/commands/keep-hold.server.ts";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { db, query, transaction } from "#app/platform/db.server.ts";
import { isOpen } from "#app/queue/contract.ts";
import { choosable, goesBefore, intakeTerms } from "#app/retention/contract.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";
import { givenIntake, givenStaff, now as made } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const monthsOn = (months: number, days = 0) =>
  new Date(Date.UTC(made.getUTCFullYear(), made.getUTCMonth() + months, made.getUTCDate() + days, 2, 17));

beforeEach(async () => {
  await db.$executeRawUnsafe("truncate intake, draft, message, funnel_count cascade");
});

async function draft(createdAt: string, expiresAt: string): Promise<string> {
  const id = randomUUID();
  const at = new Date(createdAt);
  await db.draft.create({
    data: {
      ...{ tenant, id, form: "melding", codeHash: Buffer.from(id), content: Buffer.from("x") },
      ...{ createdAt: at, updatedAt: at, expiresAt: new Date(expiresAt) },
    },
  });
  await db.handOver.create({
    data: { tenant, tokenHash: Buffer.from(id), draftId: id, expiresAt: new Date("2026-01-15T00:00:00Z") },
  });
  return id;
}

async function message(kind: string, intakeId: string | null, createdAt = made): Promise<void> {
  const row = { kind, channel: "email", language: "nl", content: Buffer.from("x"), createdAt };
  await db.message.create({ data: { tenant, id: randomUUID(), intakeId, ...row } });
}

/** A melding that went through its states; the last thing happened at `made`. */
async function closedIntake(...states: string[]): Promise<string> {
  const { id } = await givenIntake({ tenant, answers: { achternaam: "Vermeer", geboortedatum: "1985-02-03" } });
  const where = { tenant_id: { tenant, id } };
  for (const state of states) await db.intake.update({ where, data: { state } });
  const event = { at: made, kind: "moved", actor: "staff", data: {} };
  await db.intakeEvent.create({ data: { tenant, intakeId: id, seq: 2, ...event } });
  await message("stored", id);
  return id;
}

const left = async () => (await db.intake.findMany({ where: { tenant } })).map(({ id }) => id);
const messagesLeft = async () => (await db.message.findMany({ where: { tenant } })).map(({ kind }) => kind).sort();

test("a started form goes on its day, with all that hangs on it, and the rest stays; twice does no harm", async () => {
  await draft("2026-01-01T12:00:00Z", "2026-01-31T12:00:00Z");
  const young = await draft("2026-01-21T12:00:00Z", "2026-02-20T12:00:00Z");
  const at = new Date("2026-02-01T02:17:00Z");
  await removeWhatIsPastItsTime(at);
  await removeWhatIsPastItsTime(at);
  expect((await db.draft.findMany({ where: { tenant } })).map(({ id }) => id)).toEqual([young]);
  expect(await db.handOver.count()).toBe(0);
});

describe("a stored melding", () => {
  test("goes when the term of its state is over, with everything about the person, and not a day before", async () => {
    // given Audrey, who withdrew her melding, and a colleague who wrote a note about it
    const withdrawn = await closedIntake("withdrawn");
    const helped = await closedIntake("in_progress", "helped_otherwise");
    const open = await closedIntake();
    const ann = await givenStaff(tenant, "intake");
    const note = { id: randomUUID(), author: ann.id, at: made, content: Buffer.from("x") };
    await db.intakeNote.create({ data: { tenant, intakeId: withdrawn, ...note } });

    // when the night job runs on the last day of a year, and on the day after
    await removeWhatIsPastItsTime(monthsOn(12, -1));
    expect(await left()).toHaveLength(3);
    await removeWhatIsPastItsTime(monthsOn(12, 1));

    // then hers is gone, with note, hashes, events and messages, and the log tells how many and why, not which
    expect((await left()).sort()).toEqual([helped, open].sort());
    for (const table of ["intake_note", "intake_find", "intake_event", "message"]) {
      const sql = `select count(*)::int as count from ${table} where intake_id = $1`;
      expect(await query(`retention_left_${table}`, sql, [withdrawn]), table).toEqual([{ count: 0 }]);
    }
    const lines = await db.auditEntry.findMany({ where: { tenant, action: "retention.removed" } });
    const line = lines.find(({ data }) => (data as { kind: string }).kind === "intake.withdrawn");
    expect(line).toMatchObject({ subject: null, actor: "system:bewaartermijn", data: { count: 1, basis: "default" } });
    expect(line?.ground).toContain("Archiefwet");
  });

  test("that is still open stays, however old it is; one that was joined goes with the one it was joined to", async () => {
    const open = await closedIntake("in_progress");
    const kept = await closedIntake("withdrawn");
    const joined = await closedIntake();
    await db.intake.update({ where: { tenant_id: { tenant, id: joined } }, data: { joinedTo: kept } });
    await removeWhatIsPastItsTime(monthsOn(11));
    expect(await left()).toHaveLength(3);
    await removeWhatIsPastItsTime(monthsOn(13));
    expect(await left()).toEqual([open]);
  });

  test("is kept as long as the council chose", async () => {
    const id = await closedIntake("withdrawn");
    const chosen = (_tenant: string, kind: string) => (kind === "intake.withdrawn" ? 24 : undefined);
    await removeWhatIsPastItsTime(monthsOn(23), chosen);
    expect(await left()).toEqual([id]);
    await removeWhatIsPastItsTime(monthsOn(25), chosen);
    expect(await left()).toEqual([]);
  });

  test("has a term for every state in which it can end", async () => {
    const rows = await query<{ state: string }>(
      "retention_states",
      "select distinct to_state as state from intake_life",
    );
    const ends = rows.map(({ state }) => state).filter((state) => !isOpen(state));
    expect(intakeTerms.map(({ state }) => state).sort()).toEqual(ends.sort());
  });
});

test("messages go after a year, those with a code after two weeks; counts after two years", async () => {
  for (const kind of ["stored", "code", "receiptCode", "confirmation"]) await message(kind, null);
  const step = { form: "melding", step: "naam", language: "nl", helped: false, event: "shown", count: 3 };
  await db.funnelCount.create({ data: { tenant, day: made, ...step } });

  await removeWhatIsPastItsTime(monthsOn(0, 13));
  expect(await messagesLeft()).toHaveLength(4);
  await removeWhatIsPastItsTime(monthsOn(0, 15));
  expect(await messagesLeft()).toEqual(["stored"]);
  await removeWhatIsPastItsTime(monthsOn(12, 1));
  expect(await messagesLeft()).toEqual([]);
  expect(await db.funnelCount.count({ where: { tenant } })).toBe(1);
  await removeWhatIsPastItsTime(monthsOn(24, 1));
  expect(await db.funnelCount.count({ where: { tenant } })).toBe(0);
});

test("jobs that are given up go after a month, with the hashes they carried; those that wait stay", async () => {
  const add = "select graphile_worker.add_job('event', $1::json, max_attempts := 12) is not null as added";
  for (const name of ["given-up", "waiting"]) await query("retention_job", add, [JSON.stringify({ type: name })]);
  await db.$executeRawUnsafe(
    "update graphile_worker._private_jobs set updated_at = '2026-11-23T09:00:00Z', attempts = case payload->>'type' when 'given-up' then 12 else 1 end",
  );
  await removeWhatIsPastItsTime(monthsOn(0, 29));
  const waiting = () =>
    query<{ type: string }>("retention_jobs", "select payload->>'type' as type from graphile_worker._private_jobs");
  expect(await waiting()).toHaveLength(2);
  await removeWhatIsPastItsTime(monthsOn(0, 31));
  expect(await waiting()).toEqual([{ type: "waiting" }]);
});

test("places at a meeting that were held and never taken are free again when the hold goes", async () => {
  // given two places taken, two held by somebody whose process stopped, and one that was held, ran out and was given back
  const [service, session] = ["workshopRechtenPlichten", randomUUID()];
  await db.appointmentService.create({
    data: {
      ...{ tenant, code: service, kind: "group", mode: "onsite", audience: "public", interpreter: "optional" },
      ...{ durationMin: 120, gridMin: 30, turnaroundMin: 30, minNoticeMin: 120, maxDaysAhead: 90, changeUntilMin: 0 },
      ...{ maxOpenPerPerson: 1, helperTakesSeat: true },
    },
  });
  const [startsAt, endsAt] = [monthsOn(1), new Date(monthsOn(1).getTime() + 7_200_000)];
  const about = { tenant, service, location: "roosendaal", language: "ar", startsAt, startsLocal: "", endsAt };
  await db.groupSession.create({ data: { ...about, id: session, capacity: 12 } });
  const ask = { tenant, sessionId: session, seats: 2, language: "ar", interpreter: "none", channel: "web" } as const;
  const held = async (person: string) => {
    const hold = await holdSeat({ ...ask, audience: "public", person, idempotencyKey: randomUUID(), now: made });
    if (!hold.ok) throw new Error(hold.refusal);
    return { tenant, id: hold.value.id, person, now: made };
  };
  const content = { name: "Layla", phone: null, email: null, companion: null };
  expect(await confirmAppointment({ ...(await held("layla")), content })).toMatchObject({ ok: true });
  await releaseHold(await held("bilal"));
  await held("somebody");
  const taken = async () =>
    (await db.groupSession.findUniqueOrThrow({ where: { tenant_id: { tenant, id: session } } })).taken;
  expect(await taken()).toBe(4);

  // when the night job ran, also twice
  for (const _ of [1, 2]) await removeWhatIsPastItsTime(monthsOn(0, 2));
  expect(await db.appointment.count({ where: { tenant, sessionId: session } })).toBe(1);
  expect(await taken()).toBe(2);
});

test("who was looked at can no longer be told after five years, or as soon as the council says", async () => {
  // given two Werkpleinen with a month of the log that was closed; one council chose a year
  for (const place of ["default-council", "strict-council"]) {
    for (const at of [new Date("2026-01-15T00:00:00Z"), new Date("2026-02-15T00:00:00Z")]) {
      const seen = {
        actor: { kind: "system", id: "test" },
        action: "test.seen",
        subject: "a",
        ground: "test",
      } as const;
      await transaction((tx) => recordAudit(tx, { tenant: place, ...seen, at }));
    }
  }
  const chosen = (place: string, kind: string) => (place === "strict-council" && kind === "audit_key" ? 12 : undefined);
  const withoutKey = async () =>
    (await db.auditSegment.findMany({ where: { tenant: { endsWith: "council" }, subjectKey: null } })).map(
      (segment) => `${segment.tenant} ${segment.segment}`,
    );

  await removeWhatIsPastItsTime(new Date("2027-01-31T00:00:00Z"), chosen);
  expect(await withoutKey()).toEqual([]);
  await removeWhatIsPastItsTime(new Date("2027-02-02T00:00:00Z"), chosen);
  expect(await withoutKey()).toEqual(["strict-council 1"]);
});

test("a term ends on the same day of the month, or the last one", () => {
  expect(goesBefore(new Date("2027-03-31T02:00:00Z"), { months: 1 })).toEqual(new Date("2027-02-28T02:00:00Z"));
  expect(goesBefore(new Date("2028-02-29T02:00:00Z"), { months: 12 })).toEqual(new Date("2027-02-28T02:00:00Z"));
  expect(goesBefore(new Date("2027-01-15T02:00:00Z"), { months: 120 })).toEqual(new Date("2017-01-15T02:00:00Z"));
});

test("every term says why, and a Werkplein chooses only for kinds that exist", () => {
  const kinds = choosable.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const { source } of choosable) expect(source.length).toBeGreaterThan(10);
  for (const { id, keepsMonths } of werkpleinen)
    expect(
      Object.keys(keepsMonths ?? {}).filter((kind) => !kinds.includes(kind)),
      id,
    ).toEqual([]);
});

test("a closed melding takes its appointments along, but not before somebody came for the last of them", async () => {
  await givenService(tenant);
  const id = await closedIntake("in_progress", "helped_otherwise");
  await givenAppointment(tenant, id, "confirmed");
  const { keep } = intakeTerms.find(({ state }) => state === "helped_otherwise") ?? { keep: { months: 0 } };
  const months = "months" in keep ? keep.months : 0;
  // An appointment on the very day on which the melding would go.
  const comes = monthsOn(months, 3);
  await db.appointment.updateMany({
    where: { tenant },
    data: { startsAt: comes, endsAt: new Date(comes.getTime() + 1) },
  });
  await removeWhatIsPastItsTime(monthsOn(months, 2));
  expect([await left(), await db.appointment.count()]).toEqual([[id], 1]);
  await removeWhatIsPastItsTime(monthsOn(months, 4));
  expect([await left(), await db.appointment.count()]).toEqual([[], 0]);
});
