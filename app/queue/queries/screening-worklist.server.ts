import type { Staff } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { SchemeChange } from "#app/regelingen/contract.ts";
import { screeningRowContext } from "../commands/consent-to-screening.server.ts";
import type { ScreeningPlace } from "../core/screening-place.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** A household to get in touch with, because something changed for it. Who it is stands behind the reference. */
export interface ScreeningLine {
  readonly intakeId: string;
  readonly reference: string;
  readonly gemeente: string;
  /** The day whose figures it was looked at with. */
  readonly date: string;
  /** 0: something became a yes; 1: something became possible. */
  readonly rank: 0 | 1;
  readonly changes: readonly SchemeChange[];
  /** Agreed to be called, on a phone that is safe. To be looked at every month is another consent. */
  readonly mayCall: boolean;
}

export interface ScreeningPage {
  readonly lines: readonly ScreeningLine[];
  /** Where the next page goes on; null on the last one. */
  readonly after: ScreeningPlace | null;
}

/**
 * The lines that still wait for somebody to get in touch: first where something can be asked for now, then the oldest. Nobody is in it who did not
 * consent, and a shielded intake only for who is named in it. `open-screening-worklist` writes down that they were seen.
 */
export async function screeningWorklist(
  tx: Tx,
  staff: Staff,
  after: ScreeningPlace | null,
  size: number,
): Promise<ScreeningPage> {
  const values = new Values();
  // What changed for a shielded household is told to nobody who is not named in it, nor is that it is there.
  const named = { ...staff, roles: staff.roles.filter((role) => role !== "teamleider") };
  const where = [visibleTo(named, values), "r.done_at is null"];
  if (after) {
    const [rank, date, id] = after.map((value) => values.add(value));
    where.push(`(r.rank, r.date, r.intake_id) > (${rank}::int, ${date}::date, ${id}::uuid)`);
  }
  const rows = await tx.$queryRawUnsafe<(Omit<ScreeningLine, "changes"> & { changes: Uint8Array })[]>(
    `select r.intake_id::text as "intakeId", i.reference, r.gemeente, r.date::text as date, r.rank, r.changes,
       coalesce(h.may_call, false) as "mayCall"
     from screening_row r join intake i on i.tenant = r.tenant and i.id = r.intake_id
       left join register_household h on h.tenant = r.tenant and h.intake_id = r.intake_id
     where ${where.join(" and ")} order by r.rank, r.date, r.intake_id limit ${values.add(size + 1)}::int`,
    ...values.list,
  );
  const lines = rows.slice(0, size).map((row) => ({ ...row, changes: opened(staff.tenant, row) }));
  const last = lines.at(-1);
  return { lines, after: rows.length > size && last ? [last.rank, last.date, last.intakeId] : null };
}

function opened(tenant: string, row: { date: string; intakeId: string; changes: Uint8Array }): SchemeChange[] {
  return unsealJson(screeningRowContext(tenant, row.date, row.intakeId), row.changes);
}
