import type { Tx } from "#app/platform/db.server.ts";

interface Happened {
  readonly tenant: string;
  readonly intakeId: string;
  readonly kind: string;
  /** `resident` or `system:<name>`. */
  readonly actor: string;
  readonly data: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** A line on the timeline of an intake that the caller has locked, for what no colleague did. */
export async function addEvent(tx: Tx, { tenant, intakeId, kind, actor, data, at }: Happened): Promise<void> {
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${at}, ${kind}, ${actor}, ${JSON.stringify(data)}::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
}
