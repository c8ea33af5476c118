import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";

/** What a resident sent, as the head of its page needs it; nothing sealed. */
export interface OwnCase extends Record<string, unknown> {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly form: string;
  readonly state: string;
  readonly regeling: string | null;
  readonly urgency: string;
  readonly toConfirm: boolean;
  readonly receivedAt: Date;
  readonly melddatum: CalendarDay;
  readonly completedAt: Date | null;
  /** The roles of the colleague who has it; null while nobody has. */
  readonly team: readonly string[] | null;
  /** The name of their team that works for this gemeente; null when there is none. */
  readonly teamName: string | null;
  readonly joinedReference: string | null;
  readonly mayWithdraw: boolean;
  /** Messages of ours that the resident did not open yet. */
  readonly unread: number;
}

/** What may be seen with these, the newest first. */
export async function ownCases(tenant: string, ids: readonly string[]): Promise<OwnCase[]> {
  return query<OwnCase>(
    "own-cases",
    `select i.id, i.reference, i.kind, i.form, i.state, i.regeling, i.urgency, i.to_confirm as "toConfirm",
       i.received_at as "receivedAt", i.melddatum::text as melddatum, i.completed_at as "completedAt", s.roles as team,
       (select t.name from team_member m join team t on t.tenant = m.tenant and t.id = m.team_id
         where m.tenant = i.tenant and m.staff_id = i.assignee and (t.gemeenten = '{}' or i.gemeente = any(t.gemeenten))
         order by t.gemeenten = '{}', t.name limit 1) as "teamName",
       j.reference as "joinedReference",
       i.joined_to is null and i.kind <> 'voorzieningencheck' and exists (
         select 1 from intake_life l where l.kind = i.kind and l.from_state = i.state and l.to_state = 'withdrawn') as "mayWithdraw",
       (select count(*)::int from case_message m where m.tenant = i.tenant and m.intake_id = i.id
         and m.staff_id is not null and m.read_at is null) as unread
     from intake i left join staff s on s.tenant = i.tenant and s.id = i.assignee
       left join intake j on j.tenant = i.tenant and j.id = i.joined_to
     where i.tenant = $1 and i.id = any($2::uuid[]) order by i.received_at desc, i.id`,
    [tenant, [...ids]],
  );
}

/** Whoever holds the code of an aanvraag also sees the melding that it followed: they told it themselves on the same device. */
export async function withFollowed(tenant: string, intakeId: string): Promise<string[]> {
  const rows = await query<{ follows: string | null }>(
    "case-follows",
    "select follows from intake where tenant = $1 and id = $2",
    [tenant, intakeId],
  );
  return [intakeId, ...rows.flatMap(({ follows }) => (follows ? [follows] : []))];
}
