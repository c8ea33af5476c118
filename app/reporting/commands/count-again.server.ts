import { type Tx, transaction } from "#app/platform/db.server.ts";
import { caseOf, type ReportCase } from "../core/report-case.ts";
import { stories, type TermStories } from "../queries/stories.server.ts";

const batch = 1000;

/**
 * Brings the lines and day totals up to date with every intake that changed since. What changes meanwhile is marked anew, and counted
 * by the next who asks. Two at once share the work.
 * @returns how many intakes were looked at
 */
export async function countAgain(terms: TermStories): Promise<number> {
  for (let looked = 0; ; ) {
    const taken = await transaction((tx) => countBatch(tx, terms));
    looked += taken;
    if (taken === 0) return looked;
  }
}

/** Every line once more from what is stored, also of what is counted beside intakes. Lines of what is gone stay as they were. */
export async function rebuild(terms: TermStories): Promise<number> {
  await transaction(async (tx) => {
    await tx.$executeRaw`insert into report_dirty select tenant, id from intake on conflict do nothing`;
    await tx.$executeRaw`select report_marks_again(tenant, subject) from (select distinct tenant, subject from report_marked) present`;
    await tx.$executeRaw`truncate report_day`;
    await tx.$executeRaw`
      insert into report_day
      select c.tenant, m.day, m.measure, c.gemeente, c.kind, c.regeling, c.channel, c.language, c.statushouder, sum(m.value)
      from report_case c, report_measures(c) m group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(m.value) <> 0
      union all
      select tenant, day, measure, gemeente, '', '', '', '', false, count(*) from report_mark group by 1, 2, 3, 4`;
  });
  return countAgain(terms);
}

async function countBatch(tx: Tx, terms: TermStories): Promise<number> {
  const taken = await tx.$queryRaw<{ tenant: string; intake_id: string }[]>`
    delete from report_dirty where ctid = any (array(
      select ctid from report_dirty where tenant = (select tenant from report_dirty limit 1) limit ${batch} for update skip locked))
    returning tenant, intake_id::text`;
  const tenant = taken[0]?.tenant;
  if (tenant === undefined) return 0;
  const ids = taken.map(({ intake_id }) => intake_id);
  const told = await stories(tenant, ids, terms);
  const lines = told.flatMap((story) => caseOf(story) ?? []);
  const joined = told.filter(({ joined }) => joined).map(({ intakeId }) => intakeId);
  if (joined.length > 0)
    await tx.$executeRaw`delete from report_case where tenant = ${tenant} and intake_id = any (${joined}::uuid[])`;
  if (lines.length > 0) await writeLines(tx, lines);
  return taken.length;
}

async function writeLines(tx: Tx, lines: readonly ReportCase[]): Promise<void> {
  const json = JSON.stringify(lines);
  await tx.$executeRaw`
    insert into report_case as line
    select "tenant", "intakeId", "gemeente", "kind", "regeling", "channel", "language", "statushouder", "receivedOn", "endedOn",
      "outcome", "reason", "netDays", "within28", "within42", "within56", "withinTerm"
    from jsonb_to_recordset(${json}::jsonb) as told("tenant" text, "intakeId" uuid, "gemeente" text, "kind" text, "regeling" text,
      "channel" text, "language" text, "statushouder" boolean, "receivedOn" date, "endedOn" date, "outcome" text, "reason" text,
      "netDays" integer, "within28" boolean, "within42" boolean, "within56" boolean, "withinTerm" boolean)
    on conflict (tenant, intake_id) do update set (gemeente, kind, regeling, channel, language, statushouder, received_on, ended_on,
      outcome, reason, net_days, within_28, within_42, within_56, within_term) = (excluded.gemeente, excluded.kind, excluded.regeling,
      excluded.channel, excluded.language, excluded.statushouder, excluded.received_on, excluded.ended_on, excluded.outcome,
      excluded.reason, excluded.net_days, excluded.within_28, excluded.within_42, excluded.within_56, excluded.within_term)`;
}
