import { formatDay } from "#app/i18n/format.server.ts";
import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { StepContent } from "../commands/plan-step.server.ts";
import { type StepOutcome, type StepTaker, stepTakers } from "../core/plan.ts";
import type { PlanModel, StepLine } from "../core/profile-model.ts";
import { say } from "./in-dutch.server.ts";

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly who: StepTaker;
  readonly due: string;
  readonly outcome: StepOutcome | null;
  readonly ended: string | null;
  readonly content: Uint8Array;
  readonly by: string;
}

/** The plan of an intake: what is still to be done, the first day first, and what ended, the last first. */
export async function planOf(tenant: string, intakeId: string, today: CalendarDay, may: boolean): Promise<PlanModel> {
  const rows = await query<Row>(
    "plan-of",
    `select p.id, p.who, p.due_on::text as due, p.outcome, p.ended_on::text as ended, p.content, s.name as by
     from intake_step p join staff s on s.tenant = p.tenant and s.id = p.set_by
     where p.tenant = $1 and p.intake_id = $2 order by p.due_on, p.set_at, p.id`,
    [tenant, intakeId],
  );
  const line = (row: Row) => stepLine(tenant, row, today);
  return {
    open: rows.filter(({ outcome }) => outcome === null).map(line),
    ended: rows
      .filter(({ outcome }) => outcome !== null)
      .toReversed()
      .map(line),
    takers: stepTakers.map((value) => ({ value, text: say(`queue:plan.takers.${value}`) })),
    may,
  };
}

function stepLine(tenant: string, { id, who, due, outcome, ended, content, by }: Row, today: CalendarDay): StepLine {
  const day = formatDay(calendarDay(ended ?? due), "nl");
  return {
    ...{ id, who, due, by },
    what: unsealJson<StepContent>(`step:${tenant}:${id}`, content).what,
    whoText: say(`queue:plan.takers.${who}`),
    text: say(`queue:plan.${outcome ?? "until"}`, { day }),
    late: outcome === null && calendarDay(due) < today,
  };
}
