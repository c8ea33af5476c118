import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { derivedUuid } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { HistoryLine } from "../core/history-line.ts";
import { isOpen } from "../core/intake-row.ts";
import { rowOf } from "./history-row.server.ts";
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
 * Takes lines of one Werkplein in, all of them or none. An intake gets its id from the Werkplein and the id of the older system, so
 * that a line that comes twice is there once. No code opens it, and nobody is told of it.
 */
export async function importHistory(tenant: string, lines: readonly HistoryLine[], now: Date): Promise<ImportedBatch> {
  return transaction(async (tx) => {
    const staffId = await colleague(tx, tenant, now);
    const rows = lines.map((line) => rowOf(tenant, line));
    const json = JSON.stringify(rows);
    const added = await tx.$queryRaw<{ id: string }[]>`
      insert into intake (tenant, id, reference, kind, form, form_version, state, gemeente, language, channel, routes, received_at, melddatum,
        completed_at, regeling, follows, code_hash, content, receipt, answers_hash, idempotency_key, updated_at, imported)
      select ${tenant}, t.id, t.reference, t.kind, t.form, 1, t.state, t.gemeente, t.language, t.channel, t.routes, t.at, t.received,
        t.at, t.regeling, t.follows, decode(t.hash, 'hex'), decode(t.content, 'base64'), decode(t.hash, 'hex'), decode(t.hash, 'hex'),
        decode(t.hash, 'hex'), ${now}, true
      from jsonb_to_recordset(${json}::jsonb) as t(id uuid, reference text, kind text, form text, state text, gemeente text, language text, channel text,
        routes text[], at timestamptz, received date, regeling text, follows uuid, hash text, content text)
      order by t.follows nulls first
      on conflict (tenant, id) do nothing returning id::text`;
    const fresh = new Set(added.map(({ id }) => id));
    const parts = rows.filter(({ id }) => fresh.has(id));
    await writeParts(tx, { tenant, staffId, now }, JSON.stringify(parts));
    const open = parts.filter(({ kind, state }) => kind === "aanvraag" && isOpen(state)).map(({ id }) => id);
    if (open.length > 0) await keepTerms(tx, tenant, open);
    if (fresh.size > 0) await recordAudit(tx, { tenant, ...told, data: { count: fresh.size }, at: now });
    return { added: fresh.size };
  });
}

async function writeParts(
  tx: Tx,
  { tenant, staffId, now }: { tenant: string; staffId: string; now: Date },
  json: string,
) {
  await tx.$executeRaw`
    with line as (select * from jsonb_to_recordset(${json}::jsonb) as t(id uuid, at timestamptz, ended jsonb))
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, id, 1, at, 'received', 'import', '{}'::jsonb from line
    union all select ${tenant}, id, 2, (ended ->> 'at')::timestamptz, 'moved', 'import',
      jsonb_build_object('to', ended ->> 'to', 'reason', ended ->> 'reason') from line where jsonb_typeof(ended) = 'object'`;
  await tx.$executeRaw`
    insert into intake_decision (tenant, intake_id, kind, decided_on, made_known_on, channel, decided_by, content, created_at)
    select ${tenant}, t.id, t.decision ->> 'kind', (t.decision ->> 'on')::date, (t.decision ->> 'madeKnown')::date,
      case when t.decision ->> 'madeKnown' is null then null else 'post' end, ${staffId}::uuid, decode(t.decision ->> 'content', 'base64'), ${now}
    from jsonb_to_recordset(${json}::jsonb) as t(id uuid, decision jsonb) where jsonb_typeof(t.decision) = 'object'`;
  await tx.$executeRaw`
    insert into intake_request (tenant, id, intake_id, ground, asked_on, until_on, ended_on, asked_by, content, created_at)
    select ${tenant}, p.id, t.id, p.ground, p.asked, p.until, p.ended, ${staffId}::uuid, decode(p.content, 'base64'), ${now}
    from jsonb_to_recordset(${json}::jsonb) as t(id uuid, pauses jsonb),
      jsonb_to_recordset(t.pauses) as p(id uuid, ground text, asked date, until date, ended date, content text)`;
  await tx.$executeRaw`
    insert into intake_find (tenant, intake_id, kind, hash)
    select ${tenant}, t.id, f.kind, decode(f.hash, 'base64')
    from jsonb_to_recordset(${json}::jsonb) as t(id uuid, finds jsonb), jsonb_to_recordset(t.finds) as f(kind text, hash text)
    on conflict do nothing`;
}

async function colleague(tx: Tx, tenant: string, now: Date): Promise<string> {
  const id = derivedUuid("import", `${tenant}:colleague`);
  await tx.$executeRaw`
    insert into staff (tenant, id, issuer, subject, name, roles, active, created_at)
    values (${tenant}, ${id}::uuid, ${olderSystem.issuer}, ${olderSystem.subject}, ${olderSystem.name}, '{}', false, ${now})
    on conflict do nothing`;
  return id;
}
