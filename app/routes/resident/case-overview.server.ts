import { type Happening, mayWrite, storyFor, storyForPartner } from "#app/cases/contract.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import type { CaseAct } from "#app/identity/contract.ts";
import type { RepresentativeParty } from "#app/identity/queries/representatives-of.server.ts";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import type { Clocks } from "#app/queue/contract.ts";
import type { Decision } from "#app/queue/queries/decision.server.ts";
import type { Referral } from "#app/queue/queries/referrals.server.ts";
import type { PaperRequest, TermPause } from "#app/queue/queries/requests.server.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import type { TimelineStep } from "#app/ui/parts/timeline.tsx";
import { paperText, type Werkplein } from "#app/werkpleinen/contract.ts";
import { addressOfCase, nameOfCase, roleKey, stateOfCase } from "./case-list.server.ts";
import { type CaseSigning, signingRows } from "./case-partner.server.ts";
import { referralBlocks } from "./case-referrals.server.ts";
import { actingRows } from "./case-represented.server.ts";
import { placeOfWriting } from "./case-writing.server.ts";
import { addressOfOwn } from "./own-appointment.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** What is known of a case, gathered for its page. */
export interface CaseFacts {
  readonly werkplein: Werkplein;
  readonly clocks: Clocks | null;
  /** Papers that we still wait for. */
  readonly asked: readonly PaperRequest[];
  /** Why the term stands still today, other than for papers. */
  readonly pauses: readonly TermPause[];
  /** Only once it was made known. */
  readonly decision: Decision | null;
  readonly events: readonly Happening[];
  /** Only of an aanvraag. */
  readonly signing: CaseSigning | null;
  /** Who acts for the resident, told to the resident. */
  readonly acting: readonly RepresentativeParty[];
  /** What this visitor may do here: who is not its resident may not do all. */
  readonly may: (act: CaseAct) => boolean;
  /** Opened with its code, and it can be kept with DigiD. */
  readonly mayKeep: boolean;
  readonly referrals: readonly Referral[];
  readonly meeting: { readonly start: Date; readonly place: string; readonly token: string } | null;
}

/** How it stands, until when we decide, what we need, what happened, and everything that can be done. */
export function overviewPage(lng: LanguageCode, found: OwnCase, facts: CaseFacts): CasePageModel {
  return {
    heading: nameOfCase(found),
    lead: facts.decision ? { key: key("cases", "decision", facts.decision.kind), critical: true } : stateOfCase(found),
    back: `/${lng}/mijn-zaken`,
    blocks: [
      ...termBlocks(lng, found, facts),
      { kind: "facts", rows: [...factRows(lng, found, facts.signing, false), ...actingRows(lng, facts.acting)] },
      ...neededBlocks(lng, found.reference, facts),
      ...meetingBlocks(lng, facts.meeting),
      ...referralBlocks(lng, found.reference, facts.referrals),
      { kind: "heading", text: { key: "cases:todo.heading" } },
      { kind: "actions", actions: todo(lng, found, facts) },
      { kind: "heading", text: { key: "cases:story.heading" } },
      { kind: "timeline", steps: storyFor(facts.events).map((line) => storyStep(lng, line)) },
    ],
    actions: [{ text: { key: "intake:engine.receipt.stop" }, look: "link", href: "/sessie" }],
    print: true,
  };
}

/** The same for a partner who signed along: how it stands and what was decided, not what the other one and we wrote or need. */
export function alongPage(
  lng: LanguageCode,
  found: OwnCase,
  facts: Omit<CaseFacts, "asked" | "meeting" | "referrals" | "mayKeep">,
): CasePageModel {
  const shown = { ...facts, asked: [], pauses: [], meeting: null, referrals: [], mayKeep: false };
  const actions = todo(lng, found, shown);
  return {
    ...overviewPage(lng, found, shown),
    blocks: [
      ...termBlocks(lng, found, shown),
      { kind: "facts", rows: factRows(lng, found, facts.signing, true) },
      ...(actions.length > 0 ? [{ kind: "actions" as const, actions }] : []),
      { kind: "heading", text: { key: "cases:story.heading" } },
      { kind: "timeline", steps: storyForPartner(facts.events).map((line) => storyStep(lng, line)) },
    ],
  };
}

