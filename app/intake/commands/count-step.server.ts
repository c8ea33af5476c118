import { dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";

export type StepEvent = "shown" | "answered" | "error" | "submitted";

interface Step {
  readonly tenant: string;
  readonly form: string;
  readonly step: string;
  readonly language: string;
  readonly helped: boolean;
}

const waiting = new Map<string, { key: (string | boolean)[]; count: number }>();
let flushing: NodeJS.Timeout | undefined;
const secondsKept = 5;

/**
 * Counts that somebody saw, answered or stumbled on a page: per day, language and helped or not, without anything about who.
 * Counts are kept in memory for a few seconds; a killed process loses those, never an answer.
 */
export function countStep(step: Step, event: StepEvent, now: Date): void {
  const key = [step.tenant, dayInAmsterdam(now), step.form, step.step, step.language, step.helped, event];
  const name = key.join("|");
  const entry = waiting.get(name) ?? { key, count: 0 };
  entry.count += 1;
  waiting.set(name, entry);
  flushing ??= setTimeout(() => void flushCounts(), secondsKept * 1000).unref();
}

/** Writes the counts that wait; also called when the process stops. */
export async function flushCounts(): Promise<void> {
  clearTimeout(flushing);
  flushing = undefined;
  const entries = [...waiting.values()];
  waiting.clear();
  if (entries.length === 0) return;
  try {
    const columns = Array.from({ length: 7 }, (_, column) => entries.map((entry) => entry.key[column]));
    await query(
      "count-steps",
      `insert into funnel_count (tenant, day, form, step, language, helped, event, count)
       select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::int[])
       on conflict (tenant, day, form, step, language, helped, event) do update set count = funnel_count.count + excluded.count`,
      [...columns, entries.map((entry) => entry.count)],
    );
  } catch (error) {
    log.warn({ error }, "counts of pages were not written");
  }
}
