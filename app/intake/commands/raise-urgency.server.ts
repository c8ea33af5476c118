import { dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { FormDefinition } from "../core/define-form.ts";
import type { Draft } from "../core/draft.ts";
import { routesOf, urgencyOf } from "../core/journey.ts";

/**
 * A melding that is stored already moves up, or takes its route, as soon as a further answer says so: a colleague need not wait for
 * the last page to see that the rent cannot be paid. The answers themselves come only when they are sent.
 */
export async function raiseUrgency(form: FormDefinition, draft: Draft, now: Date): Promise<void> {
  if (!draft.intakeId) return;
  const world = worldOn(dayInAmsterdam(now));
  const routes = routesOf(form, draft.content.answers, world).map((route) => route.id);
  await query(
    "raise-urgency",
    `update intake set urgency = $3, routes = $4, updated_at = $5
     where tenant = $1 and id = $2 and completed_at is null and (urgency <> $3 or routes <> $4)`,
    [draft.tenant, draft.intakeId, urgencyOf(form, draft.content.answers, world), routes, now],
  );
}