/** A day for in a text: in words of the page, and for the Dutch under it. */
const dayIn = (lng: LanguageCode, day: CalendarDay) => moment(lng, (language) => formatDay(day, language));

function factRows(
  lng: LanguageCode,
  { reference, kind, receivedAt, melddatum, team, teamName, state }: OwnCase,
  signing: CaseSigning | null,
  along: boolean,
) {
  const row = (name: string, value: TextRef | { readonly text: string; readonly dir: "ltr" | "auto" }) => ({
    label: { key: key("cases", "facts", name) },
    value,
  });
  const dated = kind === "melding" || kind === "aanvraag";
  const role = team?.[0];
  return [
    row("reference", { text: reference, dir: "ltr" }),
    row("received", { text: formatMoment(receivedAt, lng), dir: "auto" }),
    ...(dated ? [row("melddatum", { text: formatDay(melddatum, lng), dir: "auto" })] : []),
    ...(signing ? signingRows(lng, signing, along) : []),
    ...(closed(state) ? [] : [row("team", { key: role ? roleKey(role) : "cases:teams.nobody" })]),
    ...(closed(state) || !teamName ? [] : [row("teamName", { text: teamName, dir: "auto" })]),
  ];
}

const opened = new Set(["stored", "received", "in_progress", "asked_to_complete"]);
const closed = (state: string) => !opened.has(state);

/** Until when we decide, why that day moved, and what it means when it went by (N23). */
function termBlocks(
  lng: LanguageCode,
  { state }: OwnCase,
  { clocks, decision, pauses }: CaseFacts,
): InformationBlock[] {
  if (decision) return objectionBlocks(lng, clocks);
  if (!clocks || closed(state)) return [];
  const { decideBy, late, paused, delayedTo, handledFrom, advance } = clocks;
  const say = (name: string, day?: CalendarDay): InformationBlock => ({
    kind: "paragraph",
    text: { key: key("cases", "term", name), moments: day && { day: dayIn(lng, day) }, critical: true },
  });
  return [
    { kind: "heading", text: { key: "cases:term.heading" } },
    say(late ? "late" : "decideBy", decideBy),
    ...(handledFrom ? [say("handledFrom", handledFrom)] : []),
    ...(paused ? [pausedBlock(lng, paused)] : []),
    ...pauses.map(({ text }) => saidByUs(text)),
    ...(delayedTo ? [say("delayed")] : []),
    ...(advance ? [say(advance.late ? "advanceLate" : "advance", advance.due)] : []),
  ];
}

function pausedBlock(lng: LanguageCode, { ground, until }: NonNullable<Clocks["paused"]>): InformationBlock {
  const text = { key: key("cases", "term", "paused", ground), moments: { day: dayIn(lng, until) }, critical: true };
  return { kind: "paragraph", text };
}

/** In the words of a colleague, in Dutch as they wrote it. */
function saidByUs(text: string): InformationBlock {
  return { kind: "said", said: [{ who: { key: "cases:said.us" }, text, lang: "nl" }] };
}

function objectionBlocks(lng: LanguageCode, clocks: Clocks | null): InformationBlock[] {
  const until = clocks?.objectionUntil;
  if (!until) return [];
  const text = { key: "cases:term.objection", moments: { day: dayIn(lng, until) }, critical: true };
  return [{ kind: "paragraph", text }];
}

