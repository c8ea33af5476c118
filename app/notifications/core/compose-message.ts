/** Why a message is sent. Texts: `messages:<kind>`. */
export const messageKinds = [
  "stored",
  "aanvraagStored",
  "hulpvraagStored",
  "completed",
  "confirmation",
  "code",
  "receiptCode",
  "checkSaved",
  "papersAsked",
  "papersReminder",
  "decisionKnown",
  "decisionDelayed",
  "decisionPaused",
  "decisionResumed",
  "caseAnswered",
] as const;
/** About an appointment: to the mail or phone that was given with it. */
export const appointmentKinds = [
  "appointmentConfirmed",
  "appointmentMoved",
  "appointmentCancelled",
  "appointmentCancelledByUs",
  "appointmentReminder",
  "waitlistOffer",
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];
/** The code of a check goes where somebody asks it to go at that moment, an invitation where a colleague says; neither reads an answer. */
export type MessageKind = (typeof messageKinds)[number] | "checkCode" | "invitation" | AppointmentKind;

export interface Wording {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** Text by its key in `messages`, for example `stored.received`; it keeps values apart from a sentence that runs the other way. */
  readonly t: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** The values in this language: days differ, references do not. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const planned = ["appointment.when", "appointment.where", "", "appointment.change", "", "call"];
const papers = ["papers.where", "lookNeeds", "", "papers.help", "call"];
const offTheList = ["appointment.was", "", "appointment.again", "", "call"];

/** The lines of each kind, in order. An empty string parts two paragraphs. No name and no subject matter: phones are shared. */
const lines: Readonly<Record<MessageKind, readonly string[]>> = {
  stored: [
    "stored.received",
    "reference",
    "stored.when",
    "",
    "stored.next",
    "",
    "look",
    "lookNeeds",
    "",
    "call",
    "notYou",
  ],
  aanvraagStored: [
    "stored.receivedAanvraag",
    "reference",
    "stored.whenAanvraag",
    "",
    "stored.nextAanvraag",
    "",
    "look",
    "lookNeeds",
    "",
    "call",
    "notYou",
  ],
  hulpvraagStored: [
    "stored.receivedHulpvraag",
    "reference",
    "stored.nextHulpvraag",
    "",
    "look",
    "lookNeeds",
    "",
    "call",
    "notYou",
  ],
  papersAsked: ["papers.asked", "reference", "papers.until", "papers.wait", "", ...papers],
  papersReminder: ["papers.reminder", "reference", "papers.until", "", ...papers],
  decisionKnown: ["decision.known", "reference", "", "decision.read", "lookNeeds", "", "decision.object", "call"],
  decisionDelayed: ["decision.delayed", "reference", "", "decision.when", "lookNeeds", "", "call"],
  decisionPaused: ["decision.paused", "reference", "", "decision.why", "lookNeeds", "", "call"],
  decisionResumed: ["decision.resumed", "reference", "", "decision.when", "lookNeeds", "", "call"],
  caseAnswered: ["caseAnswered.waits", "reference", "", "caseAnswered.read", "lookNeeds", "", "call"],
  completed: ["completed.received", "reference", "", "completed.next", "", "look", "lookNeeds", "", "call"],
  confirmation: [
    "confirmation.why",
    "",
    "confirmation.code",
    "reference",
    "confirmation.use",
    "",
    "confirmation.careful",
  ],
  code: ["code.asked", "code.code", "code.use", "", "code.careful"],
  checkSaved: [
    "checkSaved.received",
    "reference",
    "checkSaved.when",
    "",
    "checkSaved.next",
    "",
    "look",
    "lookNeeds",
    "",
    "call",
    "notYou",
  ],
  checkCode: ["checkCode.asked", "code.code", "code.use", "checkCode.until", "", "checkCode.careful"],
  appointmentConfirmed: ["appointment.confirmed", "reference", ...planned],
  appointmentMoved: ["appointment.moved", "reference", ...planned],
  appointmentReminder: ["appointment.reminder", ...planned],
  appointmentCancelled: ["appointment.cancelled", ...offTheList],
  appointmentCancelledByUs: ["appointment.cancelledByUs", ...offTheList],
  waitlistOffer: [
    "appointment.offer",
    "appointment.when",
    "appointment.where",
    "",
    "appointment.offerUntil",
    "appointment.offerAnswer",
    "",
    "call",
  ],
  invitation: ["invitation.invites", "", "invitation.choose", "invitation.until", "", "invitation.careful", "call"],
  receiptCode: ["code.asked", "code.code", "reference", "", "look", "lookNeeds", "", "code.careful"],
};

export interface Composition {
  readonly kind: MessageKind;
  /** Extra paragraphs after the first, such as `stored.toConfirm`. */
  readonly extra: readonly string[];
  readonly signature: string;
  /** First the language of the resident; then Dutch, unless that is the same. */
  readonly wordings: readonly [Wording, ...Wording[]];
}

/** A mail in the resident's language with the Dutch below, as plain text and as plain HTML that names the language of each part. */
export function composeMail({ kind, extra, signature, wordings }: Composition): Mail {
  const [own, dutch] = wordings;
  const parts = wordings.map((wording) => ({ wording, paragraphs: paragraphsOf(kind, extra, signature, wording) }));
  const pointer = dutch ? [own.t("dutchBelow")] : [];
  const blocks = parts.map(({ wording, paragraphs }, index) => ({
    wording,
    paragraphs: index === 0 ? [...pointer.map((line) => [line]), ...paragraphs] : paragraphs,
  }));
  return {
    subject: [...new Set(wordings.map((wording) => wording.t("subject")))].join(" | "),
    text: blocks.map(({ wording, paragraphs }) => plainText(wording, paragraphs)).join("\n\n--------\n\n"),
    html: page(own, blocks.map(({ wording, paragraphs }) => section(wording, paragraphs)).join("\n<hr>\n")),
  };
}

/** A text message: one or two sentences, in the resident's language and then in Dutch. */
export function composeSms(kind: MessageKind, wordings: readonly Wording[]): string {
  const key = kind === "receiptCode" || kind === "checkCode" ? "sms.code" : `sms.${kind}`;
  return wordings.map((wording) => wording.t(key, wording.values)).join("\n");
}

/**
 * A text message about an appointment: the Dutch below it is no more than the time, so that a reminder stays within two segments.
 * It never names what the appointment is for: a phone lies on a table.
 */
export function composeAppointmentSms(
  kind: AppointmentKind,
  [own, dutch]: Composition["wordings"],
  { withId }: { readonly withId: boolean },
): string {
  const key = kind === "appointmentReminder" && withId ? "sms.appointmentReminderWithId" : `sms.${kind}`;
  const short = kind.startsWith("appointmentCancelled") ? "sms.short.cancelled" : "sms.short.planned";
  return [own.t(key, own.values), ...(dutch ? [dutch.t(short, dutch.values)] : [])].join("\n");
}

/** The paragraphs of a message in one language, each of lines. */
export function paragraphsOf(
  kind: MessageKind,
  extra: readonly string[],
  signature: string,
  wording: Wording,
): string[][] {
  const paragraphs: string[][] = [[]];
  for (const key of lines[kind]) {
    if (key === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(wording.t(key, wording.values));
  }
  const said = extra.map((key) => [wording.t(key, wording.values)]);
  const [first = [], ...rest] = paragraphs;
  return [[wording.t("greeting")], first, ...said, ...rest, [wording.t("closing"), signature]];
}

function plainText({ dir }: Wording, paragraphs: readonly (readonly string[])[]): string {
  const mark = dir === "rtl" ? "\u200f" : "";
  return paragraphs.map((paragraph) => paragraph.map((line) => `${mark}${line}`).join("\n")).join("\n\n");
}

function section({ lang, dir }: Wording, paragraphs: readonly (readonly string[])[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph.map(linked).join("<br>")}</p>`).join("\n");
  return `<div lang="${lang}" dir="${dir}">\n${body}\n</div>`;
}

function page({ lang, dir, t }: Wording, body: string): string {
  const head = `<meta charset="utf-8"><title>${escapeHtml(t("subject"))}</title>`;
  return `<!doctype html>\n<html lang="${lang}" dir="${dir}">\n<head>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function linked(line: string): string {
  return escapeHtml(line).replace(/https?:\/\/[^\s\u2066-\u2069<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}
