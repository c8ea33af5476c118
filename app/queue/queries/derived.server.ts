import { type FormDefinition, type IntakeContent, searchFigures } from "#app/intake/contract.ts";
import { ageOn, calendarDay, isCalendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { compile } from "#app/rules/contract.ts";
import type { AnswerLine, DerivedModel } from "../core/dossier-model.ts";
import { say } from "./in-dutch.server.ts";
import { basisOf, comparedIn, missingIn } from "./trace-in-dutch.server.ts";

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
    return {
      signal: signalOf(route),
      text: aboutPerson(say(`intake:routes.${route.id}.staff`, searchFigures(world))),
      verdict: trace.verdict,
      source: route.source,
      compared: comparedIn(trace),
      basis: basisOf(trace, byFact),
      missing: missingIn(trace),
    };
  });
}

const comesBack = new Set(["al-uitkering-hier", "kort-geleden-uitkering"]);

function signalOf({ id, urgency }: FormDefinition["routes"][number]): DerivedModel["signal"] {
  if (urgency) return "urgent";
  return comesBack.has(id) ? "again" : null;
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