/** Which papers, until when, and what the colleague wrote beside it. */
function neededBlocks(lng: LanguageCode, reference: string, { asked, werkplein }: CaseFacts): InformationBlock[] {
  const named = (kind: string) => ({ key: key("regelingen", "evidence", paperText(werkplein, kind)) });
  if (asked.length === 0) return [];
  return [
    { kind: "heading", text: { key: "cases:needed.heading" } },
    ...asked.flatMap(({ kinds, until, text }): InformationBlock[] => [
      {
        kind: "paragraph",
        text: { key: "cases:needed.until", moments: { day: dayIn(lng, until) }, critical: true },
      },
      ...(kinds.length > 0 ? [{ kind: "list" as const, items: kinds.map(named) }] : []),
      ...(text ? [saidByUs(text)] : []),
    ]),
    {
      kind: "actions",
      actions: [
        { text: { key: "documents:check.sendLater" }, look: "main", href: addressOfCase(lng, reference, "bewijs") },
      ],
    },
    { kind: "paragraph", text: { key: "cases:needed.how" } },
  ];
}

function meetingBlocks(lng: LanguageCode, meeting: CaseFacts["meeting"]): InformationBlock[] {
  if (!meeting) return [];
  const { start, place, token } = meeting;
  const when = moment(lng, (language) => formatMoment(start, language));
  return [
    { kind: "heading", text: { key: "cases:meeting.heading" } },
    { kind: "timeline", steps: [{ when, what: { key: "appointments:joins.step", values: { place } } }] },
    { kind: "actions", actions: [{ ...link("appointments:joins.open"), href: addressOfOwn(lng, token) }] },
  ];
}

const link = (text: string) => ({ text: { key: text }, look: "link" as const });

/** Only what can be done now. Nothing that is not there is named. */
function todo(
  lng: LanguageCode,
  found: OwnCase,
  { clocks, decision, signing, mayKeep, may }: CaseFacts,
): ActionModel[] {
  const { reference, state, kind, unread, mayWithdraw } = found;
  const to = (what: string) => addressOfCase(lng, reference, what);
  const standing = { state, terms: clocks };
  const write = (written: keyof typeof placeOfWriting): ActionModel[] =>
    may(written) && mayWrite(written, standing)
      ? [{ ...link(key("cases", "todo", written)), href: to(placeOfWriting[written]) }]
      : [];
  const read: ActionModel[] = decision
    ? [{ text: { key: "cases:todo.decision" }, look: "main", href: to("besluit") }]
    : [];
  return [
    ...read,
    ...(may("message") ? [messagesLink(unread, to(placeOfWriting.message))] : []),
    ...(kind === "aanvraag" && !closed(state) && may("papers")
      ? [{ ...link("documents:check.sendLater"), href: to("bewijs") }]
      : []),
    ...(signing?.asked && !signing.partner && !closed(state) && may("own")
      ? [{ ...link("cases:partner.heading"), href: to("partner") }]
      : []),
    ...(mayKeep ? [{ ...link("cases:keep.heading"), href: to("digid") }] : []),
    ...write("correction"),
    ...write("objection"),
    ...write("notice_of_default"),
    ...write("complaint"),
    ...(may("data") ? [{ ...link("cases:todo.looked"), href: to("inzage") }] : []),
    ...(may("data") ? [{ ...link("cases:todo.download"), href: to("gegevens.json") }] : []),
    ...(kind === "voorzieningencheck" && may("own")
      ? [{ ...link("cases:todo.consents"), href: `/${lng}/ontvangst/${reference}` }]
      : []),
    ...(mayWithdraw && may("withdraw") ? [{ ...link("cases:todo.withdraw"), href: to("intrekken") }] : []),
  ];
}

function messagesLink(unread: number, href: string): ActionModel {
  const key = unread > 0 ? "cases:todo.unread" : "cases:todo.message";
  return { text: { key, values: { count: unread } }, look: "quiet", href };
}

function storyStep(lng: LanguageCode, { at, kind, days }: ReturnType<typeof storyFor>[number]): TimelineStep {
  const shown = Object.entries(days).flatMap(([name, day]) =>
    isCalendarDay(day) ? [[name, dayIn(lng, day)] as const] : [],
  );
  return {
    when: moment(lng, (language) => formatMoment(at, language)),
    what: { key: key("cases", "events", kind), moments: Object.fromEntries(shown) },
    done: true,
  };
}
