import { managedVersion, recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { inOrder } from "#app/platform/in-order.ts";
import { settings } from "#app/platform/settings.server.ts";
import { type Werkplein, werkpleinById } from "#app/werkpleinen/contract.ts";
import { isNamed, keptAtReset } from "../core/demo-reset.ts";

/** A connection of the transaction, as who fills the demo again wants it. */
export interface Sql {
  query(text: string, values: unknown[]): Promise<{ readonly rows: { readonly [column: string]: unknown }[] }>;
}

export interface ResetDemo {
  readonly staff: Staff;
  /** The name of the Werkplein, as it was typed. */
  readonly typed: string;
  /** Fills the demo again. */
  readonly fill: (sql: Sql, werkpleinen: readonly Werkplein[], now: Date) => Promise<void>;
  readonly now: Date;
}

/** Whether this is a Werkplein with nothing but made-up people in a product that says it is a demo. */
export function isResettable(tenant: string): boolean {
  return settings().demo && werkpleinById(tenant).demo;
}

/** Removes everything of a Werkplein of the demo and fills it again, or nothing of that. @returns how many rows went. */
export async function resetDemo(ask: ResetDemo): Promise<Result<number, "notFound" | "otherName">> {
  const { staff, typed, fill, now } = ask;
  const { tenant } = staff;
  if (!may(staff, "staff.manage") || !isResettable(tenant)) return refuse("notFound");
  const werkplein = werkpleinById(tenant);
  if (!isNamed(typed, werkplein.name)) return refuse("otherName");
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`demo ${tenant}`}, 0))`;
    const gone = await removeAll(tx, tenant);
    await fill(
      { query: async (text, values) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }) },
      [werkplein],
      now,
    );
    await recordManagedChange(tx, {
      ...{ tenant, staffId: staff.id, kind: "demo", subject: tenant, name: werkplein.name, at: now },
      version: (await managedVersion(tx, tenant, "demo", tenant)) + 1,
      changes: [{ field: "verwijderd", from: null, to: gone }],
      action: "demo.reset",
      ground: "Oefenen met verzonnen gegevens",
    });
    return ok(gone);
  });
}

interface Shape {
  readonly table: string;
  /** It goes with what it hangs on. */
  readonly along: boolean;
}

async function removeAll(tx: Tx, tenant: string): Promise<number> {
  const shapes = await tx.$queryRaw<Shape[]>`
    select c.relname as table, exists (
      select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c') as along
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
  const refers = await tx.$queryRaw<{ from: string; to: string }[]>`
    select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;
  const last = inOrder(shapes, refers)
    .reverse()
    .filter(({ table }) => !keptAtReset.has(table));
  let gone = 0;
  for (const { table } of last) gone += await countIn(tx, table, tenant);
  // What hangs on something goes with it: the register lets go of what was done only so. Then what hung on nothing, and what counted along.
  for (const { table } of [...last.filter(({ along }) => !along), ...last])
    await tx.$executeRawUnsafe(`delete from "${table}" where tenant = $1`, tenant);
  return gone;
}

async function countIn(tx: Tx, table: string, tenant: string): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ count: number }[]>(
    `select count(*)::int as count from "${table}" where tenant = $1`,
    tenant,
  );
  return row?.count ?? 0;
}
