import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { derivedUuid } from "#app/platform/crypto.server.ts";
import { db, query, sqlStateOf, type Tx, transaction } from "#app/platform/db.server.ts";
import type { HistoryLine } from "../core/history-line.ts";
import { isOpen } from "../core/intake-row.ts";
import { type HistoryRow, keyOf, rowOf } from "./history-row.server.ts";
import { keepTerms } from "./keep-terms.server.ts";

const told = {
  actor: { kind: "system", id: "import" },
  action: "queue.imported",
  ground: "Participatiewet, artikel 7; Archiefwet 1995, artikel 3",
} as const;

export interface ImportedBatch {
  /** How many lines became an intake now; the others were there already. */
  readonly added: number;
}

/** Who is named where an older system did not tell us who: a colleague that nobody can log in as. */
const olderSystem = { issuer: "import", subject: "older-system", name: "Ouder systeem" } as const;

/**
 * Takes lines of one Werkplein in, all of them or none. A line is known by the Werkplein and the id of the older system, so that one that
 * comes twice is there once. No code opens it, and nobody is told of it. Sealing is done before the transaction begins.
 * @throws with SQLSTATE 23505 when a line collides with an intake that it is not
 */
export async function importHistory(tenant: string, lines: readonly HistoryLine[], now: Date): Promise<ImportedBatch> {
  try {
    return await bringIn(tenant, lines, now);
  } catch (error) {
    // Another import that brings the same line in this very moment is met in an index that is no line's own. By now the line is there.
    if (sqlStateOf(error) !== "23505") throw error;
    return bringIn(tenant, lines, now);
  }
}

async function bringIn(tenant: string, lines: readonly HistoryLine[], now: Date): Promise<ImportedBatch> {
  const ids = await idsByKey(tenant, lines);
  const rows = lines.filter(({ id }) => !ids.has(keyOf(tenant, id))).map((line) => rowOf(tenant, line));
  if (rows.length === 0) return { added: 0 };
  for (const { key, id } of rows) ids.set(key, id);
  return transaction(async (tx) => {
    const staffId = await colleague(tx, tenant, now);
    const added = await writeIntakes(tx, tenant, now, rows, ids);
    const parts = rows.filter(({ id }) => added.has(id));
    await writeParts(tx, { tenant, staffId, now }, parts);
    const open = parts.filter(({ kind, state }) => kind === "aanvraag" && isOpen(state)).map(({ id }) => id);
    if (open.length > 0) await keepTerms(tx, tenant, open);
    if (added.size > 0) await recordAudit(tx, { tenant, ...told, data: { count: added.size }, at: now });
    return { added: added.size };
  });
}

/** What is there already, of these lines and of what they follow. Nothing of it is sealed once more. */
async function idsByKey(tenant: string, lines: readonly HistoryLine[]): Promise<Map<string, string>> {
  const named = lines.flatMap((line) => [line.id, ...(line.kind === "aanvraag" && line.follows ? [line.follows] : [])]);
  const there = await query<{ key: string; id: string }>(
    "imported-before",
    `select encode(idempotency_key, 'hex') as key, id::text from intake
     where tenant = $1 and idempotency_key in (select decode(t.key, 'hex') from unnest($2::text[]) as t(key))`,
    [tenant, named.map((id) => keyOf(tenant, id))],
  );
  return new Map(there.map(({ key, id }) => [key, id]));
}

/** What is not there has the id of nobody: the database refuses a line that follows it. */
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Passes over only what the older system calls the same: whatever else collides is seen, since a line would be lost by it.
 * @returns the ids that came in now: another import may have brought one meanwhile
 */
async function writeIntakes(
  tx: Tx,
  tenant: string,
  now: Date,
  rows: readonly HistoryRow[],
  ids: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const all = columnsOf(rows);
  const follows = rows.map((row) => row.follows && (ids.get(row.follows) ?? nobody));
  const added = await tx.$queryRaw<{ id: string }[]>`
    insert into intake (tenant, id, reference, kind, form, form_version, state, gemeente, language, channel, routes, received_at, melddatum,
      completed_at, regeling, follows, code_hash, content, receipt, answers_hash, idempotency_key, updated_at, imported)
    select ${tenant}, t.id, t.reference, t.kind, t.form, 1, t.state, t.gemeente, t.language, t.channel, string_to_array(t.routes, ','), t.at,
      t.received, t.at, t.regeling, t.follows, t.key, decode(t.content, 'base64'), t.key, t.key, t.key, ${now}, true
    from (select *, decode(hex, 'hex') as key
      from unnest(${all("id")}::uuid[], ${all("reference")}::text[], ${all("kind")}::text[], ${all("form")}::text[], ${all("state")}::text[],
        ${all("gemeente")}::text[], ${all("language")}::text[], ${all("channel")}::text[], ${all("routes")}::text[], ${all("at")}::timestamptz[],
        ${all("received")}::date[], ${all("regeling")}::text[], ${follows}::uuid[], ${all("key")}::text[], ${all("content")}::text[])
      as row(id, reference, kind, form, state, gemeente, language, channel, routes, at, received, regeling, follows, hex, content)) t
    on conflict (tenant, idempotency_key) do nothing returning id::text`;
  return new Set(added.map(({ id }) => id));
}

