import { addYears, type CalendarDay, dayInAmsterdam, isCalendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";
import type { FormDefinition, PageDefinition } from "./define-form.ts";

/** How an intake came in that a colleague enters, as the database keeps it. */
export const entryChannels = ["desk", "paper", "phone"] as const;
export type EntryChannel = (typeof entryChannels)[number];

/** Value of the choice "nobody looked at a document". */
export const notSeen = "niet-gezien";

/** What a colleague tells about an intake beside its answers. */
export interface Entry {
  readonly channel: EntryChannel;
  /** When it reached the gemeente: its day is the melddatum. */
  readonly receivedAt: Date;
  /** How the desk saw who it is; null when nobody looked. */
  readonly proof: string | null;
  readonly language: string;
}

/** The same as it was typed. */
export interface TypedEntry {
  readonly channel: string;
  readonly day: string;
  readonly time: string;
  readonly proof: string;
  readonly language: string;
}

export type EntryField = keyof TypedEntry;
/** What is wrong, by field. */
export type WrongEntry = { readonly [field in EntryField]?: "missing" | "wrong" | "ahead" | "tooOld" };

export type EntryReading =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly wrong: WrongEntry };

export interface EntryOptions {
  readonly now: Date;
  readonly proofs: readonly string[];
  readonly languages: readonly string[];
  /** The instant at which the clock shows this; null for a time that the clock skips or shows twice. */
  readonly instantAt: (day: CalendarDay, time: string) => Date | null;
}

/** For so many years what came on paper can still be entered. */
const yearsBack = 1;

/** Reads how and when it came in. Only of paper a moment is asked: who stands at the desk or calls does so now. */
export function readEntry(typed: TypedEntry, options: EntryOptions): EntryReading {
  const wrong: { [field in EntryField]?: NonNullable<WrongEntry[field]> } = {};
  const channel = entryChannels.find((one) => one === typed.channel);
  if (!channel) wrong.channel = "missing";
  const language = options.languages.find((one) => one === typed.language);
  if (!language) wrong.language = "missing";
  const proof = options.proofs.find((one) => one === typed.proof) ?? null;
  if (channel === "desk" && !proof && typed.proof !== notSeen) wrong.proof = "missing";
  const received = channel === "paper" ? receivedOf(typed, options) : options.now;
  if (!(received instanceof Date)) Object.assign(wrong, received);
  if (!channel || !language || !(received instanceof Date) || wrong.proof) return { ok: false, wrong };
  return { ok: true, entry: { channel, language, receivedAt: received, proof: channel === "desk" ? proof : null } };
}

function receivedOf({ day, time }: TypedEntry, { now, instantAt }: EntryOptions): Date | WrongEntry {
  const clock = /^(\d{1,2})[.:](\d{2})$/.exec(time.trim());
  const [hour, minute] = [Number(clock?.[1] ?? 24), Number(clock?.[2] ?? 60)];
  const timeWrong = !clock || hour > 23 || minute > 59;
  if (!isCalendarDay(day)) return { day: day ? "wrong" : "missing", ...(timeWrong ? { time: "missing" } : {}) };
  if (day < addYears(dayInAmsterdam(now), -yearsBack)) return { day: "tooOld" };
  if (timeWrong) return { time: time ? "wrong" : "missing" };
  const at = instantAt(day, `${String(hour).padStart(2, "0")}:${clock[2]}`);
  if (!at) return { time: "wrong" };
  return at > now ? { [day > dayInAmsterdam(now) ? "day" : "time"]: "ahead" } : at;
}

const whoFacts: readonly string[] = ["gemeente", "voornaam", "achternaam", "geboortedatum"];

/**
 * Whether a question must be answered before a form may be stored as it stands, with the rest still to come: who it is, and for a
 * melding what fixes its date (Participatiewet art. 44 lid 2). What came in counts from its day, however little was filled in (Awb 4:5).
 */
export function neededToStore(form: FormDefinition): (page: PageDefinition, fact: { readonly id: string }) => boolean {
  if (!form.storeAfter) return (_page, { id }) => whoFacts.includes(id);
  const pages = form.sections.flatMap((section) => section.pages);
  const last = pages.findIndex(({ id }) => id === form.storeAfter);
  return (page) => pages.indexOf(page) <= last;
}

/** Whether these answers say whose intake it is. */
export function saysWho(answers: Answers): boolean {
  return ["gemeente", "achternaam"].every((fact) => answers[fact] !== undefined);
}
