import { query, type Tx, transaction } from "#app/platform/db.server.ts";
import { openStates } from "../core/intake-row.ts";
import { advanceByOf, decideByOf } from "../core/terms/clocks.ts";
import { termStories } from "../queries/clocks.server.ts";
import { isOpenIntake } from "../queries/visible-to.server.ts";

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
  for (const [tenant, ids] of await mayHaveTerms()) {
    for (let at = 0; at < ids.length; at += atOnce)
      moved += await transaction((tx) => keepTerms(tx, tenant, ids.slice(at, at + atOnce)));
  }
  return moved;
}

/** Of each Werkplein what is open, or has a day that it should not have. Two indexes hold those few of a million. */
async function mayHaveTerms(): Promise<ReadonlyMap<string, string[]>> {
  const rows = await query<{ tenant: string; ids: string[] }>(
    "may-have-terms",
    `select tenant, array_agg(id::text order by id) as ids from (
       select tenant, id from intake where decide_by is not null
       union
       select tenant, id from intake i where joined_to is null and kind = 'aanvraag' and ${isOpenIntake("i")}
     ) few group by 1 order by 1`,
  );
  return new Map(rows.map(({ tenant, ids }) => [tenant, ids]));
}
