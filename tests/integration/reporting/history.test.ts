import { expect, test, vi } from "vitest";
import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { importHistory } from "#app/queue/commands/import-history.server.ts";
import type { HistoryLine } from "#app/queue/contract.ts";
import { termStories } from "#app/queue/queries/clocks.server.ts";
import { countAgain } from "#app/reporting/commands/count-again.server.ts";
import { figuresOf, readPeriod } from "#app/reporting/contract.ts";
import { tallies } from "#app/reporting/queries/tallies.server.ts";
import { aanvraag, daysOver, melding, reference } from "#tests/reference/history.ts";

vi.setConfig({ testTimeout: 120_000 });

const now = new Date("2026-11-27T09:00:00Z");

async function bringIn(tenant: string, lines: readonly HistoryLine[]): Promise<number> {
  let added = 0;
  for (let at = 0; at < lines.length; at += 1000)
    added += (await importHistory(tenant, lines.slice(at, at + 1000), now)).added;
  await countAgain(termStories);
  return added;
}

/** The figures of a period, by indicator and regeling. */
async function report(tenant: string, period: string, gemeente?: string) {
  const found = readPeriod(period);
  if (!found) throw new Error(`no period ${period}`);
  const figures = figuresOf(await tallies({ tenant, from: found.from, to: found.to, gemeente }));
  return (indicator: string, regeling?: string) =>
    figures.find(
      (one) =>
        one.indicator === indicator && (regeling ? one.by === "regeling" && one.key === regeling : one.by === null),
    )?.value ?? 0;
}

const share = (value: number) => Math.round(value * 100) / 100;

test("the preventiequotum of the source comes out of its counts, statushouders left out, and a line that comes twice counts once", async () => {
  // given the meldingen and aanvragen of 2016 and of the first half of 2019
  const tenant = "hart-van-west-brabant";
  type Row = { period: string; meldingen: number; ingediend: number; toegekend: number; preventiequotum: number };
  const rows = reference<Row[]>("preventiequotum");
  for (const { period, meldingen, ingediend, toegekend, preventiequotum } of rows) {
    const told = (id: string, received: CalendarDay) => ({
      id: `${period}-${id}`,
      werkplein: tenant,
      gemeente: "zundert",
      received,
    });
    const on = daysOver(period, meldingen);
    const lines = [
      ...on.map((day, at) => melding(told(`m${at}`, day))),
      ...daysOver(period, ingediend).map((day, at) =>
        at < toegekend
          ? aanvraag(told(`a${at}`, day), { decision: { kind: "toekenning", on: day } })
          : aanvraag(told(`a${at}`, day), { decision: { kind: "afwijzing", on: day } }),
      ),
      // who is a statushouder is not counted in it
      melding(told("s", on[0] as CalendarDay), { statushouder: true }),
      aanvraag(told("sa", on[0] as CalendarDay), {
        statushouder: true,
        decision: { kind: "toekenning", on: on[0] as CalendarDay },
      }),
    ];
    expect(await bringIn(tenant, lines)).toBe(lines.length);
    // when it comes in once more
    expect(await bringIn(tenant, lines)).toBe(0);
    // then
    const figure = await report(tenant, period);
    expect(share(figure("preventiequotum"))).toBe(preventiequotum);
    expect([figure("meldingen"), figure("aanvragen"), figure("toekenning"), figure("statushouders")]).toEqual([
      meldingen + 1,
      ingediend + 1,
      toegekend + 1,
      1,
    ]);
  }
  const parts = await Promise.all(["2019-Q1", "2019-Q2"].map((period) => report(tenant, period)));
  const half = await report(tenant, "2019-H1");
  expect(parts.reduce((sum, figure) => sum + figure("meldingen"), 0)).toBe(half("meldingen"));
});

