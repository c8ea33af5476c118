import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { settingsFrom } from "../core/caseload.ts";
import { dayToKeep } from "../core/caseload-day.ts";
import { categoryOf, isCarried, isUnheld } from "../queries/caseload.server.ts";
import { atWork } from "../queries/caseload-screen.server.ts";
import { atEachWerkplein } from "./at-each-werkplein.server.ts";

/** Every Werkplein, for the day that ended when this was due; nothing when that is long ago. */
export async function keepCaseloads(due: Date, now: Date): Promise<void> {
  const day = dayToKeep(due, now);
  if (day) await atEachWerkplein((tenant) => keepCaseload(tenant, day, now));
  else log.warn({ due }, "too late to count what a day carried");
}

/**
 * Keeps what a Werkplein carried as a day ended, as the page of who has what counts it, with the norms of that day. By gemeente and
 * category, never by colleague. A day that is kept stays as it is.
 * @returns whether it was kept now
 */
export async function keepCaseload(tenant: string, day: CalendarDay, takenAt: Date): Promise<boolean> {
  const here = atWork(await staffNames(tenant));
  return transaction(async (tx) => {
    const shares = settingsFrom([], await tx.caseloadShare.findMany({ where: { tenant } })).shares;
    const percent = here.reduce((sum, { id }) => sum + (shares.get(id) ?? 100), 0);
    const kept = await tx.$executeRaw`
      insert into caseload_day (tenant, day, percent, taken_at) values (${tenant}, ${day}::date, ${percent}::int, ${takenAt}) on conflict do nothing`;
    if (kept === 0) return false;
    await tx.$executeRawUnsafe(
      `insert into caseload_day_count (tenant, day, gemeente, category, carried, unheld, most)
       select $1, $2::date, c.gemeente, c.category, c.carried, c.unheld, n.most
       from (select gemeente, category, sum(carried)::int as carried, sum(unheld)::int as unheld from (
           select i.gemeente, ${categoryOf} as category, 1 as carried, 0 as unheld from intake i where i.tenant = $1 and ${isCarried}
           union all select i.gemeente, ${categoryOf}, 0, 1 from intake i where i.tenant = $1 and ${isUnheld}
         ) one group by 1, 2) c
       left join caseload_norm n on n.tenant = $1 and n.category = c.category`,
      tenant,
      day,
    );
    return true;
  });
}
