import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { unseal } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { NeverTaken, postSigned } from "#app/platform/outgoing-post.server.ts";
import { publicAddress, settings } from "#app/platform/settings.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { isWhomNamed, mayLeave } from "../core/referral/content.ts";
import { say } from "../queries/in-dutch.server.ts";
import { contentOf, lockReferral, type ReferralRow } from "../queries/referral-row.server.ts";
import { partnerContext } from "./save-partner.server.ts";

interface OutgoingMail {
  readonly id: string;
  readonly language: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: null;
}

/** Lent by the room that owns the door of mail. */
export type SendMail = (smtpUrl: string, mail: OutgoingMail) => Promise<void>;

interface SendReferral {
  readonly tenant: string;
  readonly id: string;
  readonly now: Date;
}

/** What goes to a partner: words for a mailbox, and the same as data for a webhook. */
interface Parcel {
  /** The same for every attempt. */
  readonly id: string;
  readonly type: "referral.asked" | "referral.withdrawn";
  readonly subject: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** As often as its job is tried (`platform/outbox`). */
const triesMost = 12;

/**
 * Sends what a resident agreed to share. Told twice, it goes once; killed between sending and noting it, it goes again under the same id.
 * Trouble that may pass is thrown, so that the job comes back; what will never be taken is shown to a colleague.
 */
export async function sendReferral(ask: SendReferral, mail: SendMail): Promise<void> {
  await attempt(ask, asking, mail);
}

/** Tells a partner that the resident took their consent back, if it ever got the referral. */
export async function tellWithdrawn(ask: SendReferral, mail: SendMail): Promise<void> {
  await attempt(ask, withdrawing, mail);
}

/** One thing that a partner is told. */
interface Telling {
  readonly isDue: (row: ReferralRow) => boolean;
  /** Whether the partner, as it stands now, is one to tell it to. */
  readonly mayGo: (row: ReferralRow) => boolean;
  /** What stands with the referral when it is not. */
  readonly otherwise: Outcome;
  readonly parcelOf: (row: ReferralRow) => Parcel;
}

type Outcome = "sent" | "failed" | "held";

const asking: Telling = {
  isDue: ({ state, delivery }) => state === "asked" && delivery === "waiting",
  mayGo: (row) => mayLeave(contentOf(row), row),
  otherwise: "held",
  parcelOf: askParcel,
};

/** Who has it is told also when nobody is referred there any more, but no other organisation that took its place. */
const withdrawing: Telling = {
  isDue: ({ state, delivery }) => state === "withdrawn" && delivery === "sent",
  mayGo: (row) => isWhomNamed(contentOf(row), row),
  otherwise: "failed",
  parcelOf: withdrawnParcel,
};

function askParcel(row: ReferralRow): Parcel {
  const { words, lines, why } = contentOf(row);
  const data = { lines: lines.map(({ label, text }) => ({ label, value: text })), why };
  const subject = say("queue:referral.words.subject", { reference: row.reference });
  return { id: row.id, type: "referral.asked", subject, text: words, data };
}

function withdrawnParcel(row: ReferralRow): Parcel {
  const values = { reference: row.reference, werkplein: werkpleinById(row.tenant).name };
  const subject = say("queue:referral.words.withdrawnSubject", values);
  const text = say("queue:referral.words.withdrawn", values);
  return { id: `${row.id}.withdrawn`, type: "referral.withdrawn", subject, text, data: {} };
}

async function attempt({ tenant, id, now }: SendReferral, telling: Telling, mail: SendMail): Promise<void> {
  const row = await transaction(async (tx) => {
    const found = await lockReferral(tx, tenant, id);
    if (!found || !telling.isDue(found)) return null;
    if (!telling.mayGo(found)) {
      await writeOutcome(tx, found, telling.parcelOf(found), telling.otherwise, now);
      return null;
    }
    await tx.referral.update({ where: { tenant_id: { tenant, id } }, data: { attempts: { increment: 1 } } });
    return found;
  });
  if (!row) return;
  const parcel = telling.parcelOf(row);
  try {
    await deliver(row, parcel, now, mail);
  } catch (error) {
    if (!isFinal(error) && row.attempts + 1 < triesMost) throw error;
    log.warn({ referral: id, way: row.way, type: parcel.type }, "a partner cannot be told");
    return note(row, parcel, "failed", now);
  }
  await note(row, parcel, "sent", now);
}

function isFinal(error: unknown): boolean {
  return error instanceof NeverTaken || (error instanceof Error && error.name === "WillNeverArrive");
}

async function deliver(row: ReferralRow, parcel: Parcel, now: Date, mail: SendMail): Promise<void> {
  const { tenant, way, address, secret } = row;
  const werkplein = werkpleinById(tenant);
  const { id, type, subject, text, data } = parcel;
  if (way === "mailbox") {
    const { smtpUrl, demo } = settings();
    if (!smtpUrl && demo) return; // What would be sent stands on the page of the file.
    if (!smtpUrl) throw new Error("no door for mail: set SMTP_URL");
    const from = { name: werkplein.name, address: werkplein.email };
    return mail(smtpUrl, { id, language: "nl", from, to: address, subject, text, html: null });
  }
  if (!secret) throw new NeverTaken("the partner has no key");
  const key = Buffer.from(unseal(partnerContext(tenant, row.partnerId), secret)).toString();
  const answerTo = `${publicAddress(werkplein)}/terugmelding/${row.id}`;
  const told = {
    type,
    id: row.id,
    werkplein: tenant,
    reference: row.reference,
    kind: row.kind,
    ...data,
    text,
    answerTo,
  };
  await postSigned({ url: address, secret: key, id, body: JSON.stringify(told), now });
}

/** Writes down how it went. Taken back while it left: then the partner is told so after all. */
async function note(row: ReferralRow, parcel: Parcel, outcome: Outcome, at: Date): Promise<void> {
  await transaction(async (tx) => {
    const now = await lockReferral(tx, row.tenant, row.id);
    if (now) await writeOutcome(tx, now, parcel, outcome, at);
  });
}

async function writeOutcome(tx: Tx, row: ReferralRow, { type }: Parcel, outcome: Outcome, at: Date): Promise<void> {
  const { tenant, id, way, intakeId, state } = row;
  const isFirst = type === "referral.asked";
  await tx.referral.update({
    where: { tenant_id: { tenant, id } },
    data: { delivery: outcome, ...(isFirst && outcome === "sent" ? { sentAt: at } : {}) },
  });
  if (isFirst && outcome === "sent" && state === "withdrawn")
    await enqueue(tx, { type: "referral.withdrawn", version: 1, tenant, payload: { referralId: id } });
  const actor = { kind: "system", id: "messages" } as const;
  const action = isFirst ? `referral.${outcome}` : `referral.withdrawn${outcome === "sent" ? "Told" : "Untold"}`;
  const ground = isFirst ? "AVG, artikel 6 lid 1 onder a" : "AVG, artikel 7 lid 3";
  await recordAudit(tx, { tenant, actor, action, subject: intakeId, ground, data: { way }, at });
}
