import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { derivedCode, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { contactOf, type IntakeContent } from "../core/content.ts";
import type { NewCodeAsked } from "./ask-new-code.server.ts";
import { replaceDraftCode, replaceIntakeCode } from "./replace-code.server.ts";

type Found = { readonly kind: "draft" | "intake"; readonly id: string; readonly content: Uint8Array };

/**
 * Someone lost the code. What has this mail address **and** birth date gets a new one, and the old one is void: the form that was
 * last worked on, and the intake that was last sent. Either may be the one they miss, so both are mailed, each with what it opens.
 * The codes follow from the question, so that a job that comes back makes the same ones.
 */
export async function renewLostCodes(tenant: string, asked: NewCodeAsked, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const found = [await lastDraft(tx, tenant, asked, now), await lastSent(tx, tenant, asked, now)].flat();
    const mailable = found.filter((one) => mayMail(tenant, one));
    for (const { kind, id } of mailable) {
      const code = derivedCode("lost-code", `${tenant} ${asked.askId} ${id}`, 12);
      if (kind === "draft") await replaceDraftCode(tx, tenant, id, code);
      else await replaceIntakeCode(tx, tenant, id, code);
      const payload = kind === "draft" ? { draftId: id } : { intakeId: id };
      await enqueue(tx, { type: "code.replaced", version: 1, tenant, payload });
    }
    for (const { kind, id } of mailable) {
      await recordAudit(tx, {
        tenant,
        actor: { kind: "resident", id: "" },
        action: `${kind}.codeMailed`,
        subject: id,
        ground: "Herstel van toegang, naar het eigen e-mailadres",
        at: now,
      });
    }
  });
}

function lastDraft(tx: Tx, tenant: string, asked: NewCodeAsked, now: Date): Promise<Found[]> {
  const [email, birth] = hashesOf(asked);
  return tx.$queryRaw<Found[]>`
    select 'draft' as kind, d.id, d.content from draft d
    join draft_find e on e.tenant = d.tenant and e.draft_id = d.id and e.kind = 'email' and e.hash = ${email}
    join draft_find b on b.tenant = d.tenant and b.draft_id = d.id and b.kind = 'birthDate' and b.hash = ${birth}
    where d.tenant = ${tenant} and d.expires_at > ${now} and d.submitted_at is null
    order by d.updated_at desc limit 1 for update of d`;
}

/** A melding whose further questions are still open has the code of its draft. */
function lastSent(tx: Tx, tenant: string, asked: NewCodeAsked, now: Date): Promise<Found[]> {
  const [email, birth] = hashesOf(asked);
  return tx.$queryRaw<Found[]>`
    select 'intake' as kind, i.id, i.content from intake i
    join intake_find e on e.tenant = i.tenant and e.intake_id = i.id and e.kind = 'email' and e.hash = ${email}
    join intake_find b on b.tenant = i.tenant and b.intake_id = i.id and b.kind = 'birthDate' and b.hash = ${birth}
    where i.tenant = ${tenant} and not exists (select 1 from draft d
      where d.tenant = i.tenant and d.intake_id = i.id and d.expires_at > ${now} and d.submitted_at is null)
    order by i.received_at desc limit 1 for update of i`;
}

function hashesOf({ emailHash, birthHash }: NewCodeAsked): [Buffer, Buffer] {
  return [Buffer.from(emailHash, "base64url"), Buffer.from(birthHash, "base64url")];
}

/** Where mail is not safe none is sent, so the old code must stay: else whoever asks for a new one locks the resident out. */
function mayMail(tenant: string, { kind, id, content }: Found): boolean {
  return contactOf(unsealJson<IntakeContent>(`${kind}:${tenant}:${id}`, content)).email !== null;
}
