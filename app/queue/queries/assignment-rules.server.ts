import { query } from "#app/platform/db.server.ts";
import type { AssignmentRule } from "../core/assignment-rules.ts";

/** The rules of a Werkplein, in the order in which they are tried. */
export async function assignmentRules(tenant: string): Promise<readonly AssignmentRule[]> {
  return query<AssignmentRule & Record<string, unknown>>(
    "assignment-rules",
    `select id, place, gemeente, kind, category, language, colleagues::text[] as colleagues, automatic,
       version, changed_by as "changedBy"
     from assignment_rule where tenant = $1 order by place, id`,
    [tenant],
  );
}
