import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { IntakeContent } from "../core/content.ts";
import type { Known } from "../core/known-answers.ts";
import { applyFrom, searchPeriodRoute } from "../core/search-period.ts";

/** What somebody sent before, for a new form of their own. */
export interface EarlierIntake {
  readonly known: Known;
  readonly kind: string;
  readonly reference: string;
  readonly routes: readonly string[];
  /** The first day on which bijstand may be asked for, under 27 (Participatiewet art. 41 lid 4); null when no search period binds. */
  readonly opensOn: CalendarDay | null;
}

interface Row extends Record<string, unknown> {
  readonly kind: string;
  readonly reference: string;
  readonly routes: readonly string[];
  readonly content: Uint8Array;
  readonly melddatum: string;
  readonly told_at: Date;
  readonly lifted: boolean;
}

/** For who holds the session of that intake, or is its established party. Never for who only knows a reference. */
export async function earlierIntake(tenant: string, intakeId: string): Promise<EarlierIntake | null> {
  const [row] = await query<Row>(
    "known-from-intake",
    `select i.kind, i.reference, i.routes, i.content, i.melddatum::text as melddatum, coalesce(i.completed_at, i.received_at) as told_at,
            exists (select 1 from intake_event e where e.tenant = i.tenant and e.intake_id = i.id and e.kind = 'searchLifted') as lifted
     from intake i where i.tenant = $1 and i.id = $2`,
    [tenant, intakeId],
  );
  if (!row) return null;
  const { answers, check } = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const { kind, reference, routes, lifted } = row;
  const source = kind === "melding" ? "melding" : kind === "voorzieningencheck" ? "check" : "aanvraag";
  const searching = routes.includes(searchPeriodRoute) && !lifted;
  const melddatum = calendarDay(row.melddatum);
  return {
    known: {
      answers: { ...check?.answers, ...answers },
      from: { source, on: dayInAmsterdam(row.told_at) },
      ...(kind === "melding" ? { follows: intakeId } : {}),
    },
    kind,
    reference,
    routes,
    opensOn: searching ? applyFrom(melddatum, worldOn(melddatum)) : null,
  };
}
