import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addDays, type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { importHistory } from "#app/queue/commands/import-history.server.ts";
import type { HistoryLine } from "#app/queue/contract.ts";
import { termStories } from "#app/queue/queries/clocks.server.ts";
import { countAgain, rebuild } from "#app/reporting/commands/count-again.server.ts";
import { openStock, tallies } from "#app/reporting/queries/tallies.server.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";

vi.setConfig({ testTimeout: 120_000 });

const tenant = "hart-van-west-brabant";
const now = new Date("2026-11-27T09:00:00Z");
const firstDay = calendarDay("2024-01-01");

/** Visits as they were noted, by hand: an appointment, and how it counts. */
const visits = new Map<string, { readonly measure: string; readonly gemeente: string }>();

async function startAnew(): Promise<void> {
  visits.clear();
  await transaction(async (tx) => {
    await tx.$executeRaw`truncate intake, appointment, report_case, report_mark, report_day, report_dirty cascade`;
  });
}

beforeEach(startAnew);
beforeAll(() => givenService(tenant));

const anIntake = () =>
  db.intake.findFirst({ where: { tenant }, orderBy: { id: "asc" }, select: { id: true, gemeente: true } });

async function visited(status: "done" | "no_show"): Promise<void> {
  const intake = await anIntake();
  const { id } = await givenAppointment(tenant, intake?.id ?? null, "confirmed", status);
  const measure = status === "done" ? "appointment:came" : "appointment:noShow";
  visits.set(id, { measure, gemeente: intake?.gemeente ?? "-" });
}

/** It was noted by mistake: then nothing counts. */
async function notMissed(): Promise<void> {
  const missed = await db.appointment.findFirst({ where: { tenant, status: "no_show" } });
  if (!missed) return;
  await db.appointment.updateMany({ where: { tenant, id: missed.id }, data: { status: "confirmed" } });
  visits.delete(missed.id);
}

/** What is past its time goes, and counts as before. */
const visitGone = () =>
  db.$executeRaw`delete from appointment where id = (select min(id::text)::uuid from appointment)`;

const aDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays(firstDay, days));
const aLine: fc.Arbitrary<HistoryLine> = fc
  .record({
    isMelding: fc.boolean(),
    received: aDay,
    took: fc.integer({ min: 0, max: 90 }),
    gemeente: fc.constantFrom("zundert", "rucphen"),
    regeling: fc.constantFrom("algemene-bijstand", "bbz"),
    statushouder: fc.boolean(),
    fate: fc.constantFrom("open", "toekenning", "afwijzing", "withdrawn", "referred"),
  })
  .map(({ isMelding, received, took, regeling, fate, ...told }) => {
    const shared = {
      ...told,
      id: randomUUID(),
      werkplein: tenant,
      received,
      channel: "desk",
      language: "nl",
      reason: "",
    };
    const ended = addDays(received, took);
    const left = fate === "withdrawn" || fate === "referred" ? { outcome: fate, ended } : {};
    if (isMelding) return { ...shared, kind: "melding", ...left } as HistoryLine;
    const decision = fate === "toekenning" || fate === "afwijzing" ? { decision: { kind: fate, on: ended } } : {};
    const asked = addDays(received, Math.floor(took / 2));
    const pauses = took % 3 === 0 ? [{ ground: "papers", asked, until: addDays(asked, 14), ended: null }] : [];
    return { ...shared, kind: "aanvraag", regeling, pauses, ...left, ...decision } as HistoryLine;
  });

const names = ["count", "rebuild", "correct", "withdraw", "join", "decideAnew"] as const;
const visitNames = ["came", "missed", "notMissed", "visitGone"] as const;
type Step = (typeof names)[number] | (typeof visitNames)[number];
const someSteps = fc.array(fc.constantFrom<Step>(...names, ...visitNames), { maxLength: 10 });

