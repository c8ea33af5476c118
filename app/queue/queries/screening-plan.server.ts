import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { ScreeningPlan, ScreeningRun } from "../core/screening-plan.ts";

interface RunRow extends ScreeningRun {
  readonly cursor: string | null;
  readonly seen: number;
  readonly changed: number;
  readonly finished: boolean;
}

const columns = `date::text as date, rules, worlds, started_at as begun, cursor::text as cursor, seen, changed,
  finished_at is not null as finished`;

/** The screening of a Werkplein for a day, as far as it is; null when nobody began it. */
export async function screeningPlan(tenant: string, date: CalendarDay): Promise<ScreeningPlan | null> {
  const [row] = await query<RunRow>(
    "screening-run",
    `select ${columns} from screening_run where tenant = $1 and date = $2::date`,
    [tenant, date],
  );
  if (!row) return null;
  const { cursor, seen, changed, finished, ...run } = row;
  const [before] = await query<RunRow>(
    "screening-run-before",
    `select ${columns} from screening_run where tenant = $1 and date < $2::date and finished_at is not null order by screening_run.date desc limit 1`,
    [tenant, date],
  );
  const previous = before ? runOf(before) : null;
  return { tenant, run: runOf(run), previous, cursor, seen, changed, finished, ...(await storedTexts(tenant)) };
}

function runOf({ date, rules, worlds, begun }: ScreeningRun): ScreeningRun {
  return { date, rules, worlds, begun };
}

/** All that runs and saved checks of consenting households rest on: a few texts, however many households there are. */
async function storedTexts(tenant: string): Promise<Pick<ScreeningPlan, "rules" | "figures">> {
  const rules = await query<{ hash: string; text: string }>(
    "screening-rules",
    `select hash, rules as text from rule_set where tenant = $1 and hash in (
       select rules from screening_household where tenant = $1 and withdrawn_at is null
       union select rules from screening_run where tenant = $1)`,
    [tenant],
  );
  const figures = await query<{ hash: string; text: string }>(
    "screening-figures",
    "select hash, figures as text from figure_set where tenant = $1",
    [tenant],
  );
  const byHash = (rows: readonly { hash: string; text: string }[]) =>
    Object.fromEntries(rows.map(({ hash, text }) => [hash, text]));
  return { rules: byHash(rules), figures: byHash(figures) };
}
