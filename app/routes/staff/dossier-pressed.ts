import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import type { Result } from "#app/kernel/result.ts";
import type { ChangeAsk } from "#app/queue/commands/change-intake.server.ts";
import { partyNames, partyTicks } from "./dossier-party-fields.ts";
import type { RefusedModel } from "./refusal.tsx";

/** What a button of the page of a person does with its form. */
export type Do = (ask: ChangeAsk, field: (name: string) => string, form: FormData) => Promise<Result<unknown, string>>;

export type Pressed =
  | { readonly ok: true; readonly done: string }
  | { readonly ok: false; readonly refusal: string; readonly refused: RefusedModel };

/** Who asks, about which file as they saw it. */
export function askedIn(staff: Staff, reference: string, form: FormData, now: Date): ChangeAsk {
  const note = String(form.get("notitie") ?? "");
  return { staff, reference, version: Number(form.get("versie")) || 0, note, now };
}

/** What the date field sends; null for no day. */
export function dayOf(typed: string): CalendarDay | null {
  return isCalendarDay(typed) ? typed : null;
}

const work = [
  "notitie",
  "uitkomst",
  "collega",
  "legitimatie",
  "dag",
  "kanaal",
  "grond",
  "laatste",
  "reden",
  "soort",
  "taak",
  "verwijzing",
  "ondertekend",
  "sleutel",
];
const decision = [
  "waarom",
  "ingang",
  "ingangReden",
  "bedrag",
  "per",
  "brief",
  "herstelReden",
  "afwijking",
  "afwijkingWaarom",
];
const triage = ["keuze", "stap", "wat", "wie"];

/** How the items of a profile were scored, by item. */
export function scoresIn(form: FormData): Record<string, string> {
  const typed = [...form].filter(([name]) => name.startsWith(score));
  return Object.fromEntries(typed.map(([name, value]) => [name.slice(score.length), String(value)]));
}
const score = "score.";

/** Why it did not go, with everything that was typed. */
export function refusedWith(form: FormData, button: string, refusal: string): Pressed & { readonly ok: false } {
  const field = (name: string) => String(form.get(name) ?? "");
  const scored = [...form.keys()].filter((name) => name.startsWith(score));
  const names = [...work, ...decision, ...triage, ...partyNames, ...partyTicks, ...scored];
  const typed = Object.fromEntries(names.map((name) => [name, field(name)]));
  const ticked = form.getAll("collega").map(String);
  const papers = form.getAll("papier").map(String);
  const refused = { button, refusal, seen: Number(field("gezien")) || 0, typed, ticked, papers };
  return { ok: false, refusal, refused };
}
