import type { Guarded } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { NewWork } from "../core/assignment-rules.ts";
import { categoryOf, isUnheld } from "./caseload.server.ts";

/** An intake that a rule may hand out. */
export interface NewIntake extends NewWork, Guarded, Record<string, unknown> {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: Date;
}

/**
 * Once it was somebody's, a colleague decides about it: also when it was the melding that it follows, or what was joined into one of the
 * two. Read by the keys of those few, and never as a join with all that ever happened.
 */
export const wasHeld = `exists (select 1 from (
    select i.id as id union all select i.follows
    union all select j.id from intake j where j.tenant = i.tenant and j.joined_to in (i.id, i.follows)
  ) same join intake_event e on e.tenant = i.tenant and e.intake_id = same.id
  where e.kind in ('claimed', 'assigned', 'assignedByRule'))`;

/** What is new and was never anybody's, the oldest first, behind `after`; or one of it by its id. Nothing that is shielded. */
export async function newWork(
  tenant: string,
  { id = null, after = null, most }: { readonly id?: string | null; readonly after?: NewIntake | null; most: number },
): Promise<NewIntake[]> {
  return query<NewIntake>(
    "new-work",
    `select i.id, i.reference, i.tenant, i.kind, i.gemeente, i.language, i.shielded, '{}'::text[] as named,
       i.received_at as "receivedAt", ${categoryOf} as category
     from intake i
     where i.tenant = $1 and ${isUnheld} and i.state in ('stored', 'received') and not i.shielded and not ${wasHeld}
       and ($2::uuid is null or i.id = $2) and ($3::timestamptz is null or (i.received_at, i.id) > ($3, $4::uuid))
     order by i.received_at, i.id limit $5`,
    [tenant, id, after?.receivedAt ?? null, after?.id ?? null, most],
  );
}
