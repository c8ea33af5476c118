import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { knownStopReason } from "#app/queue/contract.ts";
import { caseloadTallies } from "../core/caseload-days.ts";
import type { Tally } from "../core/report.ts";
import { caseloadDays } from "./caseload-days.server.ts";

export interface TallyAsk {
  readonly tenant: string;
  /** Days of Amsterdam, both included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Left out: every gemeente of the Werkplein. */
  readonly gemeente?: string;
}

/** The totals of a period, added up over its days, what waited at its end, and what was carried. */
export async function tallies(ask: TallyAsk): Promise<Tally[]> {
  const [days, stock, carried] = await Promise.all([dayTotals(ask), stockByAge(ask), caseloadDays(ask)]);
  return [...days, ...stock, ...caseloadTallies(carried)];
}

async function dayTotals({ tenant, from, to, gemeente }: TallyAsk): Promise<Tally[]> {
  const rows = await query<Omit<Tally, "reason"> & Record<string, unknown>>(
    "report-tallies",
    `select measure, kind, regeling, channel, language, statushouder, sum(value)::int as value
     from report_day where tenant = $1 and day between $2 and $3 and ($4::text is null or gemeente = $4)
     group by 1, 2, 3, 4, 5, 6`,
    [tenant, from, to, gemeente ?? null],
  );
  return rows.map((row) => ({ ...row, ...reasonIn(row.measure) }));
}

/** `why:work` is counted as `why`, with its reason. */
function reasonIn(counted: string): Pick<Tally, "measure" | "reason"> {
  const [measure = "", reason] = counted.startsWith("why:") ? ["why", counted.slice(4)] : [counted];
  return { measure, reason: reason === undefined ? "" : knownStopReason(reason) };
}

/** Meldingen, aanvragen and hulpvragen that were received up to the last day and not ended by then: within 28 days, 56, or longer. */
async function stockByAge({ tenant, to, gemeente }: TallyAsk): Promise<Tally[]> {
  return query<Tally & Record<string, unknown>>(
    "report-stock-by-age",
    `select case when $2::date - received_on <= 28 then 'stock:short' when $2::date - received_on <= 56 then 'stock:middle' else 'stock:long' end
         as measure,
       kind, '' as regeling, '' as channel, '' as language, statushouder, '' as reason, count(*)::int as value
     from (
       select received_on, kind, statushouder, gemeente from report_case where tenant = $1 and ended_on is null and received_on <= $2
       union all
       select received_on, kind, statushouder, gemeente from report_case where tenant = $1 and ended_on > $2 and received_on <= $2
     ) waiting where kind <> 'voorzieningencheck' and ($3::text is null or gemeente = $3) group by 1, 2, 6 order by 1, 2, 6`,
    [tenant, to, gemeente ?? null],
  );
}

export interface OpenStock {
  readonly kind: string;
  /** Received up to the day, and not ended by then. */
  readonly open: number;
}

/** What waited at the end of a day, by kind. */
export async function openStock(tenant: string, on: CalendarDay, gemeente?: string): Promise<OpenStock[]> {
  return query<OpenStock & Record<string, unknown>>(
    "report-open-stock",
    `select kind, sum(case measure when 'received' then value else -value end)::int as open
     from report_day where tenant = $1 and day <= $2 and (measure = 'received' or measure like 'ended:%') and ($3::text is null or gemeente = $3)
     group by 1 order by 1`,
    [tenant, on, gemeente ?? null],
  );
}
