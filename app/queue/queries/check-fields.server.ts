import {
  answersByRadio,
  type FactDefinition,
  type FieldError,
  offeredOptions,
  type TypedFields,
} from "#app/facts/contract.ts";
import { translator } from "#app/i18n/contract.ts";
import { formatMoney } from "#app/i18n/format.server.ts";
import { bandText, rowCount } from "#app/intake/contract.ts";
import type { SheetField } from "../core/check-sheet.ts";
import type { Choice } from "../core/dossier-model.ts";
import { say } from "./in-dutch.server.ts";

/** Bands are in whole euros; none of them is a day. */
const wording = {
  money: (cents: number) => formatMoney(cents, { whole: true }),
  day: (day: string) => ({ text: day }),
};

export interface FieldsInput {
  readonly typed: TypedFields;
  readonly errors: readonly FieldError[];
  readonly gemeenten: readonly { readonly id: string }[];
  /** Facts of which an answer can still change something. */
  readonly counting: ReadonlySet<string>;
}

/** One fact as it stands on the page of a colleague: dense, with the label that staff use, in the form that `readAnswer` reads. */
export function sheetField(fact: FactDefinition, input: FieldsInput, prefix = ""): SheetField {
  const name = `${prefix}${fact.id}`;
  const base = {
    name,
    label: say(`facts:${fact.id}.staff`),
    hint: translator("nl").has(`facts:${fact.id}.hint`) ? say(`facts:${fact.id}.hint`) : "",
    wrong: wrongText(name, fact, input),
    counts: prefix !== "" || input.counting.has(fact.id),
    instead: insteadOf(fact, name, input),
  };
  switch (fact.type) {
    case "yesNo":
    case "choice":
      return {
        ...base,
        kind: "choose",
        value: one(input, name),
        options: [...optionsOf(fact, input), ...avoided(fact)],
      };
    case "choices":
      return { ...base, kind: "ticks", values: input.typed[name] ?? [], options: optionsOf(fact, input) };
    case "money":
    case "number":
      return { ...base, kind: "amount", ...amountOf(fact, name, input) };
    case "day":
      return { ...base, kind: "day", parts: dayParts(name, input) };
    case "group":
      return { ...base, kind: "rows", rows: rowsOf(fact, name, input), add: say(`facts:${fact.id}.add`) };
    default:
      return { ...base, kind: fact.type === "longText" ? "long" : "text", value: one(input, name) };
  }
}

/** A rough answer stands beside an empty box: what was typed exactly is in the box alone. */
function amountOf(fact: FactDefinition, name: string, input: FieldsInput) {
  const unit = translator("nl").has(`ui:units.${fact.unit}`) ? say(`ui:units.${fact.unit}`) : "";
  if (!answersByRadio(fact)) return { value: one(input, name), unit, rough: null };
  const bands = (fact.bands ?? []).map(([from, to]) => {
    const { key, values } = bandText(fact, from, to, wording);
    return { value: `band:${from}-${to ?? ""}`, text: say(key, values) };
  });
  const chosen = one(input, name);
  return {
    value: one(input, `${name}.exact`),
    unit,
    rough: { name, value: chosen === "exact" ? "" : chosen, options: [...bands, ...avoided(fact)] },
  };
}

function dayParts(name: string, input: FieldsInput) {
  return (["day", "month", "year"] as const).map((part) => ({
    name: `${name}.${part}`,
    label: say(`ui:day.${part}`),
    value: one(input, `${name}.${part}`),
    size: part === "year" ? 4 : 2,
  }));
}

function rowsOf(fact: FactDefinition, name: string, input: FieldsInput) {
  const shown = input.typed[`${name}.count`] ? rowCount(input.typed, name) : 0;
  return Array.from({ length: shown }, (_, index) => ({
    title: say(`facts:${fact.id}.row`, { number: index + 1 }),
    remove: say(`facts:${fact.id}.remove`, { number: index + 1 }),
    fields: (fact.of ?? []).map((part) => sheetField(part, input, `${name}.${index}.`)),
  }));
}

function optionsOf(fact: FactDefinition, { gemeenten }: FieldsInput): Choice[] {
  if (fact.type === "yesNo")
    return [
      { value: "yes", text: say("ui:answers.yes") },
      { value: "no", text: say("ui:answers.no") },
    ];
  return offeredOptions(fact, gemeenten).map((value) => ({ value, text: say(`facts:${fact.id}.options.${value}`) }));
}

function avoided(fact: FactDefinition): Choice[] {
  return [
    ...(fact.mayBeUnknown ? [{ value: "unknown", text: say("ui:answers.unknown") }] : []),
    ...(fact.mayBeDeclined ? [{ value: "declined", text: say("ui:answers.declined") }] : []),
  ];
}

function insteadOf(fact: FactDefinition, name: string, { typed }: FieldsInput): SheetField["instead"] {
  const options = answersByRadio(fact) || fact.type === "group" ? [] : avoided(fact);
  return options.length > 0 ? { name: `${name}.instead`, options, ticked: typed[`${name}.instead`] ?? [] } : null;
}

function wrongText(name: string, fact: FactDefinition, { errors }: FieldsInput): string {
  const error = errors.find(({ field, fact: asked }) => asked.id === fact.id && field.startsWith(name));
  return error ? errorText(error) : "";
}

/** What is wrong, for a colleague: a sentence per kind of mistake, with the label that staff use. A resident is told by the text of the question. */
export function errorText({ code, fact }: FieldError): string {
  return say(`queue:wrong.${code}`, { label: say(`facts:${fact.id}.staff`) });
}

function one({ typed }: FieldsInput, name: string): string {
  return typed[name]?.[0] ?? "";
}
