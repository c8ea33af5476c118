import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";

/** Days are included at both ends. */
export interface FiguresAsk {
  readonly tenant: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Left out: every gemeente of the Werkplein. */
  readonly gemeente?: string;
}

const within = (instant: string) => `(${instant} at time zone 'Europe/Amsterdam')::date between $2 and $3`;
const householdsWith = (event: string) => `select count(distinct h.id) from register_household h
  join register_event e on e.tenant = h.tenant and e.household_id = h.id
  where h.tenant = $1 and ($4::text is null or h.gemeente = $4) and ${within("e.at")} and ${event}`;

/**
 * What a report counts of the register: each indicator has its one definition here. They count households, never people by name, and
 * by the day on which it happened: who was invited in one month and came in the next is counted in both, once.
 */
export const registerIndicators = {
  /** Put on the list to be called: by hand or by the monthly screening. Who saved a check came by themselves. */
  invited: `select count(*) from register_household h where h.tenant = $1 and ($4::text is null or h.gemeente = $4)
    and ${within("h.created_at")} and h.origin in ('uitnodiging', 'screening')`,
  /** Called at least once. */
  called: householdsWith("e.kind = 'called'"),
  /** Of those, answered at least once. */
  reached: householdsWith("e.kind = 'called' and e.data ->> 'reached' = 'true'"),
  /** Came, on an appointment or to the walk-in. */
  came: householdsWith("e.kind = 'came'"),
  /** Got advice on at least one scheme, at the table or from the check that they saved. */
  advised: `select count(distinct h.id) from register_household h
    join register_advice a on a.tenant = h.tenant and a.household_id = h.id
    where h.tenant = $1 and ($4::text is null or h.gemeente = $4) and a.advised_on between $2 and $3`,
  /** Told after three months that at least one advised scheme was granted. */
  granted: `select count(distinct h.id) from register_household h
    join register_task t on t.tenant = h.tenant and t.household_id = h.id
    where h.tenant = $1 and ($4::text is null or h.gemeente = $4) and t.outcome = 'granted' and ${within("t.done_at")}`,
} as const;

export type RegisterIndicator = keyof typeof registerIndicators;

/** All indicators of a period. */
export async function registerFigures(ask: FiguresAsk): Promise<Record<RegisterIndicator, number>> {
  const parts = Object.entries(registerIndicators).map(([name, sql]) => `(${sql})::int as "${name}"`);
  const [row] = await query<Record<RegisterIndicator, number>>(
    "register-figures",
    `select ${parts.join(", ")}`,
    valuesOf(ask),
  );
  return row as Record<RegisterIndicator, number>;
}

export interface SchemeFigures {
  readonly scheme: string;
  /** Households to whom it was advised in the period. */
  readonly advised: number;
  /** What households told of it in the period, by outcome. */
  readonly requested: number;
  readonly granted: number;
  readonly refused: number;
  readonly notRequested: number;
}

/** By scheme: how often it was advised, and what became of it. */
export async function schemeFigures(ask: FiguresAsk): Promise<readonly SchemeFigures[]> {
  return query<SchemeFigures & Record<string, unknown>>(
    "register-scheme-figures",
    `with advised as (
       select a.scheme, count(distinct h.id)::int as advised from register_household h
       join register_advice a on a.tenant = h.tenant and a.household_id = h.id
       where h.tenant = $1 and ($4::text is null or h.gemeente = $4) and a.advised_on between $2 and $3 group by a.scheme
     ), told as (
       select t.scheme, count(*) filter (where t.outcome = 'requested')::int as requested,
         count(*) filter (where t.outcome = 'granted')::int as granted, count(*) filter (where t.outcome = 'refused')::int as refused,
         count(*) filter (where t.outcome = 'not_requested')::int as "notRequested"
       from register_household h join register_task t on t.tenant = h.tenant and t.household_id = h.id
       where h.tenant = $1 and ($4::text is null or h.gemeente = $4) and t.kind = 'outcome' and t.outcome <> 'dropped'
         and ${within("t.done_at")} group by t.scheme
     )
     select scheme, coalesce(advised, 0) as advised, coalesce(requested, 0) as requested, coalesce(granted, 0) as granted,
       coalesce(refused, 0) as refused, coalesce("notRequested", 0) as "notRequested"
     from advised full join told using (scheme) order by scheme`,
    valuesOf(ask),
  );
}

function valuesOf({ tenant, from, to, gemeente }: FiguresAsk): unknown[] {
  return [tenant, from, to, gemeente ?? null];
}
