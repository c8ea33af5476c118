import { randomUUID } from "node:crypto";
import { NoSuchWallTime, onTheClock, toInstant } from "#app/appointments/contract.ts";
import { type FieldError, type RawFields, type TypedFields, typedFrom } from "#app/facts/contract.ts";
import { languages } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { type Staff, worksFor } from "#app/identity/contract.ts";
import {
  allPages,
  type EntryReading,
  type FormDefinition,
  readEntry,
  readWhole,
  type TypedEntry,
  type WholeReading,
} from "#app/intake/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { type EntryModel, identityProofs, withExact } from "#app/queue/contract.ts";
import { entryScreen } from "#app/queue/queries/entry-screen.server.ts";
import { say } from "#app/queue/queries/in-dutch.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { EnterKnown, TypedNumbers } from "./enter-known.server.ts";

/** Gemeenten of the Werkplein that this colleague works for; "another gemeente" is everybody's. */
export function enterGemeenten(staff: Staff) {
  return werkpleinById(staff.tenant).gemeenten.filter(({ id }) => worksFor(staff, id));
}

/** How and when it came in, as it was typed. */
export function entryOf(typed: TypedEntry, now: Date): EntryReading {
  return readEntry(typed, { now, proofs: identityProofs, languages, instantAt });
}

function instantAt(day: CalendarDay, time: string): Date | null {
  try {
    return toInstant(day, time);
  } catch (error) {
    if (error instanceof NoSuchWallTime) return null;
    throw error;
  }
}

/** The day against which the answers are held: that of the receipt, as far as it can be read. */
export function dayOfEntry(entry: EntryReading, now: Date): CalendarDay {
  return dayInAmsterdam(entry.ok ? entry.entry.receivedAt : now);
}

export interface Sheet {
  readonly staff: Staff;
  readonly form: FormDefinition;
  readonly raw: RawFields;
  readonly day: CalendarDay;
  readonly seen: (fact: string) => boolean;
  readonly mustHave: Parameters<typeof readWhole>[2]["mustHave"];
}

/** Reads all that stands on the page. */
export function readEntered({ staff, form, raw, day, seen, mustHave }: Sheet): WholeReading {
  const options = { today: day, world: worldOn(day), gemeenten: enterGemeenten(staff), seen, mustHave };
  return readWhole(form, withExact(raw), options);
}

export interface Again {
  readonly staff: Staff;
  readonly form: FormDefinition;
  readonly reading: WholeReading;
  readonly typed: TypedFields;
  readonly errors: readonly FieldError[];
  readonly day: CalendarDay;
  readonly entry: TypedEntry;
  readonly key: string;
  readonly numbers: TypedNumbers;
  readonly goesOn: EntryModel["goesOn"];
  readonly notices?: readonly string[];
}

/** The page as it stands now. */
export function pageOf({ staff, numbers, notices = [], ...again }: Again): EntryModel {
  return entryScreen({ ...again, ...numbers, notices, gemeenten: enterGemeenten(staff) });
}

/** The page of a form that nobody typed in yet: what was told before stands filled in. */
export function freshPage(
  staff: Staff,
  form: FormDefinition,
  numbers: TypedNumbers,
  { known, follows, language, opensOn, goesOn }: EnterKnown,
  now: Date,
): EntryModel {
  const facts = allPages(form).flatMap((page) => page.facts);
  // Whether something is still so is a question of today, whatever was said of it before.
  const stillSo = new Set(allPages(form).map(({ keptBy }) => keptBy));
  const told = facts.filter(({ id }) => !stillSo.has(id)).map((fact) => typedFrom(fact, known?.answers[fact.id]));
  const typed: TypedFields = Object.assign({}, ...told);
  const raw = { get: (name: string) => typed[name]?.[0] ?? null, getAll: (name: string) => [...(typed[name] ?? [])] };
  const { day, time } = onTheClock(now);
  const reading = readEntered({ staff, form, raw, day, seen: () => false, mustHave: () => false });
  const entry = { channel: "", day, time, proof: "", language: language ?? "nl" };
  const notices = [
    ...(known ? [say("queue:entry.filledIn")] : []),
    ...(form.follows && !follows && !goesOn ? [say("queue:entry.noMelding")] : []),
    ...(opensOn && opensOn > day ? [say("queue:entry.searching", { day: formatDay(opensOn, "nl") })] : []),
  ];
  const on = goesOn && { reference: goesOn.reference, since: goesOn.since.toISOString() };
  return pageOf({
    ...{ staff, form, reading, typed, errors: [], day, entry, key: randomUUID(), numbers, goesOn: on, notices },
  });
}
