import { query } from "#app/platform/db.server.ts";

/**
 * What may change although nothing was allowed: the log of who was refused, that a session was seen, and how often a page of a form was
 * opened, which names nobody.
 */
const beside = ["audit_entry", "audit_segment", "staff_session", "resident_session", "funnel_count", "demo_login"];
/** The migrations and the jobs that run by themselves have nothing to do with who presses. */
const own = ["_prisma_migrations", "seen_change"];

/** Has the database itself note every row that comes, goes or becomes another, whoever does it. */
export async function watchChanges(): Promise<void> {
  await query("test-changes-table", "create unlogged table seen_change (what text not null)", []);
  await query(
    "test-changes-function",
    `create function see_change() returns trigger language plpgsql as $$ begin
       if tg_op <> 'UPDATE' or old is distinct from new then insert into seen_change values (lower(tg_op) || ' ' || tg_table_name); end if;
       return null;
     end $$`,
    [],
  );
  const tables = await query<{ name: string }>(
    "test-changes-tables",
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)",
    [[...beside, ...own]],
  );
  for (const { name } of tables)
    await query(
      `test-changes-${name}`,
      `create trigger zz_see_change after insert or update or delete on "${name}" for each row execute function see_change()`,
      [],
    );
}

/** Leaves the database as it was, for the tests that come after. */
export async function watchNoMore(): Promise<void> {
  await query("test-changes-end", "drop function see_change cascade", []);
  await query("test-changes-end-table", "drop table seen_change", []);
}

/** What changed since this was last asked, each once. */
export async function changesSeen(): Promise<string[]> {
  const rows = await query<{ what: string }>(
    "test-changes-seen",
    "with seen as (delete from seen_change returning what) select distinct what from seen order by what",
    [],
  );
  return rows.map(({ what }) => what);
}

/** Until every job that is due was done: what happens by itself is over, and what changes from now on, somebody did. */
export async function untilQuiet(): Promise<void> {
  for (const patience = performance.now() + 60_000; performance.now() < patience; ) {
    const [row] = await query<{ waiting: number }>(
      "test-jobs-waiting",
      "select count(*)::int as waiting from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts",
      [],
    );
    if (row?.waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the jobs of the product do not come to an end");
}
