import type { CalendarDay } from "#app/kernel/day.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import type { FactDefinition } from "./define-fact.ts";
import { answersByRadio, dayParts, fieldNames, hasBands, type RawFields, type TypedFields, typedIn } from "./fields.ts";
import { readAmount, readDay, readText } from "./read-value.ts";

export type { RawFields, TypedFields } from "./fields.ts";

export interface FieldError {
  /** `errors:<type>.<code>`, unless `facts:<fact>.errors.<code>` says it better. */
  readonly code: string;
  /** Name of the input that is wrong. */
  readonly field: string;
  readonly fact: FactDefinition;
}

export type Reading =
  | { readonly ok: true; readonly known: Known | undefined }
  | ({
      readonly ok: false;
      readonly typed: TypedFields;
      /** All that is wrong, in the order of the page; the first is repeated above. More than one only in a group. */
      readonly errors: readonly [FieldError, ...FieldError[]];
    } & FieldError);

export interface ReadOptions {
  /** Days are held against it: a birth date does not lie ahead. */
  readonly today: CalendarDay;
  /** For a choice whose options come from the Werkplein. Left out: the fact's own options. */
  readonly offered?: readonly string[];
  /** For a row of a group: `kinderen.0.`. */
  readonly prefix?: string;
}

/**
 * Reads one fact from a submitted form. Nothing filled in is `undefined` for an optional fact and the error `required` for the others.
 * Never throws on what people or scripts send.
 */
export function readAnswer(fact: FactDefinition, raw: RawFields, options: ReadOptions): Reading {
  if (fact.type === "group") return readGroup(fact, raw, options);
  const name = `${options.prefix ?? ""}${fact.id}`;
  const outcome = outcomeOf(fact, raw, name, options);
  if (!("code" in outcome)) return { ok: true, known: outcome.known };
  const error = { code: outcome.code, field: outcome.field ?? name, fact };
  return { ok: false, ...error, errors: [error], typed: typedIn(raw, fieldNames(fact, options.prefix)) };
}

/** What the text of one fact comes to. */
export type Outcome = { readonly known: Known | undefined } | { readonly code: string; readonly field?: string };

function outcomeOf(fact: FactDefinition, raw: RawFields, name: string, options: ReadOptions): Outcome {
  const outcome = insteadOf(fact, raw, name) ?? givenValue(fact, raw, name, options);
  const empty = "known" in outcome && outcome.known === undefined;
  if (!empty || fact.optional) return outcome;
  return { code: "required", field: fact.type === "day" ? `${name}.day` : name };
}

function insteadOf(fact: FactDefinition, raw: RawFields, name: string): Outcome | undefined {
  const ticked = one(raw, answersByRadio(fact) ? name : `${name}.instead`);
  if (ticked === "unknown" && fact.mayBeUnknown) return { known: { unknown: true } };
  if (ticked === "declined" && fact.mayBeDeclined) return { known: { declined: true } };
  return undefined;
}

function givenValue(fact: FactDefinition, raw: RawFields, name: string, options: ReadOptions): Outcome {
  switch (fact.type) {
    case "yesNo":
      return readOption(one(raw, name), ["yes", "no"], (value) => value === "yes");
    case "choice":
      return readOption(one(raw, name), options.offered ?? fact.options ?? [], (value) => value);
    case "choices":
      return readChoices(fact, all(raw, name));
    case "money":
    case "number":
      return hasBands(fact) ? readBand(fact, raw, name) : readAmount(fact, one(raw, name));
    case "day": {
      const [day = "", month = "", year = ""] = dayParts.map((part) => one(raw, `${name}.${part}`));
      return readDay(fact, { day, month, year }, name, options.today);
    }
    default:
      return readText(fact, one(raw, name));
  }
}

function readOption(value: string, options: readonly string[], known: (value: string) => Known): Outcome {
  if (value === "") return { known: undefined };
  return options.includes(value) ? { known: known(value) } : { code: "notOffered" };
}

function readChoices(fact: FactDefinition, ticked: readonly string[]): Outcome {
  const chosen = (fact.options ?? []).filter((option) => ticked.includes(option));
  if (ticked.some((value) => !fact.options?.includes(value))) return { code: "notOffered" };
  if (chosen.length > 1 && chosen.some((option) => fact.aloneOptions?.includes(option))) return { code: "alone" };
  return { known: chosen.length > 0 ? chosen : undefined };
}

/** A radio of rough answers with "Ik weet het precies" beside a box. Text in the box without a radio is taken as exact. */
function readBand(fact: FactDefinition, raw: RawFields, name: string): Outcome {
  const exact = one(raw, `${name}.exact`);
  const chosen = one(raw, name) || (exact.trim() ? "exact" : "");
  if (chosen === "") return { known: undefined };
  if (chosen === "exact") {
    if (!exact.trim()) return { code: "exactMissing", field: `${name}.exact` };
    const outcome = readAmount(fact, exact);
    return "code" in outcome ? { code: outcome.code, field: `${name}.exact` } : outcome;
  }
  const band = fact.bands?.find(([from, to]) => chosen === `band:${from}-${to ?? ""}`);
  if (!band) return { code: "notOffered" };
  const [from, to] = band;
  return { known: from === to ? from : { from, to } };
}

function readGroup(fact: FactDefinition, raw: RawFields, options: ReadOptions): Reading {
  const name = `${options.prefix ?? ""}${fact.id}`;
  const rows: Answers[] = [];
  const errors: FieldError[] = [];
  let typed: TypedFields = typedIn(raw, [`${name}.count`]);
  for (let index = 0; index < rowCount(fact, raw); index += 1) {
    const prefix = `${name}.${index}.`;
    const names = (fact.of ?? []).flatMap((part) => fieldNames(part, prefix));
    typed = { ...typed, ...typedIn(raw, names) };
    if (names.every((field) => all(raw, field).every((value) => value.trim() === ""))) continue;
    const row: Record<string, Known> = {};
    for (const part of fact.of ?? []) {
      const reading = readAnswer(part, raw, { ...options, prefix });
      if (!reading.ok) errors.push(...reading.errors);
      else if (reading.known !== undefined) row[part.id] = reading.known;
    }
    rows.push(row);
  }
  if (rows.length === 0 && !fact.optional) errors.push({ code: "required", field: firstField(fact, name), fact });
  const [first, ...others] = errors;
  if (first) return { ok: false, ...first, errors: [first, ...others], typed };
  return { ok: true, known: rows.length > 0 ? { rows, complete: true } : undefined };
}

/** How many rows the page showed; a wild number is cut to what the fact allows. */
export function rowCount(fact: FactDefinition, raw: RawFields): number {
  const count = Number.parseInt(one(raw, `${fact.id}.count`) || "0", 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 0), fact.maxRows ?? 20) : 0;
}

function firstField(fact: FactDefinition, name: string): string {
  const part = fact.of?.[0];
  return part ? (fieldNames(part, `${name}.0.`)[0] ?? name) : name;
}

function one(raw: RawFields, name: string): string {
  const value = raw.get(name);
  return typeof value === "string" ? value : "";
}

function all(raw: RawFields, name: string): string[] {
  return raw.getAll(name).filter((value) => typeof value === "string");
}
