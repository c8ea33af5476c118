import { addMonths, type CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";

/** For so many months what was told before may be used again (Participatiewet art. 43a). */
const reusedMonths = 12;

/**
 * The newest aanvraag for algemene bijstand among these intakes that may be used again: it was completed, and something happened to it
 * in the last twelve months. The caller has established whose they are.
 */
export async function lastAanvraag(
  tenant: string,
  intakeIds: readonly string[],
  today: CalendarDay,
): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "last-aanvraag",
    `select id from intake
     where tenant = $1 and id = any ($2::uuid[]) and kind = 'aanvraag' and regeling = 'algemene-bijstand' and completed_at is not null
       and updated_at >= $3::date
     order by received_at desc, id limit 1`,
    [tenant, intakeIds, addMonths(today, -reusedMonths)],
  );
  return row?.id ?? null;
}

/** The newest melding among these intakes that still waits to be followed; null when there is none. */
export async function openMelding(tenant: string, intakeIds: readonly string[]): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "open-melding-of",
    `select id from intake where tenant = $1 and id = any ($2::uuid[]) and kind = 'melding' and state in ('stored', 'in_progress')
     order by received_at desc, id limit 1`,
    [tenant, intakeIds],
  );
  return row?.id ?? null;
}
