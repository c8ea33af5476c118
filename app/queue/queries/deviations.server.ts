import { formatMonth } from "#app/i18n/format.server.ts";
import { gemeentenOf, may, type Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { say } from "./in-dutch.server.ts";
import { schemeName } from "./register-screen.server.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** The newest; older ones are counted only. */
const shown = 200;

interface Row extends Record<string, unknown> {
  readonly reference: string;
  readonly opens: boolean;
  readonly regeling: string;
  readonly verdict: string;
  readonly kind: string;
  readonly reason: string;
  readonly day: string;
}

/** A decision that differs from what the check said, without the person. `reference` only for who may open that file. */
export interface DeviationLine {
  readonly id: string;
  readonly regeling: string;
  readonly advice: string;
  readonly decision: string;
  readonly reason: string;
  readonly month: string;
  readonly reference: string | null;
}

/** Where colleagues decided otherwise than the check said, the newest first: what rules improve by. */
export async function deviationLines(staff: Staff): Promise<DeviationLine[]> {
  const values = new Values();
  // Who opens no files, and a shielded file for who is not named in it: no way to the person.
  const reads = visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values);
  const opens = may(staff, "queue.open") ? `(${reads})` : `false and (${reads})`;
  const rows = await query<Row>(
    `deviations-${may(staff, "queue.open")}-${staff.gemeenten.length > 0}`,
    `select i.reference, ${opens} as opens, a.regeling, a.verdict, d.kind, a.reason, a.decided_on::text as day
     from decision_advice a
     join intake_decision d on d.tenant = a.tenant and d.intake_id = a.intake_id and d.correction = a.correction
     join intake i on i.tenant = a.tenant and i.id = a.intake_id
     where a.tenant = $1 and a.reason is not null and ${ofOwn(staff, values)}
     order by a.decided_on desc, a.intake_id, a.correction limit ${values.add(shown)}`,
    values.list,
  );
  return rows.map(({ reference, opens: may, regeling, verdict, kind, reason, day }, index) => ({
    id: String(index),
    regeling: schemeName(regeling),
    advice: say(`queue:dossier.check.${verdict}`),
    decision: say(`queue:states.decided_${kind}`),
    reason: say(`queue:advice.reasons.${reason}`),
    month: formatMonth(calendarDay(day)),
    reference: may ? reference : null,
  }));
}

export interface DeviationCount {
  readonly regeling: string;
  readonly decided: number;
  readonly differs: number;
}

/** Of each scheme how often it was decided with the check beside it, and how often otherwise; most otherwise first. */
export async function deviationCounts(staff: Staff): Promise<DeviationCount[]> {
  const values = new Values();
  values.add(staff.tenant);
  const rows = await query<DeviationCount & Record<string, unknown>>(
    `deviation-counts-${staff.gemeenten.length > 0}`,
    `select a.regeling, count(*)::int as decided, count(a.reason)::int as differs
     from decision_advice a join intake i on i.tenant = a.tenant and i.id = a.intake_id
     where a.tenant = $1 and ${ofOwn(staff, values)} group by a.regeling order by 3 desc, 2 desc, 1`,
    values.list,
  );
  return rows.map(({ regeling, decided, differs }) => ({ regeling: schemeName(regeling), decided, differs }));
}

/** Of the gemeenten that this colleague works for. */
function ofOwn(staff: Staff, values: Values): string {
  const gemeenten = gemeentenOf(staff);
  return gemeenten ? `i.gemeente = any(${values.add(gemeenten)}::text[])` : "true";
}
