import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { knownStopReason } from "#app/queue/contract.ts";
import type { CaseCount } from "../core/published.ts";
import type { MarkCount } from "../core/published-marks.ts";

interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Everything that came in or ended in some months of a year, counted as finely as it is published. */
export async function caseCounts(tenant: string, { from, to }: Days): Promise<CaseCount[]> {
  const rows = await query<CaseCount & Record<string, unknown>>(
    "report-case-counts",
    // The order is kept, since what is hidden follows it; by bytes, which is the quickest and the same everywhere.
    `select * from (
     select extract(month from received_on)::int as month, 'received' as event, gemeente, kind, regeling, channel, language, statushouder,
       '' as outcome, '' as band, '' as reason, count(*)::int as count
     from report_case where tenant = $1 and received_on between $2::date and $3::date
     group by 1, 2, 3, 4, 5, 6, 7, 8
     union all
     select extract(month from ended_on)::int, 'ended', gemeente, kind, regeling, '', '', statushouder, outcome,
       case when net_days is null or kind <> 'aanvraag' then '' when within_28 then '0' when within_42 then '1' when within_56 then '2' else '3' end,
       case kind when 'melding' then reason else '' end, count(*)::int
     from report_case where tenant = $1 and ended_on between $2::date and $3::date
     group by 1, 3, 4, 5, 8, 9, 10, 11) counted
     order by month, event collate "C", gemeente collate "C", kind collate "C", regeling collate "C", channel collate "C", language collate "C",
       statushouder, outcome collate "C", band collate "C", reason collate "C"`,
    [tenant, from, to],
  );
  return rows.map((row) => ({ ...row, reason: row.reason && knownStopReason(row.reason) }));
}

/** Everything of some months of a year that is counted beside intakes, as finely as it is published. */
export function markCounts(tenant: string, { from, to }: Days): Promise<MarkCount[]> {
  return query<MarkCount & Record<string, unknown>>(
    "report-mark-counts",
    `select extract(month from day)::int as month, gemeente, measure, count(*)::int as count
     from report_mark where tenant = $1 and day between $2::date and $3::date
     group by 1, 2, 3 order by 1, 2, 3`,
    [tenant, from, to],
  );
}
