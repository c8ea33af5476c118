import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { DecisionContent } from "../commands/decide-intake.server.ts";
import type { DecisionChannel, DecisionKind } from "../core/decide-term.ts";

export interface Decision extends Omit<DecisionContent, "letter" | "document"> {
  readonly kind: DecisionKind;
  readonly decidedOn: CalendarDay;
  readonly madeKnownOn: CalendarDay | null;
  readonly channel: DecisionChannel | null;
  readonly letter: string;
  /** The letter as a file. */
  readonly document: string | null;
}

/** The day of the decision that still waits to be made known; null when there is none. */
export async function decisionDay(tenant: string, reference: string): Promise<CalendarDay | null> {
  const [row] = await query<{ day: string }>(
    "decision-day",
    `select d.decided_on::text as day from intake_decision d join intake i on i.tenant = d.tenant and i.id = d.intake_id
     where i.tenant = $1 and i.reference = $2 and d.made_known_on is null`,
    [tenant, reference],
  );
  return row ? calendarDay(row.day) : null;
}

/** The decision on an aanvraag, for colleagues; the resident's page shows it only when it was made known. */
export async function decisionOf(tenant: string, intakeId: string): Promise<Decision | null> {
  const [row] = await query<{
    kind: DecisionKind;
    decided: string;
    known: string | null;
    channel: DecisionChannel | null;
    content: Uint8Array;
  }>(
    "decision-of",
    `select kind, decided_on::text as decided, made_known_on::text as known, channel, content
     from intake_decision where tenant = $1 and intake_id = $2`,
    [tenant, intakeId],
  );
  if (!row) return null;
  const content = unsealJson<DecisionContent>(`decision:${tenant}:${intakeId}`, row.content);
  const { kind, channel } = row;
  const madeKnownOn = row.known === null ? null : calendarDay(row.known);
  return {
    ...content,
    document: content.document ?? null,
    kind,
    channel,
    decidedOn: calendarDay(row.decided),
    madeKnownOn,
  };
}
