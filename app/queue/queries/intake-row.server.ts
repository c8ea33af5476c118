import type { CalendarDay } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { IntakeState } from "../core/intake-row.ts";

/** An intake with what else its page shows: when, how, and the sealed content. */
export interface IntakeRow extends IntakeState {
  readonly form: string;
  /** Of an aanvraag: what it asks for. */
  readonly regeling: string | null;
  readonly channel: string;
  readonly language: string;
  readonly routes: readonly string[];
  readonly receivedAt: Date;
  readonly completedAt: Date | null;
  readonly waitingSince: Date | null;
  /** The last day on which a colleague spoke the resident. */
  readonly spokenOn: CalendarDay | null;
  readonly content: Uint8Array;
  readonly joinedReference: string | null;
  /** While the further questions are open: the draft, sealed, and when the resident last went on with it. */
  readonly draftId: string | null;
  readonly draftContent: Uint8Array | null;
  readonly draftChangedAt: Date | null;
}

/** An intake of this Werkplein as it is now, or undefined when there is none. Nothing in it is locked. */
export async function intakeRow(tx: Tx, tenant: string, reference: string): Promise<IntakeRow | undefined> {
  const [row] = await tx.$queryRaw<IntakeRow[]>`
    select i.id, i.tenant, i.reference, i.kind, i.state, i.gemeente, i.urgency, i.assignee, i.shielded,
      i.to_confirm as "toConfirm", i.joined_to as "joinedTo", i.version, i.melddatum::text as melddatum,
      array(select a.staff_id::text from intake_access a where a.tenant = i.tenant and a.intake_id = i.id) as named,
      array(select l.to_state from intake_life l where l.kind = i.kind and l.from_state = i.state order by l.to_state) as "nextStates",
      i.form, i.regeling, i.channel, i.language, i.routes, i.received_at as "receivedAt", i.completed_at as "completedAt",
      i.waiting_since as "waitingSince", i.spoken_on::text as "spokenOn", i.content,
      (select j.reference from intake j where j.tenant = i.tenant and j.id = i.joined_to) as "joinedReference",
      d.id as "draftId", d.content as "draftContent", d.updated_at as "draftChangedAt"
    from intake i left join draft d on d.tenant = i.tenant and d.intake_id = i.id
    where i.tenant = ${tenant} and i.reference = ${reference}`;
  return row;
}