test("the decisions of the source come out by kind, for the year and for its months together", async () => {
  const tenant = "ability";
  type Row = Record<
    "toekenning" | "afwijzing" | "intrekking" | "buitenBehandeling" | "nietTotAanvraag" | "totaal",
    number
  > & { period: string };
  for (const row of reference<Row[]>("besluiten")) {
    const lines: HistoryLine[] = [];
    const told = (received: CalendarDay) => ({
      id: `${row.period}-${lines.length}`,
      werkplein: tenant,
      gemeente: "winsum",
      received,
    });
    for (const day of daysOver(row.period, row.toekenning))
      lines.push(aanvraag(told(day), { decision: { kind: "toekenning", on: day } }));
    for (const day of daysOver(row.period, row.afwijzing))
      lines.push(aanvraag(told(day), { decision: { kind: "afwijzing", on: day } }));
    for (const day of daysOver(row.period, row.buitenBehandeling))
      lines.push(aanvraag(told(day), { decision: { kind: "buiten_behandeling", on: day } }));
    for (const day of daysOver(row.period, row.intrekking))
      lines.push(aanvraag(told(day), { outcome: "withdrawn", ended: day }));
    for (const day of daysOver(row.period, row.nietTotAanvraag))
      lines.push(melding(told(day), { outcome: "niet_tot_aanvraag", ended: day, reason: "nietVerschenen" }));
    await bringIn(tenant, lines);
    const kinds = ["toekenning", "afwijzing", "intrekking", "buitenBehandeling", "nietTotAanvraag"] as const;
    const year = await report(tenant, row.period);
    const months = await Promise.all(
      Array.from({ length: 12 }, (_, at) => report(tenant, `${row.period}-${String(at + 1).padStart(2, "0")}`)),
    );
    for (const kind of kinds) {
      expect([kind, year(kind)]).toEqual([kind, row[kind]]);
      expect([kind, months.reduce((sum, figure) => sum + figure(kind), 0)]).toEqual([kind, row[kind]]);
    }
    expect(year("besluiten")).toBe(row.totaal);
  }
});

test("the turnaround of the second quarter of 2024 comes out per scheme, and a pause does not count", async () => {
  const tenant = "hart-van-west-brabant";
  type Row = { regeling: string; within28: number; within42: number; within56: number; handled: number };
  // Decided on Thursdays: no last day that moves over a weekend makes one more fit.
  const decidedOn = "2024-05-16" as CalendarDay;
  for (const { regeling, within28, within42, within56, handled } of reference<Row[]>("doorlooptijden")) {
    const scheme = regeling === "levensonderhoud" ? "algemene-bijstand" : regeling;
    const lines = Array.from({ length: handled }, (_, at) => {
      const days = at < within28 * handled ? 20 : at < within42 * handled ? 35 : at < within56 * handled ? 50 : 70;
      const told = { id: `${regeling}-${at}`, werkplein: tenant, gemeente: "rucphen", regeling: scheme };
      const decision = { kind: "toekenning", on: decidedOn } as const;
      // Every other one stood still for ten days.
      if (at % 2 === 0) return aanvraag({ ...told, received: addDays(decidedOn, -days) }, { decision });
      const received = addDays(decidedOn, -days - 10);
      const asked = addDays(received, 2);
      const pauses = [{ ground: "papers" as const, asked, until: addDays(asked, 14), ended: addDays(asked, 11) }];
      return aanvraag({ ...told, received }, { decision, pauses } as Partial<HistoryLine>);
    });
    await bringIn(tenant, lines);
    const figure = await report(tenant, "2024-Q2", "rucphen");
    const of = (indicator: string) => figure(indicator, scheme);
    expect([regeling, of("afgehandeld"), of("binnen28"), of("binnen42"), of("binnen56")]).toEqual([
      regeling,
      handled,
      within28,
      within42,
      within56,
    ]);
  }
  expect(await db.reportDirty.count()).toBe(0);
  // and nobody waits for an answer that was given
  expect(
    await db.intake.count({ where: { imported: true, waitingSince: { not: null }, state: { not: "stored" } } }),
  ).toBe(0);
});
