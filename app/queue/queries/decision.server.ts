import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { DecisionContent } from "../commands/write-decision.server.ts";
import type { DecisionChannel, DecisionKind } from "../core/decide-term.ts";

export interface Decision extends Omit<DecisionContent, "letter" | "document"> {
  /** 0 is the first; each next one takes the place of the one before it. */
  readonly correction: number;
  readonly kind: DecisionKind;
  readonly decidedOn: CalendarDay;
  readonly madeKnownOn: CalendarDay | null;
  readonly channel: DecisionChannel | null;
  /** The name of who agreed, where two decided. */
  readonly approver: string | null;
  readonly letter: string;
  /** The letter as a file. */
  readonly document: string | null;
}

/** A decision that its resident knows of. */
export type KnownDecision = Decision & { readonly madeKnownOn: CalendarDay };

/** What the content of a decision is sealed with. */
export function decisionSeal(tenant: string, intakeId: string, correction: number): string {
  const first = `decision:${tenant}:${intakeId}`;
  return correction === 0 ? first : `${first}:${correction}`;
}

/** What was decided last on this intake, as far as the next step hangs on it; null when nothing was. */
export async function lastDecision(tenant: string, reference: string) {
  const [row] = await query<{ correction: number; day: string; known: boolean }>(
    "last-decision",
    `select d.correction, d.decided_on::text as day, d.made_known_on is not null as known
     from intake_decision d join intake i on i.tenant = d.tenant and i.id = d.intake_id
     where i.tenant = $1 and i.reference = $2 order by d.correction desc limit 1`,
    [tenant, reference],
  );
  return row ? { correction: row.correction, decidedOn: calendarDay(row.day), known: row.known } : null;
}

/** The decision that still waits to be made known; null when there is none. */
export async function decisionToTell(tenant: string, reference: string) {
  const last = await lastDecision(tenant, reference);
  return last?.known ? null : last;
}

interface Row extends Record<string, unknown> {
  readonly correction: number;
  readonly kind: DecisionKind;
  readonly decided: string;
  readonly known: string | null;
  readonly channel: DecisionChannel | null;
  readonly approver: string | null;
  readonly content: Uint8Array;
}

/** Everything that was decided on an aanvraag, the last first, for colleagues. */
export async function decisionsOf(tenant: string, intakeId: string): Promise<Decision[]> {
  const rows = await query<Row>(
    "decisions-of",
    `select d.correction, d.kind, d.decided_on::text as decided, d.made_known_on::text as known, d.channel, d.content, s.name as approver
     from intake_decision d left join staff s on s.tenant = d.tenant and s.id = d.approved_by
     where d.tenant = $1 and d.intake_id = $2 order by d.correction desc`,
    [tenant, intakeId],
  );
  return rows.map(({ correction, kind, decided, known, channel, approver, content }) => {
    const opened = unsealJson<DecisionContent>(decisionSeal(tenant, intakeId, correction), content);
    const madeKnownOn = known === null ? null : calendarDay(known);
    const days = { decidedOn: calendarDay(decided), madeKnownOn };
    return { ...opened, document: opened.document ?? null, correction, kind, channel, approver, ...days };
  });
}

/** The decision that stands, for colleagues. */
export async function decisionOf(tenant: string, intakeId: string): Promise<Decision | null> {
  return (await decisionsOf(tenant, intakeId))[0] ?? null;
}

/** What its resident may read: every decision that was made known, the last first. */
export async function knownDecisions(tenant: string, intakeId: string): Promise<KnownDecision[]> {
  return (await decisionsOf(tenant, intakeId)).filter(
    (decision): decision is KnownDecision => decision.madeKnownOn !== null,
  );
}
