import { dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { TermStory } from "#app/queue/contract.ts";
import type { CaseStory } from "../core/report-case.ts";

/** The terms of aanvragen are of the queue: whoever puts the rooms together hands this in. */
export type TermStories = (tenant: string, intakeIds: readonly string[]) => Promise<ReadonlyMap<string, TermStory>>;

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly gemeente: string;
  readonly kind: string;
  readonly regeling: string | null;
  readonly channel: string;
  readonly language: string;
  readonly statushouder: boolean;
  readonly state: string;
  readonly joined: boolean;
  readonly received_at: Date;
  readonly left_at: Date | null;
  readonly reason: string | null;
}

/** These intakes as a report reads them. An aanvraag is of a statushouder when it, or the melding that it followed, says so. */
export async function stories(tenant: string, ids: readonly string[], terms: TermStories): Promise<CaseStory[]> {
  const [rows, termsOf] = await Promise.all([rowsOf(tenant, ids), terms(tenant, ids)]);
  return rows.map(({ id, received_at, left_at, reason, ...row }) => ({
    ...{ tenant, intakeId: id, ...row },
    receivedOn: dayInAmsterdam(received_at),
    left: left_at ? { on: dayInAmsterdam(left_at), reason: reason ?? "" } : null,
    term: termsOf.get(id) ?? null,
  }));
}

function rowsOf(tenant: string, ids: readonly string[]): Promise<Row[]> {
  return query<Row>(
    "report-stories",
    `select i.id, i.gemeente, i.kind, case i.kind when 'hulpvraag' then coalesce(i.regeling, i.form) else i.regeling end as regeling, i.channel, i.language, i.state, i.joined_to is not null as joined,
            'statushouder' = any (i.routes) or coalesce('statushouder' = any (m.routes), false) as statushouder,
            i.received_at,
            e.at as left_at, e.data ->> 'reason' as reason
     from intake i
     left join intake m on m.tenant = i.tenant and m.id = i.follows
     left join lateral (
       select e.at, e.data from intake_event e
       where e.tenant = i.tenant and e.intake_id = i.id and (e.kind = i.state or e.data ->> 'to' = i.state or e.data ->> 'outcome' = i.state)
       order by e.seq desc limit 1
     ) e on true
     where i.tenant = $1 and i.id = any ($2::uuid[])`,
    [tenant, ids],
  );
}
