import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import { type CaseloadSettings, type Category, type Load, settingsFrom } from "../core/caseload.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** What somebody carries or could: what is open, and who lives on a toekenning. */
const isWork = `i.joined_to is null and not i.imported
  and i.state in ('stored', 'received', 'in_progress', 'asked_to_complete', 'decided_toekenning')`;

/** What a colleague carries, as the index `intake_caseload` has it. */
export const isCarried = `i.assignee is not null and ${isWork}`;

/** What nobody carries yet, or any more, as the index `intake_unheld` has it. */
export const isUnheld = `i.assignee is null and ${isWork}`;

/** The category that a colleague set for an intake, or that nobody did yet. */
export const categoryOf = `coalesce((select t.value from intake_triage t
  where t.tenant = i.tenant and t.intake_id = i.id and t.part = 'category' and t.replaced_at is null), 'none')`;

export interface Caseloads extends CaseloadSettings {
  /** Who carries nothing is not in it. */
  readonly counts: ReadonlyMap<string, Load["counts"]>;
}

const nothing: Load["counts"] = { A: 0, B: 0, C: 0, none: 0 };

/** What every colleague carries of what this one may see, with the norms of the Werkplein. */
export async function caseloads(staff: Staff): Promise<Caseloads> {
  const values = new Values();
  return caseloadsIn(staff.tenant, visibleTo(staff, values), values);
}

/** What every colleague carries: for the rules of the house, which see all of it. */
export async function allCaseloads(tenant: string): Promise<Caseloads> {
  const values = new Values();
  return caseloadsIn(tenant, `i.tenant = ${values.add(tenant)}`, values);
}

async function caseloadsIn(tenant: string, where: string, values: Values): Promise<Caseloads> {
  const [norms, shares, counted] = await Promise.all([
    query<{ category: Category; most: number }>(
      "caseload-norms",
      "select category, most from caseload_norm where tenant = $1",
      [tenant],
    ),
    query<{ staffId: string; percent: number }>(
      "caseload-shares",
      `select staff_id as "staffId", percent from caseload_share where tenant = $1`,
      [tenant],
    ),
    query<{ assignee: string; category: Category; count: number }>(
      `caseload-counts-${values.list.length}`,
      `select i.assignee, ${categoryOf} as category, count(*)::int as count from intake i where ${where} and ${isCarried} group by 1, 2`,
      values.list,
    ),
  ]);
  const counts = new Map<string, Load["counts"]>();
  for (const { assignee, category, count } of counted) {
    counts.set(assignee, { ...(counts.get(assignee) ?? nothing), [category]: count });
  }
  return { ...settingsFrom(norms, shares), counts };
}

/** One colleague of it: all week, and nothing carried, where nothing else is known. */
export function loadOf({ shares, counts }: Caseloads, id: string): Load {
  return { id, percent: shares.get(id) ?? 100, counts: counts.get(id) ?? nothing };
}