/** What is done to some open intake between two counts. */
const steps: Readonly<Record<Step, () => Promise<unknown>>> = {
  came: () => visited("done"),
  missed: () => visited("no_show"),
  notMissed,
  visitGone,
  count: () => countAgain(termStories),
  rebuild: () => rebuild(termStories),
  correct: () =>
    db.$executeRaw`update intake set gemeente = 'moerdijk' where id = (select min(id::text)::uuid from intake where gemeente = 'zundert')`,
  withdraw: () =>
    db.$transaction(async (tx) => {
      const [open] = await tx.$queryRaw<{ id: string }[]>`
        update intake set state = 'withdrawn', waiting_since = null where id = (select min(id::text)::uuid from intake
          where state in ('stored', 'received') and joined_to is null) returning id::text`;
      if (open)
        await tx.$executeRaw`insert into intake_event (tenant, intake_id, seq, at, kind, actor) values (${tenant}, ${open.id}::uuid, 2, ${now}, 'withdrawn', 'resident')`;
    }),
  // A refusal becomes a grant, long after: the aanvraag still counts once, on the day of its first decision.
  decideAnew: () => db.$executeRaw`
    with anew as (update intake set state = 'decided_toekenning' where id = (select min(id::text)::uuid from intake
      where state = 'decided_afwijzing') returning tenant, id)
    insert into intake_decision (tenant, intake_id, correction, corrects, kind, decided_on, decided_by, content, created_at)
    select d.tenant, d.intake_id, 1, 0, 'toekenning', d.decided_on + 40, d.decided_by, d.content, d.created_at
    from anew join intake_decision d on d.tenant = anew.tenant and d.intake_id = anew.id`,
  join: () => db.$executeRaw`
    update intake i set joined_to = o.id from (select id from intake where kind = 'melding' and joined_to is null order by id::text desc limit 1) o
    where i.id = (select min(id::text)::uuid from intake where kind = 'melding' and joined_to is null and state = 'stored') and i.id <> o.id`,
};

const totals = () =>
  db.$queryRaw<object[]>`
    select day::text, measure, gemeente, kind, regeling, channel, language, statushouder, value::int from report_day order by 1, 2, 3, 4, 5, 6, 7, 8`;

test("after any history the totals of the days are those of a count from the start, and of a count by hand", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aLine, { minLength: 1, maxLength: 25 }), someSteps, async (lines, history) => {
      await startAnew();
      await importHistory(tenant, lines, now);
      for (const step of history) await steps[step]();
      // when
      await countAgain(termStories);
      const kept = await totals();
      await rebuild(termStories);
      // then
      expect(kept).toEqual(await totals());
      const rows = await db.intake.findMany({ where: { joinedTo: null } });
      const received = new Map<string, number>();
      for (const { receivedAt, kind } of rows) {
        const key = `${dayInAmsterdam(receivedAt)} ${kind}`;
        received.set(key, (received.get(key) ?? 0) + 1);
      }
      const counted = new Map<string, number>();
      for (const row of kept as { measure: string; day: CalendarDay; kind: string; value: number }[])
        if (row.measure === "received")
          counted.set(`${row.day} ${row.kind}`, (counted.get(`${row.day} ${row.kind}`) ?? 0) + row.value);
      expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(received));
      const handled = (kept as { measure: string; value: number }[]).filter(({ measure }) => measure === "handled");
      const decidedOn = rows.filter(({ kind, state }) => kind === "aanvraag" && state.startsWith("decided_"));
      expect(handled.reduce((sum, { value }) => sum + value, 0)).toBe(decidedOn.length);
      const open = rows.filter(({ state }) => ["stored", "received"].includes(state)).length;
      const stock = await openStock(tenant, calendarDay("2026-12-31"));
      expect(stock.reduce((sum, { open: still }) => sum + still, 0)).toBe(open);
      const waiting = (await tallies({ tenant, from: firstDay, to: calendarDay("2026-12-31") })).filter(({ measure }) =>
        measure.startsWith("stock:"),
      );
      expect(waiting.reduce((sum, { value }) => sum + value, 0)).toBe(open);
      const told = (kept as { measure: string; gemeente: string; value: number }[]).filter(({ measure }) =>
        measure.startsWith("appointment:"),
      );
      const one = ({ measure, gemeente }: { measure: string; gemeente: string }) => `${measure} ${gemeente}`;
      expect(told.flatMap((row) => Array(row.value).fill(one(row))).sort()).toEqual(
        [...visits.values()].map(one).sort(),
      );
    }),
    { numRuns: 12 },
  );
});
