import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type Guarded, may, type Staff } from "#app/identity/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { decidePaperObjection, isSameLetter, type ObjectionStanding, type PaperRefusal } from "../core/case-message.ts";
import type { MessageContent } from "../queries/messages-of.server.ts";
import { addEvent, type PlanAnswer } from "./write-to-us.server.ts";

export interface EnterObjection {
  readonly staff: Staff;
  readonly reference: string;
  /** The version that the colleague had in view. */
  readonly version: number;
  /** What the letter says. */
  readonly text: string;
  /** The day on which it reached us. */
  readonly on: CalendarDay | null;
  /** There is a signature under it (Awb art. 6:5). */
  readonly signed: boolean;
  /** Of the form that was sent: the same form sent twice is one objection. */
  readonly key: string;
  readonly now: Date;
}

/** What an objection of a day is against; of the room `queue`, handed in by the route. */
type StandingOf = (tenant: string, intakeId: string, on: CalendarDay) => Promise<ObjectionStanding>;
type Refusal = PaperRefusal | "notFound" | "changedMeanwhile";

interface Row extends Guarded {
  readonly id: string;
  readonly version: number;
  readonly received_at: Date;
}

/**
 * A colleague enters an objection that came on paper. It is kept as one that the resident wrote here: the same message, the same place in
 * the list, and they wait for an answer from the day on which it reached us.
 */
export async function enterObjection(
  entered: EnterObjection,
  standingOf: StandingOf,
  planAnswer: PlanAnswer,
): Promise<Result<null, Refusal>> {
  const { staff, version, text, signed, now } = entered;
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<null, Refusal>> => {
    const intake = await lock(tx, entered);
    if (!intake) return refuse("notFound");
    const there = await objectionsOf(tx, tenant, intake.id);
    if (there.some(({ id }) => id === entered.key)) return ok(null);
    if (intake.version !== version) return refuse("changedMeanwhile");
    const intakeId = intake.id;
    const between = { first: dayInAmsterdam(intake.received_at), last: dayInAmsterdam(now) };
    const standing = await standingOf(tenant, intakeId, entered.on ?? between.last);
    const decision = decidePaperObjection(text, entered.on, between, standing);
    if (!decision.ok) return decision;
    const { on, until } = decision.value;
    if (there.some(({ paper, text }) => paper?.on === on && isSameLetter(text, decision.value.text)))
      return refuse("objectionThere");
    const content = { text: decision.value.text, language: "nl", paper: { on, signed, until } };
    const messageId = await keep(tx, { tenant, intakeId, content, key: entered.key, now });
    await tell(tx, { staff, intakeId, messageId, on, now });
    await planAnswer(tx, { tenant, intakeId, messageId, on, now });
    return ok(null);
  });
}

/** What objections this intake has, as they were written. */
async function objectionsOf(tx: Tx, tenant: string, intakeId: string) {
  const rows = await tx.caseMessage.findMany({
    where: { tenant, intakeId, kind: "objection" },
    select: { id: true, content: true },
  });
  return rows.map(({ id, content }) => ({ ...unsealJson<MessageContent>(`caseMessage:${tenant}:${id}`, content), id }));
}

async function lock(tx: Tx, { staff, reference }: EnterObjection): Promise<Row | null> {
  const { tenant } = staff;
  const [row] = await tx.$queryRaw<Row[]>`
    select i.id, i.tenant, i.gemeente, i.shielded, i.version, i.received_at,
      array(select a.staff_id::text from intake_access a where a.tenant = i.tenant and a.intake_id = i.id) as named
    from intake i where i.tenant = ${tenant} and i.reference = ${reference} for update of i`;
  return row && may(staff, "intake.work", row) ? row : null;
}

interface Kept {
  readonly tenant: string;
  readonly intakeId: string;
  readonly content: MessageContent & Required<Pick<MessageContent, "paper">>;
  readonly key: string;
  readonly now: Date;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** At which hour the post came nobody knows: it stands in the middle of its day, or now where that is sooner. */
async function keep(tx: Tx, { tenant, intakeId, content, key, now }: Kept): Promise<string> {
  const id = uuid.test(key) ? key : randomUUID();
  const at = new Date(Math.min(Date.parse(`${content.paper.on}T12:00:00Z`), now.getTime()));
  const sealed = sealJson(`caseMessage:${tenant}:${id}`, content);
  await tx.caseMessage.create({ data: { tenant, id, intakeId, at, kind: "objection", content: sealed } });
  await tx.$executeRaw`
    update intake set waiting_since = least(waiting_since, ${at}), version = version + 1, updated_at = ${now}
    where tenant = ${tenant} and id = ${intakeId}::uuid`;
  return id;
}

interface Told {
  readonly staff: Staff;
  readonly intakeId: string;
  readonly messageId: string;
  readonly on: CalendarDay;
  readonly now: Date;
}

async function tell(tx: Tx, { staff, intakeId, messageId, on, now }: Told): Promise<void> {
  const { tenant } = staff;
  const data = { on, message: messageId };
  await addEvent(tx, { tenant, intakeId, kind: "objectionEntered", actor: `staff:${staff.id}`, data, now });
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "case.objectionEntered", subject: intakeId },
    ...{ ground: "Awb, artikel 6:4", data: { on }, at: now },
  });
}
