import type { FactDefinition } from "#app/facts/contract.ts";
import type { FieldModel, GroupRowModel, OptionModel, TextRef, Typed, WhyModel } from "#app/ui/forms/page-model.ts";
import type { Moment } from "#app/ui/parts/text.tsx";

/** Numbers that must be formatted before they reach a page: the format of a language is not known here. */
export interface Wording {
  /** Eurocents to `€ 1.234,50`. */
  money(cents: number): string;
  /** `2026-11-23` to a day in words, with the Dutch beside it in another language. */
  day(day: string): Moment;
}

/** The reason for a question, and the law that lets us ask it. */
export function whyOf(fact: FactDefinition): WhyModel {
  return { text: { key: `facts:${fact.id}.why` }, ground: { key: `facts:grounds.${fact.ground}` } };
}

/** What the page knows better than the fact itself. */
export interface GivenByPage {
  readonly label?: TextRef;
  readonly why?: WhyModel;
  readonly hasHint: (fact: string) => boolean;
  readonly helped: boolean;
  readonly optional?: boolean;
}

/** One fact as a field of a page. `label` overrides the text when the field is the only one and its label is the heading. */
export function fieldOf(
  fact: FactDefinition,
  name: string,
  typed: Typed,
  wording: Wording,
  given: GivenByPage,
): FieldModel {
  const base = {
    name,
    label: given.label ?? { key: `facts:${fact.id}.label` },
    hint: given.hasHint(fact.id) ? { key: `facts:${fact.id}.hint` } : undefined,
    why: given.why,
    optional: given.optional ?? fact.optional,
    mayBeUnknown: fact.mayBeUnknown,
    mayBeDeclined: fact.mayBeDeclined,
  };
  // A helper's own data must not be offered as the resident's.
  const autocomplete = given.helped ? undefined : fact.autocomplete;
  switch (fact.type) {
    case "yesNo":
      return { ...base, kind: "yesNo", options: yesNo };
    case "choice":
    case "choices":
      return { ...base, kind: fact.type, options: optionsOf(fact) };
    case "money":
    case "number":
      return {
        ...base,
        kind: fact.type,
        bands: bandsOf(fact, wording),
        unit: fact.unit && { key: `ui:units.${fact.unit}` },
      };
    case "day":
      return { ...base, kind: "day", autocomplete };
    case "group":
      return { ...base, kind: "group", ...rowsOf(fact, name, typed, wording, given) };
    default:
      return { ...base, kind: fact.type, autocomplete, max: fact.max };
  }
}

const yesNo: readonly OptionModel[] = [
  { value: "yes", label: { key: "ui:answers.yes" } },
  { value: "no", label: { key: "ui:answers.no" } },
];

function optionsOf(fact: FactDefinition): OptionModel[] {
  return (fact.options ?? []).map((option) => ({
    value: option,
    label: { key: `facts:${fact.id}.options.${option}` },
  }));
}

function bandsOf(fact: FactDefinition, wording: Wording): OptionModel[] {
  return (fact.bands ?? []).map(([from, to]) => ({
    value: `band:${from}-${to ?? ""}`,
    label: bandText(fact, from, to, wording),
  }));
}

/** A rough answer in words: "Niets", "Tussen € 1 en € 1.000", "Meer dan € 1.500". A count says its ends too: "11 of minder". */
export function bandText(fact: FactDefinition, from: number | null, to: number | null, wording: Wording): TextRef {
  const show = (value: number) => (fact.type === "money" ? wording.money(value) : String(value));
  if (from === 0 && to === 0) return { key: "intake:engine.band.none" };
  const counts = fact.type === "number";
  if (to === null)
    return { key: counts ? "intake:engine.band.orMore" : "intake:engine.band.from", values: { from: show(from ?? 0) } };
  // From one cent: "Niets" stands above it.
  if (from === null || from <= 1)
    return { key: counts ? "intake:engine.band.orLess" : "intake:engine.band.upTo", values: { to: show(to) } };
  return { key: "intake:engine.band.between", values: { from: show(from), to: show(to) } };
}

function rowsOf(
  fact: FactDefinition,
  name: string,
  typed: Typed,
  wording: Wording,
  given: GivenByPage,
): { rows: GroupRowModel[]; add?: TextRef } {
  const count = rowCount(typed, name);
  const rows = Array.from(
    { length: count },
    (_, index): GroupRowModel => ({
      title: { key: `facts:${fact.id}.row`, values: { number: index + 1 } },
      remove: { key: `facts:${fact.id}.remove`, values: { number: index + 1 } },
      fields: (fact.of ?? []).map((part) =>
        fieldOf(part, `${name}.${index}.${part.id}`, typed, wording, { hasHint: given.hasHint, helped: true }),
      ),
    }),
  );
  const mayGrow = count < (fact.maxRows ?? 12);
  return mayGrow ? { rows, add: { key: `facts:${fact.id}.add` } } : { rows };
}

/** How many rows the page shows: what was typed, and one empty row to start with. */
export function rowCount(typed: Typed, name: string): number {
  const raw = typed[`${name}.count`];
  const count = Number(Array.isArray(raw) ? raw[0] : raw);
  return Number.isInteger(count) && count >= 0 && count <= 30 ? count : 1;
}
