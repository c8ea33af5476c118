import { longestText, type WriteRefusal, type WrittenKind } from "#app/cases/contract.ts";
import type { CaseMessage } from "#app/cases/queries/messages-of.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import type { CaseAct } from "#app/identity/contract.ts";
import type { Clocks } from "#app/queue/contract.ts";
import type { PageError, TextRef } from "#app/ui/forms/page-model.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { InformationBlock, SaidModel } from "#app/ui/pages/information-model.ts";
import { addressOfCase } from "./case-list.server.ts";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** The part of the address under which each is written. */
export const placeOfWriting: Readonly<Record<WrittenKind, string>> = {
  message: "berichten",
  correction: "verbeteren",
  objection: "bezwaar",
  complaint: "klacht",
  notice_of_default: "te-laat",
};

/** What is written under this part of the address; undefined when nothing is. */
export function writtenFrom(what: string | undefined): WrittenKind | undefined {
  const kinds = Object.keys(placeOfWriting) as WrittenKind[];
  return kinds.find((kind) => placeOfWriting[kind] === what);
}

const acts: Readonly<Record<string, CaseAct>> = {
  besluit: "decision",
  inzage: "data",
  intrekken: "withdraw",
};

/** What a part of the address asks: to see the case, to write, or else what only its resident does. */
export function actOf(what: string | undefined): CaseAct {
  if (what === undefined) return "see";
  return writtenFrom(what) ?? (Object.hasOwn(acts, what) ? acts[what] : undefined) ?? "own";
}

/** Where a form leads to: what was written stands among the messages, what was withdrawn on the case itself. */
export function sayDone(lng: string, reference: string, done: WrittenKind | "withdrawn" | "closed"): string {
  const place = done === "withdrawn" || done === "closed" ? "" : placeOfWriting.message;
  return `${addressOfCase(lng, reference, place)}?klaar=${done}`;
}

const doneWords = [
  "message",
  "correction",
  "objection",
  "complaint",
  "notice_of_default",
  "withdrawn",
  "closed",
  "consentBack",
];

/** "Wij hebben uw bericht", after the form; only words of ours, whatever the address says. */
export function doneNotice(request: Request): CasePageModel["notice"] {
  const done = new URL(request.url).searchParams.get("klaar") ?? "";
  if (!doneWords.includes(done)) return undefined;
  return { text: { key: key("cases", "done", done) }, tone: done === "closed" ? "warn" : "ok" };
}

export function wrongText(refusal: Exclude<WriteRefusal, "noDecision" | "notLate">): PageError {
  return { field: "text", text: { key: key("cases", "errors", refusal), values: { most: longestText } } };
}

interface Writing {
  readonly lng: LanguageCode;
  readonly reference: string;
  readonly method: "code" | "digid";
  readonly clocks: Clocks | null;
  readonly again: Refilled | undefined;
}

/** The form for one kind of writing: what it is, what happens with it, and one box. */
export function writingPage(kind: WrittenKind, writing: Writing): CasePageModel {
  const { lng, reference, again } = writing;
  const { typed, errors, hidden } = keyedForm(again);
  return {
    heading: words(kind, "heading"),
    lead: words(kind, "lead"),
    back: addressOfCase(lng, reference),
    blocks: kind === "message" ? [] : [{ kind: "list", items: pointsOf(kind, writing) }],
    form: {
      action: addressOfCase(lng, reference, placeOfWriting[kind]),
      fields: [{ kind: "longText", name: "text", label: words(kind, "label"), max: longestText }],
      ...{ typed, errors, hidden },
      submit: words(kind, "button"),
    },
    actions: [],
  };
}

const words = (kind: WrittenKind, part: string): TextRef => ({
  key: key("cases", "writing", kind, part),
  critical: kind === "objection" || kind === "notice_of_default" ? true : undefined,
});

function pointsOf(kind: WrittenKind, { lng, method, clocks }: Writing): TextRef[] {
  if (kind !== "objection") return [words(kind, "point")];
  const until = clocks?.objectionUntil;
  const moments = until ? { day: moment(lng, (language) => formatDay(until, language)) } : undefined;
  return [
    { ...words(kind, "point"), moments },
    words(kind, "content"),
    ...(method === "code" ? [words(kind, "sign")] : []),
  ];
}

/**
 * Both ways, the newest first, under the form to write.
 * @param partyId of who reads it in the name of the resident.
 */
export function messagesPage(messages: readonly CaseMessage[], writing: Writing, partyId?: string): CasePageModel {
  const { lng } = writing;
  const said: InformationBlock[] =
    messages.length === 0 ? [] : [{ kind: "said", said: messages.map((message) => saidOf(message, lng, partyId)) }];
  return { ...writingPage("message", writing), after: said };
}

function saidOf(
  { staffId, kind, name, at, text, by, paper }: CaseMessage,
  lng: LanguageCode,
  partyId?: string,
): SaidModel {
  const when = moment(lng, (language) => (paper ? formatDay(paper.on, language) : formatMoment(at, language)));
  if (by) {
    const who = { key: key("cases", "said", "by", kind), values: { name: by.name } };
    return { who, when, text, own: by.partyId === partyId };
  }
  if (staffId === null) return { who: { key: key("cases", "said", kind) }, when, text, own: !partyId };
  return {
    who: name ? { key: "cases:said.named", values: { name } } : { key: "cases:said.us" },
    when,
    text,
    lang: "nl",
  };
}
