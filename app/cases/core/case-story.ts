import { representativeRoleOf } from "#app/audit/contract.ts";
import { withoutEcho } from "#app/intake/contract.ts";

/** One thing that happened, as the timeline of the intake keeps it. */
export interface Happening {
  readonly at: Date;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor?: string;
}

/** One line that a resident reads: `cases:events.<kind>`, with the days that belong in it. */
export interface StoryLine {
  readonly at: Date;
  readonly kind: string;
  readonly days: Readonly<Record<string, string>>;
}

/** What a resident is told of, with the day that the line names. The rest is between colleagues, such as who has it and why it was given back. */
const told: Readonly<Record<string, readonly string[]>> = {
  stored: [],
  completed: [],
  confirmed: [],
  confirmedAtDesk: [],
  moved: [],
  contacted: [],
  followed: [],
  follows: [],
  joinedTo: [],
  joinedIn: [],
  searchLifted: [],
  papersAsked: ["until"],
  papersIn: [],
  papersSeen: [],
  delayed: ["to"],
  paused: ["until"],
  resumed: [],
  advancePaid: ["on"],
  advanceRefused: [],
  decided: [],
  corrected: [],
  madeKnown: ["on"],
  withdrawn: [],
  referralAsked: [],
  referralAccepted: [],
  referralReturned: [],
  referralEnded: [],
  referralStopped: [],
  referralWithdrawn: [],
  linked: [],
  signed: [],
  signedAtDesk: [],
  partnerSigned: [],
  partnerSignedAtDesk: [],
  wrote: [],
  answered: [],
  correctionAsked: [],
  objected: [],
  objectionEntered: ["on"],
  complained: [],
  noticeOfDefault: [],
  partyNamed: ["from"],
  partyTakenOver: ["from"],
  partyEnded: ["until"],
};

/** What somebody can do in the name of the resident: told as theirs. */
const inTheirName = new Set(["wrote", "correctionAsked", "objected", "complained", "noticeOfDefault", "withdrawn"]);

/** Between the applicant and us, or told in words to them: a partner who only signed along does not read it. */
const ofOneOfThem = new Set([
  ...["referralAsked", "referralAccepted", "referralReturned", "referralEnded", "referralStopped", "referralWithdrawn"],
  ...["wrote", "answered", "correctionAsked", "complained", "contacted"],
  ...[
    "linked",
    "signed",
    "signedAtDesk",
    "partnerSigned",
    "partnerSignedAtDesk",
    "partyNamed",
    "partyTakenOver",
    "partyEnded",
  ],
]);

/** The same story for a partner who signed along. */
export function storyForPartner(events: readonly Happening[]): StoryLine[] {
  return storyFor(events.filter(({ kind }) => !ofOneOfThem.has(kind)));
}

/**
 * The story of an intake for its resident. What was decided stays out until it was made known: the line says only that there is a
 * decision. A move is told by where it led to.
 */
export function storyFor(events: readonly Happening[]): StoryLine[] {
  return withoutEcho(events).flatMap(({ at, kind, data, actor = "" }) => {
    const days = Object.hasOwn(told, kind) ? told[kind] : undefined;
    if (!days) return [];
    const name = nameOf(kind, data, representativeRoleOf(actor) !== null);
    if (!name) return [];
    const values = days.map((day) => [day, String(data[day] ?? "")] as const);
    return [{ at, kind: name, days: Object.fromEntries(values) }];
  });
}

function nameOf(kind: string, data: Happening["data"], forThem: boolean): string | null {
  if (kind === "moved") return movedTo(data.to);
  return forThem && inTheirName.has(kind) ? `${kind}_for` : kind;
}

const moves = new Set(["in_progress", "helped_otherwise", "niet_tot_aanvraag", "withdrawn", "referred", "closed"]);

function movedTo(state: unknown): string | null {
  return typeof state === "string" && moves.has(state) ? `moved_${state}` : null;
}
