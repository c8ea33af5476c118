import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Role, Staff } from "#app/identity/contract.ts";
import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { tenant } from "./history.ts";

/** A colleague with a session in a browser. */
export interface Colleague extends Staff {
  readonly cookie: string;
}

/** Who looks: of the whole Werkplein, of one gemeente, and teamleiders, who also see that a shielded file is there. */
export async function givenColleagues(now: Date): Promise<Colleague[]> {
  const all: Colleague[] = [];
  for (let at = 0; at < 40; at++) {
    const role = at % 4 === 3 ? "teamleider" : "klantmanager";
    all.push(await colleague(`Collega ${at}`, role, at % 4 === 1 ? ["zundert"] : [], now));
  }
  await team("of ten", all.slice(0, 10), ["zundert", "rucphen"]);
  await team("of all", all, []);
  await team("of none", [], ["zundert"]);
  return all;
}

async function colleague(name: string, role: Role, gemeenten: string[], now: Date): Promise<Colleague> {
  const [id, token] = [randomUUID(), randomUUID()];
  await db.staff.create({
    data: { tenant, id, issuer: "bench", subject: id, name, roles: [role], gemeenten, createdAt: now },
  });
  await db.staffSession.create({
    data: {
      ...{ tenant, staffId: id, tokenHash: keyedHash(tenant, "session", token), createdAt: now, seenAt: now },
      expiresAt: new Date(now.getTime() + 8 * 3_600_000),
    },
  });
  return { id, tenant, name, roles: [role], gemeenten, cookie: `loket_staff=${token}` };
}

async function team(name: string, members: readonly Colleague[], gemeenten: string[]): Promise<void> {
  const id = randomUUID();
  await db.team.create({ data: { tenant, id, name: `team ${name}`, gemeenten } });
  await db.teamMember.createMany({ data: members.map((one) => ({ tenant, teamId: id, staffId: one.id })) });
}

/**
 * What a history does not hold: who took what up, what presses, who wrote, who brings papers along, who has or had an appointment. Of what was closed the last two years
 * were somebody's. Follows from the numbers of the intakes; no trigger runs, since none of it is counted.
 */
export async function giveWork(url: string, colleagues: readonly Colleague[], today: CalendarDay): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const open = `tenant = '${tenant}' and state in ('stored', 'received', 'in_progress')`;
  try {
    await client.query("set session_replication_role = replica");
    await client.query(
      `update intake i set assignee = ($1::uuid[])[1 + n % cardinality($1::uuid[])], assigned_at = received_at, shielded = n % 199 = 0,
         state = case when state in ('stored', 'received') then 'in_progress' else state end,
         urgency = case n % 40 when 0 then 'crisis' when 1 then 'soon' else urgency end
       from (select id, hashtext(id::text) & 1048575 as n from intake where tenant = $2) m
       where i.tenant = $2 and i.id = m.id
         and case when state in ('stored', 'received') then n % 10 < 7 else melddatum > $3::date and n % 20 > 0 end`,
      [colleagues.map(({ id }) => id), tenant, addDays(today, -730)],
    );
    await client.query(`update intake set to_confirm = true where ${open} and hashtext(id::text) % 50 = 3`);
    await client.query(`insert into case_message (tenant, id, intake_id, at, kind, content)
      select tenant, gen_random_uuid(), id, received_at, 'message', content from intake where ${open} and hashtext(id::text) % 60 = 5`);
    await client.query(`insert into document_answer (tenant, dossier_id, kind, answer, content, answered_at)
      select tenant, id, 'paspoort', 'bring', content, received_at from intake where ${open} and hashtext(id::text) % 30 = 7`);
    await client.query(`insert into intake_task (tenant, id, intake_id, kind, due_on, assigned_to, asked_by, created_at, content)
      select tenant, gen_random_uuid(), id, kinds.kind, received_at::date + 30, assignee, assignee, received_at, content
      from intake, unnest(array['callBack', 'afterCare', 'secondOpinion']) with ordinality as kinds(kind, at)
      where tenant = '${tenant}' and assignee is not null and hashtext(id::text) % 40 = at`);
    await client.query(`update intake i set call_by = t.call_by, care_by = t.care_by
      from (select tenant, intake_id, min(due_on) filter (where kind = 'callBack') as call_by, min(due_on) filter (where kind = 'afterCare') as care_by
        from intake_task group by tenant, intake_id) t where i.tenant = t.tenant and i.id = t.intake_id`);
    await client.query(`insert into appointment (tenant, id, reference, status, service, location, mode, starts_at, ends_at, starts_local, language,
        channel, person_hash, idempotency_key, lineage, intake_id, created_at, updated_at)
      select tenant, id, 'AF-' || overlay(lpad(upper(to_hex(row_number() over ())), 8, '0') placing '-' from 5 for 0),
        case when state = 'in_progress' then 'confirmed' else 'done' end, 'bench', 'bench', 'onsite', received_at, received_at + interval '1 hour',
        to_char(received_at, 'YYYY-MM-DD"T"HH24:MI'), language, 'web', code_hash, id, id, id, received_at, received_at
      from intake where tenant = '${tenant}' and kind = 'melding' and assignee is not null and hashtext(id::text) % 10 < 7`);
    await giveWhatWaits(client);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** Who lives on a toekenning of ours and was not spoken, what waits for a second colleague, and objections. */
async function giveWhatWaits(client: pg.Client): Promise<void> {
  await client.query(`update intake set imported = false
    where tenant = '${tenant}' and state = 'decided_toekenning' and hashtext(id::text) % 8 = 3`);
  await client.query(`insert into intake_proposal (tenant, intake_id, seq, correction, kind, proposed_by, proposed_at, content)
    select tenant, id, 1, 0, 'toekenning', assignee, received_at, content from intake
    where tenant = '${tenant}' and kind = 'aanvraag' and state = 'in_progress' and assignee is not null and hashtext(id::text) % 20 = 9`);
  await client.query(`insert into intake_task (tenant, id, intake_id, kind, due_on, asked_by, created_at, content)
    select tenant, gen_random_uuid(), id, 'objection', received_at::date + 140, assignee, received_at, content from intake
    where tenant = '${tenant}' and state = 'decided_afwijzing' and assignee is not null and hashtext(id::text) % 12 = 5`);
}
