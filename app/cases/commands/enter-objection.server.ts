import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type Guarded, may, type Staff } from "#app/identity/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type CaseTerms, decidePaperObjection, type PaperRefusal } from "../core/case-message.ts";
import type { MessageContent } from "../queries/messages-of.server.ts";

export interface EnterObjection {
  readonly staff: Staff;
  readonly reference: string;
  /** The version that the colleague had in view: pressed twice, it is one objection. */
  readonly version: number;
  /** What the letter says. */
  readonly text: string;
  /** The day on which it reached us. */
  readonly on: CalendarDay | null;
  /** There is a signature under it (Awb art. 6:5). */
  readonly signed: boolean;
  readonly now: Date;
}

/** The clocks of an aanvraag; of the room `queue`, handed in by the route. */
type ClocksOf = (tenant: string, intakeId: string, now: Date) => Promise<CaseTerms | null>;

interface Row extends Guarded {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly received_at: Date;
}

/**
 * A colleague enters an objection that came on paper. It is kept as one that the resident wrote here: the same message, the same place in
 * the list, and they wait for an answer from the day on which it reached us.
 */
export async function enterObjection(
  entered: EnterObjection,
  clocksOf: ClocksOf,
): Promise<Result<null, PaperRefusal | "notFound" | "changedMeanwhile">> {
  const { staff, version, text, on, signed, now } = entered;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, PaperRefusal | "notFound" | "changedMeanwhile">> => {
    const intake = await lock(tx, entered);
    if (!intake) return refuse("notFound");
    if (intake.version !== version) return refuse("changedMeanwhile");
    const { id: intakeId, state } = intake;
    const terms = await clocksOf(tenant, intakeId, now);
    const between = { first: dayInAmsterdam(intake.received_at), last: dayInAmsterdam(now) };
    const decision = decidePaperObjection(text, on, between, { state, terms });
    if (!decision.ok) return decision;
    const paper = { on: decision.value.on, signed, until: decision.value.until };
    await keep(tx, { tenant, intakeId, content: { text: decision.value.text, language: "nl", paper }, now });
    await tell(tx, { staff, intakeId, on: paper.on, now });
    return ok(null);
  });
}

async function lock(tx: Tx, { staff, reference }: EnterObjection): Promise<Row | null> {
  const { tenant } = staff;
  const [row] = await tx.$queryRaw<Row[]>`
    select i.id, i.tenant, i.gemeente, i.shielded, i.version, i.state, i.received_at,
      array(select a.staff_id::text from intake_access a where a.tenant = i.tenant and a.intake_id = i.id) as named
    from intake i where i.tenant = ${tenant} and i.reference = ${reference} for update of i`;
  return row && may(staff, "intake.work", row) ? row : null;
}

interface Kept {
  readonly tenant: string;
  readonly intakeId: string;
  readonly content: MessageContent & Required<Pick<MessageContent, "paper">>;
  readonly now: Date;
}

/** At which hour the post came nobody knows: it stands in the middle of its day, or now where that is sooner. */
async function keep(tx: Tx, { tenant, intakeId, content, now }: Kept): Promise<void> {
  const id = randomUUID();
  const at = new Date(Math.min(Date.parse(`${content.paper.on}T12:00:00Z`), now.getTime()));
  const sealed = sealJson(`caseMessage:${tenant}:${id}`, content);
  await tx.caseMessage.create({ data: { tenant, id, intakeId, at, kind: "objection", content: sealed } });
  await tx.$executeRaw`
    update intake set waiting_since = least(waiting_since, ${at}), version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${intakeId}::uuid`;
}

interface Told {
  readonly staff: Staff;
  readonly intakeId: string;
  readonly on: CalendarDay;
  readonly now: Date;
}

async function tell(tx: Tx, { staff, intakeId, on, now }: Told): Promise<void> {
  const { tenant } = staff;
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${now}, 'objectionEntered', ${`staff:${staff.id}`}, ${JSON.stringify({ on })}::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "case.objectionEntered", subject: intakeId },
    ...{ ground: "Awb, artikel 6:4", data: { on }, at: now },
  });
}
