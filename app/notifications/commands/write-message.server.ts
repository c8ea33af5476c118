import { direction, htmlLang, isLanguage, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay, formatTime } from "#app/i18n/format.server.ts";
import type { Contact } from "#app/intake/contract.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { publicAddress } from "#app/platform/settings.server.ts";
import { type Werkplein, werkpleinById } from "#app/werkpleinen/contract.ts";
import { contactOfReceiver, tellsResident } from "../core/addressee.ts";
import { chooseChannel } from "../core/choose-channel.ts";
import { composeMail, composeSms, type MessageKind, type Wording } from "../core/compose-message.ts";
import { composeLetter, goesByPost, mayBePosted, representsLines } from "../core/letter.ts";
import { receiversOf } from "../queries/receivers.server.ts";
import { queueMessage } from "./queue-message.server.ts";

export interface WriteMessage {
  readonly tenant: string;
  readonly kind: MessageKind;
  readonly contact: Contact;
  readonly intakeId: string | null;
  /** What makes this message different from another of its kind about the same intake. */
  readonly occasion: string;
  /** Paragraphs after the first. */
  readonly extra?: readonly string[];
  readonly reference?: string;
  readonly receivedAt?: Date;
  /** Only in a message whose purpose is the code, or the link that holds it. */
  readonly code?: string;
  /** How long that code works. */
  readonly until?: Date;
  /** Goes as a letter too, whatever else they can be reached by. */
  readonly alsoByPost?: boolean;
  readonly now: Date;
}

/**
 * Writes a message in the resident's language with the Dutch below, and queues it: by mail or text message, or else as a letter. Nothing when
 * there is no safe way to reach them, and it is no news for a letter. Who acts for the resident is told the same, or in their place.
 */
export async function writeMessage(tx: Tx, message: WriteMessage): Promise<void> {
  const { tenant, kind, intakeId, now } = message;
  const receivers = intakeId && mayBePosted(kind) ? await receiversOf(tx, tenant, intakeId, now) : [];
  for (const receiver of receivers) await queue(tx, { ...message, contact: contactOfReceiver(receiver) }, receiver.id);
  if (tellsResident(receivers)) await queue(tx, message);
}

async function queue(tx: Tx, message: WriteMessage, partyId?: string): Promise<void> {
  const { tenant, kind, contact, intakeId, occasion, extra = [], now } = message;
  const byPost = intakeId !== null && goesByPost(kind, contact);
  const address = byPost ? null : chooseChannel(kind, contact);
  if (!address && !byPost) return;
  const werkplein = werkpleinById(tenant);
  const own: LanguageCode = isLanguage(contact.language) ? contact.language : "nl";
  const first = wordingIn(own, werkplein, message);
  const wordings: [Wording, ...Wording[]] = own === "nl" ? [first] : [first, wordingIn("nl", werkplein, message)];
  const composition = { kind, extra, signature: werkplein.name, wordings };
  // On paper it is added as it is printed: by then it may go to the resident after all.
  const mail = composeMail({ ...composition, extra: [...extra, ...(partyId ? representsLines : [])] });
  const letter = mayBePosted(kind) ? { letter: composeLetter(composition) } : {};
  const queued = { tenant, intakeId, partyId, kind, occasion, language: own, now };
  if (byPost || message.alsoByPost)
    await queueMessage(tx, { ...queued, channel: "post", content: { to: "", ...mail, html: null, ...letter } });
  if (!address) return;
  const sent = address.channel === "email" ? mail : { subject: null, text: composeSms(kind, wordings), html: null };
  await queueMessage(tx, { ...queued, channel: address.channel, content: { to: address.to, ...sent, ...letter } });
}

function wordingIn(lng: LanguageCode, werkplein: Werkplein, message: WriteMessage): Wording {
  const { receivedAt, reference = "", code = "", until } = message;
  const { t } = translator(lng);
  return {
    lang: htmlLang(lng),
    dir: direction(lng),
    t: (key, values) => t(`messages:${key}` as string, values),
    values: {
      werkplein: werkplein.name,
      phone: werkplein.phone.number,
      reference,
      code,
      day: receivedAt ? formatDay(receivedAt, lng) : "",
      until: until ? formatDay(until, lng) : "",
      time: receivedAt ? formatTime(receivedAt, lng) : "",
      link: `${publicAddress(werkplein)}/${lng}/${placeOf(message)}`,
    },
  };
}

/** What these are about stands in "mijn zaken". */
const inOwnCase: ReadonlySet<MessageKind> = new Set([
  "aanvraagStored",
  "hulpvraagStored",
  "papersAsked",
  "papersReminder",
  "decisionKnown",
  "decisionDelayed",
  "decisionPaused",
  "decisionResumed",
  "caseAnswered",
]);

/** The page that a message points to. */
function placeOf({ kind, reference, code }: WriteMessage): string {
  if (kind === "invitation") return `uitnodiging/${code}`;
  if (kind === "confirmation") return "bevestigen";
  if (inOwnCase.has(kind)) return `mijn-zaken/${reference}`;
  return kind === "code" || kind === "checkCode" ? "verder" : `ontvangst/${reference}`;
}
