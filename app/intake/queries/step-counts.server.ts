import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";

/** How often a page of a form was shown, answered and sent back with an error, by nobody in particular. */
export interface StepCount {
  readonly form: string;
  readonly step: string;
  readonly shown: number;
  readonly answered: number;
  readonly refused: number;
}

export interface StepsAsked {
  readonly tenant: string;
  /** Days of Amsterdam, both included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Null: every language. */
  readonly language: string | null;
  /** Null: with and without somebody who helped. */
  readonly helped: boolean | null;
}

/** Every page of every form that was seen on these days. */
export function stepCounts({ tenant, from, to, language, helped }: StepsAsked): Promise<StepCount[]> {
  const sum = (events: string) => `coalesce(sum(f.count) filter (where f.event in (${events})), 0)::int`;
  return query<StepCount>(
    "step-counts",
    `select f.form, f.step, ${sum("'shown'")} as shown, ${sum("'answered', 'submitted'")} as answered, ${sum("'error'")} as refused
     from funnel_count f where f.tenant = $1 and f.day between $2::date and $3::date
       and ($4::text is null or f.language = $4) and ($5::boolean is null or f.helped = $5)
     group by f.form, f.step order by f.form, f.step`,
    [tenant, from, to, language, helped],
  );
}
