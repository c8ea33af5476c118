import { catalogue } from "#app/facts/contract.ts";
import { formatDay, formatMoney, formatNumber } from "#app/i18n/format.server.ts";
import type { FormDefinition, IntakeContent } from "#app/intake/contract.ts";
import { ageOn, calendarDay, dayFromNumber, isCalendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { type Comparison, compile, type Range, type Trace } from "#app/rules/contract.ts";
import type { AnswerLine, AnswerText, DerivedModel } from "../core/dossier-model.ts";
import { say } from "./in-dutch.server.ts";

/** Each route of the form: taken, not taken or still open, with the figures compared and the answers it rests on. */
export function derivedRoutes(
  form: FormDefinition,
  content: IntakeContent,
  lines: readonly AnswerLine[],
): DerivedModel[] {
  const world = worldOn(calendarDay(content.pinned.day));
  const byFact = new Map(lines.map((line) => [line.fact, line]));
  return form.routes.map((route) => {
    const trace = compile(route.when).trace(content.answers, world);
    const facts = [...new Set(trace.facts.map(rootOf))];
    return {
      text: aboutPerson(say(`intake:routes.${route.id}.staff`)),
      verdict: trace.verdict,
      source: route.source,
      compared: [...new Set(comparisonsIn(trace).map(comparisonText))],
      basis: facts.flatMap((fact) => {
        const line = byFact.get(fact);
        return line?.answer ? [{ label: line.label, value: flat(line.answer) }] : [];
      }),
      missing: [...new Set(trace.missing.map(rootOf))]
        .filter((fact) => catalogue.has(fact))
        .map((fact) => say(`facts:${fact}.staff`)),
    };
  });
}

/** "Woont in een andere gemeente: zo nodig doorzenden" says what is so, then what to do. Here only what is so. */
function aboutPerson(text: string): string {
  return text.split(": ")[0] ?? text;
}

/** Whole years on the day that the rules were applied, or null without an exact birth date. */
export function ageOf(content: IntakeContent): number | null {
  const birth = content.answers.geboortedatum;
  if (typeof birth !== "string" || !isCalendarDay(birth)) return null;
  return ageOn(birth, calendarDay(content.pinned.day));
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

function rangeText({ from, to }: Range, unit: Comparison["unit"]): string {
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