interface Written {
  readonly tenant: string;
  readonly staffId: string;
  readonly now: Date;
}

async function writeParts(tx: Tx, written: Written, rows: readonly HistoryRow[]): Promise<void> {
  await writeEvents(tx, written, rows);
  await writeDecisions(tx, written, rows);
  await writePauses(tx, written, rows);
  const finds = columnsOf(rows.flatMap(({ id, finds }) => finds.map((find) => ({ id, ...find }))));
  await tx.$executeRaw`
    insert into intake_find (tenant, intake_id, kind, hash)
    select ${written.tenant}, t.id, t.kind, t.hash
    from unnest(${finds("id")}::uuid[], ${finds("kind")}::text[], ${finds("hash")}::bytea[]) as t(id, kind, hash)`;
}

async function writeEvents(tx: Tx, { tenant }: Written, rows: readonly HistoryRow[]): Promise<void> {
  const all = columnsOf(rows);
  const ended = columnsOf(rows.flatMap(({ id, ended }) => (ended ? [{ id, ...ended }] : [])));
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, t.id, 1, t.at, 'received', 'import', '{}'::jsonb from unnest(${all("id")}::uuid[], ${all("at")}::timestamptz[]) as t(id, at)
    union all select ${tenant}, t.id, 2, t.at, 'moved', 'import', jsonb_build_object('to', t.state, 'reason', t.reason)
    from unnest(${ended("id")}::uuid[], ${ended("at")}::timestamptz[], ${ended("to")}::text[], ${ended("reason")}::text[]) as t(id, at, state, reason)`;
}

async function writeDecisions(tx: Tx, { tenant, staffId, now }: Written, rows: readonly HistoryRow[]): Promise<void> {
  const decided = rows.flatMap(({ id, decision }) => (decision ? [{ id, ...decision }] : []));
  if (decided.length === 0) return;
  const all = columnsOf(decided);
  await tx.$executeRaw`
    insert into intake_decision (tenant, intake_id, kind, decided_on, made_known_on, channel, decided_by, content, created_at)
    select ${tenant}, t.id, t.kind, t.decided, t.known, case when t.known is null then null else 'post' end, ${staffId}::uuid,
      decode(t.content, 'base64'), ${now}
    from unnest(${all("id")}::uuid[], ${all("kind")}::text[], ${all("on")}::date[], ${all("madeKnown")}::date[], ${all("content")}::text[])
      as t(id, kind, decided, known, content)`;
}

async function writePauses(tx: Tx, { tenant, staffId, now }: Written, rows: readonly HistoryRow[]): Promise<void> {
  const paused = rows.flatMap(({ id, pauses }) => pauses.map((pause) => ({ intake: id, ...pause })));
  if (paused.length === 0) return;
  const all = columnsOf(paused);
  await tx.$executeRaw`
    insert into intake_request (tenant, id, intake_id, ground, asked_on, until_on, ended_on, asked_by, content, created_at)
    select ${tenant}, t.id, t.intake, t.ground, t.asked, t.until, t.ended, ${staffId}::uuid, decode(t.content, 'base64'), ${now}
    from unnest(${all("id")}::uuid[], ${all("intake")}::uuid[], ${all("ground")}::text[], ${all("asked")}::date[], ${all("until")}::date[],
      ${all("ended")}::date[], ${all("content")}::text[]) as t(id, intake, ground, asked, until, ended, content)`;
}

/** Rows as PostgreSQL takes many of them quickest: one array a column. */
function columnsOf<Row extends object>(rows: readonly Row[]) {
  return (name: keyof Row & string) => rows.map((row) => (row[name] ?? null) as string | null);
}

/** After so many rows at once the database looks anew at what its tables hold, or it goes on by what was there before. */
export async function lookAnew(): Promise<void> {
  for (const table of [
    "intake",
    "intake_find",
    "intake_event",
    "intake_decision",
    "intake_request",
    "report_case",
    "report_day",
  ])
    await db.$executeRawUnsafe(`analyze ${table}`);
}

async function colleague(tx: Tx, tenant: string, now: Date): Promise<string> {
  const id = derivedUuid("import", `${tenant}:colleague`);
  await tx.$executeRaw`
    insert into staff (tenant, id, issuer, subject, name, roles, active, created_at)
    values (${tenant}, ${id}::uuid, ${olderSystem.issuer}, ${olderSystem.subject}, ${olderSystem.name}, '{}', false, ${now})
    on conflict do nothing`;
  return id;
}
