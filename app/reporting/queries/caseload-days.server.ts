import { query } from "#app/platform/db.server.ts";
import { type Category, categories } from "#app/queue/contract.ts";
import type { CaseloadDay } from "../core/caseload-days.ts";
import type { TallyAsk } from "./tallies.server.ts";

interface Row extends Record<string, unknown> {
  readonly day: string;
  readonly percent: number;
  readonly category: Category | null;
  readonly carried: number;
  readonly unheld: number;
  readonly most: number | null;
}

/** What was carried on each day of a period that was kept. How many colleagues there were is of the whole Werkplein. */
export async function caseloadDays({ tenant, from, to, gemeente }: TallyAsk): Promise<CaseloadDay[]> {
  const rows = await query<Row>(
    "report-caseload-days",
    `select d.day::text as day, d.percent, c.category, coalesce(sum(c.carried), 0)::int as carried,
       coalesce(sum(c.unheld), 0)::int as unheld, max(c.most) as most
     from caseload_day d left join caseload_day_count c
       on c.tenant = d.tenant and c.day = d.day and ($4::text is null or c.gemeente = $4)
     where d.tenant = $1 and d.day between $2 and $3 group by 1, 2, 3 order by 1, 2, 3`,
    [tenant, from, to, gemeente ?? null],
  );
  const days = new Map<string, Row[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return [...days.values()].map((of) => dayOf(of, gemeente === undefined));
}

function dayOf(rows: readonly Row[], whole: boolean): CaseloadDay {
  const each = <Value>(value: (row: Row | undefined) => Value) =>
    Object.fromEntries(
      categories.map((category) => [category, value(rows.find((row) => row.category === category))]),
    ) as { [C in Category]: Value };
  return {
    percent: whole ? (rows[0]?.percent ?? 0) : null,
    counts: each((row) => row?.carried ?? 0),
    unheld: rows.reduce((sum, row) => sum + row.unheld, 0),
    norms: each((row) => row?.most ?? null),
  };
}
