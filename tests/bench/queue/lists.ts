import { teams } from "#app/identity/queries/teams.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type QueueView, readQueueView, type Tab, tabs } from "#app/queue/contract.ts";
import { kinds } from "#app/queue/core/intake-row.ts";
import { orderIn, ordersIn, teamPrefix } from "#app/queue/core/queue-view.ts";
import { searchTerms } from "#app/queue/core/search-terms.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { readPeriod, yearBefore } from "#app/reporting/contract.ts";
import { figuresIn } from "#app/reporting/queries/figures.server.ts";
import { publishedReport } from "#app/reporting/queries/published-report.server.ts";
import { commonNames, tenant } from "./history.ts";
import type { Colleague } from "./work.ts";

const pageSize = 25;

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** The first page of each part in the database, and its count, asked by one colleague after the other. Milliseconds. */
export async function firstPages(colleagues: readonly Colleague[], now: Date, rounds = 60) {
  const pages: { tab: Tab; page: Times; count: Times; rows: number }[] = [];
  for (const tab of tabs) {
    const volgorde = orderIn(tab, { tab: "nieuw", order: "dringend" });
    const view = readQueueView(new URLSearchParams({ vak: tab, volgorde }));
    let rows = 0;
    const page = await timed(rounds, async (at) => {
      rows = Math.max(rows, (await queuePage(oneOf(colleagues, at), view, pageSize, now)).rows.length);
    });
    const count = await timed(rounds, (at) => queueCount(oneOf(colleagues, at), tab, 500, now));
    pages.push({ tab, page, count, rows });
  }
  return pages;
}

/**
 * Every part in every order with every choice of gemeente, kind and colleague or team, and every search with each of these, once; the
 * slowest first.
 */
export async function everyFilter(colleagues: readonly Colleague[], now: Date) {
  const [me, , , other] = colleagues;
  if (!me || !other) throw new Error("too few colleagues");
  const whose = new Map<string, string>([
    [me.id, "mine"],
    [other.id, "another's"],
    ...(await teams(tenant)).map(({ id, name }) => [teamPrefix + id, name] as const),
  ]);
  const found: { address: string; ms: number; rows: number }[] = [];
  for (const { searched, ...view } of everyView([null, "niemand", ...whose.keys()])) {
    const began = performance.now();
    const { rows } = await queuePage(found.length % 2 ? me : other, view, pageSize, now);
    const { tab, order, gemeente, kind, assignee } = view;
    const choices = [searched ?? tab, order, gemeente, kind, assignee && (whose.get(assignee) ?? assignee)];
    found.push({
      address: choices.filter(Boolean).join(" "),
      ...{ ms: rounded(performance.now() - began), rows: rows.length },
    });
  }
  return found.sort((left, right) => right.ms - left.ms);
}

type Asked = QueueView & { readonly searched?: string };

function* everyView(assignees: readonly (string | null)[]): Generator<Asked> {
  const looked: Pick<Asked, "tab" | "found" | "searched">[] = [
    ...tabs.map((tab) => ({ tab, found: [] })),
    ...commonNames.map((typed) => ({ tab: "alles" as const, found: foundBy(typed), searched: `'${typed}'` })),
  ];
  for (const look of looked)
    for (const order of ordersIn(look.tab))
      for (const gemeente of [null, "zundert"])
        for (const kind of [null, ...kinds])
          for (const assignee of assignees) yield { ...look, order, gemeente, kind, assignee, after: null };
}

/** As the search box leads to it. */
function foundBy(typed: string): QueueView["found"] {
  return searchTerms(typed).keys.map(({ kind, normalised }) => ({
    ...{ kind, hash: Buffer.from(keyedHash(tenant, kind, normalised)).toString("base64url") },
  }));
}

/** The first page of everything, and the page on which the last row stands. */
export async function farPage(colleagues: readonly Colleague[], now: Date, rounds = 60) {
  const view = readQueueView(new URLSearchParams({ vak: "alles", volgorde: "oudste" }));
  const whole = colleagues.filter(({ roles, gemeenten }) => roles.includes("teamleider") && gemeenten.length === 0);
  const [place] = await query<{ at: string; melddatum: string; received: Date; id: string }>(
    "bench-far-page",
    `select (select count(*) from intake where tenant = $1 and joined_to is null) as at, melddatum::text as melddatum, received_at as received, id
     from intake where tenant = $1 and joined_to is null
     order by intake.melddatum desc, received_at desc, id desc offset ${pageSize} limit 1`,
    [tenant],
  );
  if (!place) throw new Error("too few intakes for a second page");
  const after = [place.melddatum, place.received.toISOString(), place.id] as const;
  const first = await timed(rounds, (at) => queuePage(oneOf(whole, at), view, pageSize, now));
  const far = await timed(rounds, (at) => queuePage(oneOf(whole, at), { ...view, after }, pageSize, now));
  return { row: Number(place.at), first, far, ratio: rounded(far.p50 / first.p50) };
}

/** The report of the quarter before this one, as it is for use inside and as it is published. */
export async function quarterReport(now: Date) {
  const year = Number(dayInAmsterdam(now).slice(0, 4));
  const period = readPeriod(`${year - 1}-Q3`);
  if (!period) throw new Error("no such quarter");
  const figures = (days: typeof period) => figuresIn({ tenant, from: days.from, to: days.to });
  return {
    inside: await timed(5, async () => [await figures(period), await figures(yearBefore(period))]),
    published: await timed(5, () => publishedReport(tenant, period, null)),
  };
}

/** Does the same so many times, after a few that do not count. */
export async function timed(rounds: number, work: (at: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  const warm = Math.min(8, rounds);
  for (let at = 0; at < rounds + warm; at++) {
    const began = performance.now();
    await work(at);
    if (at >= warm) times.push(performance.now() - began);
  }
  times.sort((left, right) => left - right);
  const share = (part: number) => rounded(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return { p50: share(0.5), p95: share(0.95), worst: share(1) };
}

function oneOf<Value>(values: readonly Value[], at: number): Value {
  return values[at % values.length] as Value;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
