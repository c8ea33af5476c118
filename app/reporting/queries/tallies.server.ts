import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { Tally } from "../core/report.ts";

export interface TallyAsk {
  readonly tenant: string;
  /** Days of Amsterdam, both included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Left out: every gemeente of the Werkplein. */
  readonly gemeente?: string;
}

/** The totals of a period, added up over its days. */
export async function tallies({ tenant, from, to, gemeente }: TallyAsk): Promise<Tally[]> {
  return query<Tally & Record<string, unknown>>(
    "report-tallies",
    `select measure, kind, regeling, channel, language, statushouder, sum(value)::int as value
     from report_day where tenant = $1 and day between $2 and $3 and ($4::text is null or gemeente = $4)
     group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`,
    [tenant, from, to, gemeente ?? null],
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
