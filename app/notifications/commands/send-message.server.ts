import { afterTheNight } from "#app/appointments/contract.ts";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { enqueueAt } from "#app/platform/outbox.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { MessageKind } from "../core/compose-message.ts";
import { WillNeverArrive } from "../core/will-never-arrive.ts";
import { receiverNow } from "../queries/receivers.server.ts";
import { deliverMail } from "./deliver-mail.server.ts";
import { deliverSms } from "./deliver-sms.server.ts";
import { type MessageContent, queueMessage } from "./queue-message.server.ts";
import { reportUndelivered } from "./tell-about-appointment.server.ts";

interface Queued {
  readonly id: string;
  readonly kind: string;
  readonly appointmentId: string | null;
  readonly intakeId: string | null;
  readonly partyId: string | null;
}

export interface SendMessage {
  readonly tenant: string;
  readonly id: string;
  readonly now: Date;
}

/**
 * Sends one queued message. Told twice, it sends once; killed between sending and noting it, it sends again with the same
 * Message-ID (at least once). Trouble that may pass is thrown, so that the job comes back; an address that does not exist is final.
 */
export async function sendMessage({ tenant, id, now }: SendMessage): Promise<void> {
  const where = { tenant_id: { tenant, id } };
  const message = await transaction(async (tx) => {
    const row = await tx.message.findUnique({ where });
    if (row?.state !== "queued" || row.channel === "post") return null;
    return tx.message.update({ where, data: { attempts: { increment: 1 } } });
  });
  if (!message) return;
  const content = unsealJson<MessageContent>(`message:${tenant}:${id}`, message.content);
  if (!(await isStillTrue(tenant, message, content, now))) return note(tenant, id, "overtaken", now, content);
  if (await waitsForMorning(tenant, message, now)) return;
  try {
    await deliver(tenant, id, message.channel, message.language, content);
  } catch (error) {
    // What a letter can tell as well is not tried for ever.
    const givenUp = content.letter !== undefined && message.attempts >= triesMost;
    if (!(error instanceof WillNeverArrive) && !givenUp) {
      await callAfterHours(tenant, message);
      throw error;
    }
    log.warn({ message: id, kind: message.kind, channel: message.channel }, "a message will never arrive");
    await note(tenant, id, "failed", now, content);
    return;
  }
  await note(tenant, id, "sent", now, content);
}

/** As often as its job is tried (`platform/outbox`); by then most of a day has passed. */
const triesMost = 12;

/** A message that waited, for a door that was shut, may tell of an appointment that has changed since: what comes late must not lead anybody astray. */
async function isStillTrue(tenant: string, message: Queued, content: MessageContent, now: Date) {
  const { kind, appointmentId, intakeId, partyId } = message;
  if (intakeId && partyId) return (await receiverNow(db, tenant, intakeId, partyId, now)) !== null;
  if (!appointmentId || content.sequence === undefined) return true;
  const row = await db.appointment.findUnique({ where: { tenant_id: { tenant, id: appointmentId } } });
  if (!row || row.startsAt <= now || row.icalSequence !== content.sequence) return false;
  return kind.startsWith("appointmentCancelled") || row.status === "confirmed";
}

/** What nobody asked for this minute waits for the morning. */
async function waitsForMorning(tenant: string, { id, kind }: Queued, now: Date): Promise<boolean> {
  const at = afterTheNight(now);
  if (at <= now || (kind !== "appointmentReminder" && kind !== "waitlistOffer")) return false;
  await transaction((tx) =>
    enqueueAt(tx, { type: "message.queued", version: 1, tenant, payload: { messageId: id } }, at),
  );
  return true;
}

/** By this attempt about an hour has passed: the door may open again, but somebody who is expected tomorrow has to know. */
const callsAfter = 8;

async function callAfterHours(
  tenant: string,
  { attempts, appointmentId }: { readonly attempts: number; readonly appointmentId: string | null },
): Promise<void> {
  if (appointmentId && attempts === callsAfter) await transaction((tx) => reportUndelivered(tx, tenant, appointmentId));
}

async function deliver(tenant: string, id: string, channel: string, language: string, content: MessageContent) {
  const { smtpUrl, smsUrl, demo } = settings();
  const door = channel === "email" ? smtpUrl : smsUrl;
  if (!door) {
    if (demo) return; // Shown on the demo page of messages instead.
    throw new Error(`no door for ${channel}: set ${channel === "email" ? "SMTP_URL" : "SMS_URL"}`);
  }
  const { name, email } = werkpleinById(tenant);
  if (channel === "email") await deliverMail(door, { id, language, from: { name, address: email }, ...content });
  else await deliverSms(door, { id, to: content.to, text: content.text, from: name });
}

/** Writes down how it went. The address to which a code of a check was asked is not kept: it was given for this one message. */
async function note(
  tenant: string,
  id: string,
  outcome: "sent" | "failed" | "overtaken",
  at: Date,
  content: MessageContent,
): Promise<void> {
  const state = outcome === "sent" ? "sent" : "failed";
  const withoutAddress = { content: sealJson(`message:${tenant}:${id}`, { ...content, to: "" }) };
  await transaction(async (tx) => {
    const { count } = await tx.message.updateMany({
      where: { tenant, id, state: "queued" },
      data: { state, sentAt: state === "sent" ? at : null },
    });
    const row = await tx.message.findUnique({ where: { tenant_id: { tenant, id } } });
    if (count === 0 || !row) return;
    if (row.kind === "checkCode") {
      await tx.message.update({ where: { tenant_id: { tenant, id } }, data: withoutAddress });
    }
    // Whose part is over is told nothing more: then the resident is.
    const partyId = outcome === "failed" ? row.partyId : null;
    const byLetter = outcome === "failed" || (outcome === "overtaken" && row.partyId !== null);
    if (byLetter && row.intakeId && content.letter) await sayByLetter(tx, { ...row, partyId }, content, at);
    if (outcome === "failed" && row.appointmentId) await reportUndelivered(tx, tenant, row.appointmentId);
    await recordAudit(tx, {
      tenant,
      actor: { kind: "system", id: "messages" },
      action: `message.${outcome}`,
      subject: row.intakeId ?? row.appointmentId ?? undefined,
      ground: "Algemene wet bestuursrecht, artikel 2:1",
      data: { kind: row.kind, channel: row.channel },
      at,
    });
  });
}

/** What never arrived is said on paper: a colleague posts it. */
async function sayByLetter(
  tx: Tx,
  row: {
    readonly tenant: string;
    readonly id: string;
    readonly intakeId: string | null;
    readonly partyId: string | null;
    readonly kind: string;
    readonly language: string;
  },
  { subject, text, letter }: MessageContent,
  now: Date,
): Promise<void> {
  const { tenant, id, intakeId, partyId, kind, language } = row;
  const content = { to: "", subject, text, html: null, letter };
  await queueMessage(tx, {
    tenant,
    intakeId,
    partyId: partyId ?? undefined,
    kind: kind as MessageKind,
    occasion: id,
    channel: "post",
    language,
    content,
    now,
  });
}
