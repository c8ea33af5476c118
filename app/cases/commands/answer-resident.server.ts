import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { type Guarded, may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { longestText } from "../core/case-message.ts";
import type { MessageContent } from "../queries/messages-of.server.ts";
import { addEvent } from "./write-to-us.server.ts";

interface Ask {
  readonly staff: Staff;
  readonly reference: string;
  readonly now: Date;
}

export interface AnswerResident extends Ask {
  readonly text: string;
  /** The colleague chose to show their name. */
  readonly named: boolean;
}

type Refusal = "notFound" | "messageEmpty" | "messageTooLong";

/** A colleague writes to the resident: what the resident wrote before counts as read, and they no longer wait. */
export async function answerResident({ staff, reference, text, named, now }: AnswerResident) {
  return transaction(async (tx): Promise<Result<null, Refusal>> => {
    const { tenant } = staff;
    const intakeId = await lockFor(tx, staff, reference);
    if (!intakeId) return refuse("notFound");
    const written = text.replace(/\r\n?/g, "\n").trim();
    if (!written) return refuse("messageEmpty");
    if (written.length > longestText) return refuse("messageTooLong");
    const id = randomUUID();
    const content: MessageContent = { text: written, language: "nl", ...(named ? { name: staff.name } : {}) };
    await tx.caseMessage.create({
      data: {
        ...{ tenant, id, intakeId, at: now, kind: "message", staffId: staff.id },
        content: sealJson(`caseMessage:${tenant}:${id}`, content),
      },
    });
    await readAll(tx, tenant, intakeId, now);
    await addEvent(tx, { tenant, intakeId, kind: "answered", actor: `staff:${staff.id}`, now });
    await enqueue(tx, { type: "case.answered", version: 1, tenant, payload: { intakeId, messageId: id } });
    await audit(tx, staff, "case.answered", intakeId, now);
    return ok(null);
  });
}

/** A colleague read what the resident wrote, and needs not answer here: by telephone, or because it went on to somebody else. */
export async function markRead({ staff, reference, now }: Ask): Promise<Result<null, "notFound">> {
  return transaction(async (tx): Promise<Result<null, "notFound">> => {
    const intakeId = await lockFor(tx, staff, reference);
    if (!intakeId) return refuse("notFound");
    await readAll(tx, staff.tenant, intakeId, now);
    await audit(tx, staff, "case.read", intakeId, now);
    return ok(null);
  });
}

/** The id of an intake that this colleague may work on, locked; null for one that is not there, or not theirs. */
async function lockFor(tx: Tx, staff: Staff, reference: string): Promise<string | null> {
  const { tenant } = staff;
  const [row] = await tx.$queryRaw<(Guarded & { readonly id: string })[]>`
    select i.id, i.tenant, i.gemeente, i.shielded,
      array(select a.staff_id::text from intake_access a where a.tenant = i.tenant and a.intake_id = i.id) as named
    from intake i where i.tenant = ${tenant} and i.reference = ${reference} for update of i`;
  return row && may(staff, "intake.work", row) ? row.id : null;
}

async function readAll(tx: Tx, tenant: string, intakeId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    update case_message set read_at = greatest(at, ${now})
    where tenant = ${tenant} and intake_id = ${intakeId}::uuid and staff_id is null and read_at is null`;
  await tx.$executeRaw`
    update intake set waiting_since = null, updated_at = ${now} where tenant = ${tenant} and id = ${intakeId}::uuid`;
}

async function audit(tx: Tx, staff: Staff, action: string, subject: string, at: Date): Promise<void> {
  const actor = { kind: "staff", id: staff.id } as const;
  await recordAudit(tx, {
    tenant: staff.tenant,
    actor,
    action,
    subject,
    ground: "Participatiewet, artikel 7",
    data: { roles: staff.roles },
    at,
  });
}
