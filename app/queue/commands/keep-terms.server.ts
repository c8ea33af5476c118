import { type Tx, transaction } from "#app/platform/db.server.ts";
import { openStates } from "../core/intake-row.ts";
import { advanceByOf, decideByOf } from "../core/terms/clocks.ts";
import { termStories } from "../queries/clocks.server.ts";

/**
 * Keeps the last day to decide, and that of the next voorschot, beside these intakes, in the transaction of what changed it, so that the list finds it without reading
 * every story. What hangs on a melding comes along: a search period that is lifted moves the term of the aanvraag that follows.
 * @returns how many moved.
 */
export async function keepTerms(tx: Tx, tenant: string, intakeIds: readonly string[]): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text from intake where tenant = ${tenant} and kind = 'aanvraag'
      and (id = any (${intakeIds}::uuid[]) or follows = any (${intakeIds}::uuid[]))`;
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const stories = [...(await termStories(tenant, ids, tx))];
  return tx.$executeRaw`
    update intake i set decide_by = t.day, advance_by = t.advance
    from (select o.id, case when o.lives then d.day end as day, case when o.lives then d.advance end as advance
          from unnest(${stories.map(([id]) => id)}::uuid[], ${stories.map(([, story]) => decideByOf(story))}::date[],
            ${stories.map(([, story]) => advanceByOf(story))}::date[]) as d(id, day, advance)
          join lateral (select s.id, s.state = any (${openStates}::text[]) and s.joined_to is null as lives
            from intake s where s.tenant = ${tenant} and s.id = d.id) o on true) t
    where i.tenant = ${tenant} and i.id = t.id and (i.decide_by, i.advance_by) is distinct from (t.day, t.advance)`;
}

/** As a hand for a room that stores an aanvraag. */
export async function keepsTerm(tx: Tx, { tenant, id }: { tenant: string; id: string }): Promise<void> {
  await keepTerms(tx, tenant, [id]);
}

const atOnce = 500;

/**
 * Once a day, and when jobs begin: every open aanvraag has the day that the rules of now give it, also one that was stored before the day
 * was kept, or whose rules came with a new version.
 */
export async function keepAllTerms(): Promise<number> {
  let moved = 0;
  let after = { tenant: "", id: "00000000-0000-0000-0000-000000000000" };
  for (;;) {
    const { tenant, id } = after;
    const [rows, changed] = await transaction(async (tx) => {
      const open = await tx.$queryRaw<{ tenant: string; id: string }[]>`
        select tenant, id::text from intake
        where kind = 'aanvraag' and (tenant, id) > (${tenant}, ${id}::uuid)
          and (decide_by is not null or (state = any (${openStates}::text[]) and joined_to is null))
        order by tenant, id limit ${atOnce}`;
      let here = 0;
      for (const one of new Set(open.map((row) => row.tenant))) {
        here += await keepTerms(
          tx,
          one,
          open.filter((row) => row.tenant === one).map((row) => row.id),
        );
      }
      return [open, here] as const;
    });
    moved += changed;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return moved;
    after = last;
  }
}
