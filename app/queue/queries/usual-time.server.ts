import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";

/** Of how many days the last decisions count, and how many there must be before anything is called usual. */
const lastDays = 90;
const atLeast = 10;

/**
 * Within how many days nine of ten aanvragen for this scheme were decided, over the decisions of the last 90 days: calendar days from
 * the day of receipt (Amsterdam) to the day of the decision.
 * @returns null while fewer than ten were decided.
 */
export async function usualDays(tenant: string, regeling: string, today: CalendarDay): Promise<number | null> {
  const [row] = await query<{ days: number | null; decided: number }>(
    "usual-time",
    `select percentile_disc(0.9) within group (order by d.decided_on - (i.received_at at time zone 'Europe/Amsterdam')::date)::int as days,
            count(*)::int as decided
     from intake_decision d join intake i on i.tenant = d.tenant and i.id = d.intake_id
     where d.tenant = $1 and d.correction = 0 and i.regeling = $2 and d.decided_on > $3::date and d.decided_on <= $4::date`,
    [tenant, regeling, addDays(today, -lastDays), today],
  );
  return row && row.decided >= atLeast ? row.days : null;
}
