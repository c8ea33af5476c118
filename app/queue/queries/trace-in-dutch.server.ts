import { catalogue } from "#app/facts/contract.ts";
import { formatDay, formatMoney, formatNumber } from "#app/i18n/format.server.ts";
import { dayFromNumber } from "#app/kernel/day.ts";
import type { Comparison, Range, Trace } from "#app/rules/contract.ts";
import type { AnswerLine, AnswerText, Line } from "../core/dossier-model.ts";
import { say } from "./in-dutch.server.ts";

/** Figures set side by side, once each: "25 < 27". Those of the named conditions in it count too. */
export function comparedIn(trace: Trace): string[] {
  return [...new Set(comparisonsIn(trace).map(comparisonText))];
}

/** The answers that a trace rests on, each under its label. */
export function basisOf(trace: Trace, lines: ReadonlyMap<string, AnswerLine>): Line[] {
  return [...new Set(trace.facts.map(rootOf))].flatMap((fact) => {
    const line = lines.get(fact);
    return line?.answer ? [{ label: line.label, value: flat(line.answer) }] : [];
  });
}

/** Labels of what was not asked or is not known, and can still change it. */
export function missingIn(trace: Trace): string[] {
  return [...new Set(trace.missing.map(rootOf))]
    .filter((fact) => catalogue.has(fact))
    .map((fact) => say(`facts:${fact}.staff`));
}

/** Those of the condition itself and of the named conditions in it. */
function comparisonsIn(trace: Trace): Comparison[] {
  return [...trace.comparisons, ...trace.conditions.flatMap(comparisonsIn)];
}

const signs: { readonly [relation: string]: string } = {
  atMost: "≤",
  atLeast: "≥",
  lessThan: "<",
  moreThan: ">",
  equal: "=",
};

function comparisonText(comparison: Comparison): string {
  const show = (range: Range) => rangeText(range, comparison.unit);
  return say("queue:dossier.derived.comparison", {
    left: show(comparison.left),
    relation: signs[comparison.relation] ?? comparison.relation,
    right: show(comparison.right),
  });
}

/** A number, or all that it can still be. */
export function rangeText({ from, to }: Range, unit: Comparison["unit"]): string {
  const one = (value: number | null) => {
    if (value === null) return "…";
    if (unit === "day") return formatDay(dayFromNumber(value), "nl");
    return unit === "eurocent" ? formatMoney(value) : formatNumber(value);
  };
  return from === to ? one(from) : `${one(from)} – ${one(to)}`;
}

/** `kinderen.0.geboortedatum` belongs to the answer about `kinderen`. */
function rootOf(path: string): string {
  return path.split(".")[0] ?? path;
}

function flat(answer: AnswerText): string {
  switch (answer.kind) {
    case "list":
      return answer.items.map(flat).join(", ");
    case "rows":
      return answer.rows.map((row) => row.map((cell) => `${cell.label}: ${flat(cell.answer)}`).join(", ")).join("; ");
    default:
      return answer.text;
  }
}
