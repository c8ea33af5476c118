import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { QueueView } from "../core/queue-view.ts";
import { foundIn } from "./queue-lanes.server.ts";
import { statementName } from "./queue-page.server.ts";
import { asPicked, narrowed } from "./queue-parts.server.ts";
import { searchedOneByOne } from "./queue-search.server.ts";
import { Values } from "./visible-to.server.ts";

/** Counting stops here: the colleague looks anyway. */
const countedUpTo = 50;

/** How much came into a part of the list, or changed in it, since the page was drawn. Found by what changed, which is little. */
export async function queueNews(staff: Staff, view: QueueView, since: Date, now: Date): Promise<number> {
  const values = new Values();
  const part = asPicked(narrowed(view, searchedOneByOne(view.found), staff, values, now), values);
  const where = ["not i.imported", `i.updated_at > ${values.add(since)}::timestamptz`];
  const sql = `${foundIn({ ...part, walked: false }, staff, values, { columns: "1", where, first: "" })}
    select count(*)::int as count from (select 1 from found limit ${countedUpTo}) counted`;
  const [row] = await query<{ count: number }>(statementName(sql), sql, values.list);
  return row?.count ?? 0;
}
