import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { actorOf, actorText } from "#app/audit/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { type CaseTerms, decideWriting, eventOf, type WriteRefusal, type WrittenKind } from "../core/case-message.ts";
import type { MessageContent, WrittenBy } from "../queries/messages-of.server.ts";

export interface WriteToUs {
  readonly tenant: string;
  /** One that this resident may see; the route looked. */
  readonly intakeId: string;
  readonly kind: WrittenKind;
  readonly text: string;
  readonly language: string;
  readonly method: "code" | "digid";
  /** Who writes in the name of the resident; left out when they write themselves. */
  readonly by?: WrittenBy | undefined;
  /** Of the form that was sent: the same form sent twice is one message. */
  readonly key: string;
  readonly terms: CaseTerms | null;
  readonly now: Date;
}

/** An objection that came in. */
export interface Objection {
  readonly tenant: string;
  readonly intakeId: string;
  readonly messageId: string;
  readonly on: CalendarDay;
  readonly now: Date;
}

/** Plans, in the same transaction, that somebody decides on an objection; of the room `queue`, handed in by the route. */
export type PlanAnswer = (tx: Tx, objection: Objection) => Promise<void>;

/** A resident writes about what they sent. From then on they wait for an answer, whatever state it is in. */
export async function writeToUs(
  written: WriteToUs,
  planAnswer: PlanAnswer,
): Promise<Result<null, WriteRefusal | "notFound">> {
  const { tenant, intakeId, kind, key, terms, now } = written;
  return transaction(async (tx): Promise<Result<null, WriteRefusal | "notFound">> => {
    const [intake] = await tx.$queryRaw<{ state: string }[]>`
      select state from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
    if (!intake) return refuse("notFound");
    const decision = decideWriting(kind, written.text, { state: intake.state, terms });
    if (!decision.ok) return decision;
    const { language, method, by } = written;
    const content: MessageContent = { text: decision.value, language, method, ...(by ? { by } : {}) };
    const actor = actorOf(by?.role);
    const added = await tx.$executeRaw`
      insert into case_message (tenant, id, intake_id, at, kind, content)
      values (${tenant}, ${key}::uuid, ${intakeId}::uuid, ${now}, ${kind}, ${sealJson(`caseMessage:${tenant}:${key}`, content)})
      on conflict (tenant, id) do nothing`;
    if (added === 0) return ok(null);
    await tx.$executeRaw`
      update intake set waiting_since = coalesce(waiting_since, ${now}), updated_at = ${now}
      where tenant = ${tenant} and id = ${intakeId}::uuid`;
    const on = dayInAmsterdam(now);
    const data: AddEvent["data"] = kind === "objection" ? { message: key, on } : {};
    await addEvent(tx, { tenant, intakeId, kind: eventOf[kind], actor: actorText(actor), data, now });
    if (kind === "objection") await planAnswer(tx, { tenant, intakeId, messageId: key, on, now });
    await recordAudit(tx, {
      ...{ tenant, actor, action: "case.wrote", subject: intakeId },
      ...{ ground: groundOf[kind], data: { kind }, at: now },
    });
    return ok(null);
  });
}

const groundOf: Readonly<Record<WrittenKind, string>> = {
  message: "Participatiewet, artikel 7",
  correction: "AVG, artikel 16",
  objection: "Awb, artikel 6:4",
  complaint: "Awb, artikel 9:1",
  notice_of_default: "Awb, artikel 4:17 lid 3",
};

interface AddEvent {
  readonly tenant: string;
  readonly intakeId: string;
  readonly kind: string;
  readonly actor: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly now: Date;
}

/** A line on the timeline of the intake, which the caller has locked. */
export async function addEvent(tx: Tx, { tenant, intakeId, kind, actor, data = {}, now }: AddEvent): Promise<void> {
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${now}, ${kind}, ${actor}, ${JSON.stringify(data)}::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
}
