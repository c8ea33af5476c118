import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { Mail, MessageKind } from "../core/compose-message.ts";
import type { LetterPart } from "../core/letter.ts";

/** The sealed part of a message. A text message has no subject and no HTML. Seal context: `message:<tenant>:<id>`. */
export interface MessageContent extends Pick<Mail, "text"> {
  readonly to: string;
  readonly subject: string | null;
  readonly html: string | null;
  /** Which version of an appointment it tells of: one that was moved or cancelled since is told of by a later message. */
  readonly sequence?: number;
  /** A calendar entry that goes along with a mail. */
  readonly calendar?: { readonly file: string; readonly type: string };
  /** The same as a letter: printed when it goes by post, or when the mail or text message turns out not to arrive. */
  readonly letter?: readonly LetterPart[];
}

export interface QueueMessage {
  readonly tenant: string;
  /** `null` for a form that was not sent yet. */
  readonly intakeId: string | null;
  /** Who acts for the resident, and gets this one; left out for the resident. */
  readonly partyId?: string | undefined;
  /** What it is about, when it is about an appointment; it goes when that goes. */
  readonly appointmentId?: string;
  readonly kind: MessageKind;
  /** Makes two messages of one kind about one intake different; the same event told twice gives the same. */
  readonly occasion: string;
  readonly channel: "email" | "sms" | "post";
  readonly language: string;
  readonly content: MessageContent;
  readonly now: Date;
}

/** Puts a message in the outbox, once: the id follows from what it is about, so the same event told again adds nothing. A letter waits there for a colleague. */
export async function queueMessage(tx: Tx, message: QueueMessage): Promise<void> {
  const { tenant, intakeId, partyId, appointmentId, kind, channel, language, content, now } = message;
  const id = messageIdOf(message);
  const { count } = await tx.message.createMany({
    data: [
      {
        tenant,
        id,
        intakeId,
        partyId,
        appointmentId,
        kind,
        channel,
        language,
        createdAt: now,
        content: sealJson(`message:${tenant}:${id}`, content),
      },
    ],
    skipDuplicates: true,
  });
  if (count > 0 && channel !== "post")
    await enqueue(tx, { type: "message.queued", version: 1, tenant, payload: { messageId: id } });
}

/** A UUID (version 8) from what the message is about. Keyed: the occasion may be a code, which nobody may find by trying. */
export function messageIdOf({
  tenant,
  intakeId,
  kind,
  occasion,
  channel,
  partyId,
}: Pick<QueueMessage, "tenant" | "intakeId" | "kind" | "occasion" | "channel" | "partyId">): string {
  const about = [intakeId, kind, occasion, channel, ...(partyId ? [partyId] : [])];
  const hash = Buffer.from(keyedHash(tenant, "message", about.join("\n")));
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
