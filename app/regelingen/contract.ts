import type { CalendarDay } from "#app/kernel/day.ts";
import type { World } from "#app/rules/contract.ts";
import { choiceFigures, type GemeenteOverlay, type LocalChoice, localFigures } from "./core/define-overlay.ts";
import { isSureOn, periodOn } from "./core/define-parameter.ts";
import { demoOverlays } from "./gemeenten/demo.ts";
import { parameters } from "./parameters/index.ts";

export { bijstandsnorm, isKostendeler } from "./begrippen/bijstandsnorm.ts";

export {
  type Advice,
  type AdvisedTurn,
  adviceOf,
  type Reason,
  type SchemeAdvice,
} from "./core/advice.ts";
export { ageAnswers } from "./core/age-answers.ts";
export {
  type CompiledRule,
  type CompiledScheme,
  checkHousehold,
  checkScheme,
  compileRule,
  compileScheme,
  conditionOf,
  type SchemeResult,
  type SchemeRule,
  traceOf,
  verdictsOf,
} from "./core/check-household.ts";
export { factsOfSchemes, type HouseholdLine, householdVerdicts, readHouseholdLine } from "./core/check-line.ts";
export { checkManual } from "./core/check-manual.ts";
export { type ChoiceFields, choiceFieldsOf, type ProposedChoice } from "./core/choice-fields.ts";
export { type LimitChange, limitChanges } from "./core/choice-preview.ts";
export {
  type ApprovedChoice,
  choiceInForce,
  type OverlayInForce,
  overlayOn,
  standing,
} from "./core/choices-in-force.ts";
export { type ChoiceRefusal, type VerdictOnChoice, verdictsOnChoice } from "./core/decide-choice.ts";
export type { GemeenteOverlay, LocalChoice } from "./core/define-overlay.ts";
export type { ParameterDefinition, Period } from "./core/define-parameter.ts";
export type { SchemeDefinition } from "./core/define-scheme.ts";
export { type DueFigure, figuresDue } from "./core/due.ts";
export { type Implied, impliedAnswers, withImplied } from "./core/implied-answers.ts";
export type { ComparedFigures, FigureUnit } from "./core/own-figure.ts";
export { presumed, withLastKnown } from "./core/presume.ts";
export { readChoice, type TypedChoice, type WrongField } from "./core/read-choice.ts";
export {
  type CheckReceipt,
  type Compared,
  compareResults,
  figureSetText,
  type Recomputed,
  receiptOf,
  recompute,
  recomputer,
  ruleSetText,
  type SavedCheck,
  savedCheck,
} from "./core/rule-set.ts";
export {
  changedSchemes,
  explainChange,
  isGain,
  type Look,
  presumedVerdicts,
  type RuleBook,
  rankOf,
  ruleBook,
  type SchemeChange,
} from "./core/screen-household.ts";
export { schemes } from "./schemes.ts";
export { parameters };

/** The figures that hold on a day, in the form that `rules/` reads. A figure that is due for renewal comes as uncertain. */
export function figuresOn(day: CalendarDay): World["figures"] {
  const figures: Record<string, World["figures"][string]> = {};
  for (const parameter of parameters) {
    const period = periodOn(parameter, day);
    if (period)
      figures[parameter.key] = isSureOn(period, day)
        ? { value: period.value }
        : { value: period.value, uncertain: true };
  }
  return figures;
}

/** What the conditions of a form are evaluated against: the day, and the figures of that day. */
export function worldOn(day: CalendarDay): World {
  if (lastWorld?.today !== day) lastWorld = { today: day, figures: figuresOn(day) };
  return lastWorld;
}

// Nearly every request asks for the same day.
let lastWorld: World | undefined;

/** The same with what a gemeente chose; kept per overlay and day, since a check asks for it at every question. */
export function worldFor(day: CalendarDay, overlay: GemeenteOverlay | undefined): World {
  if (!overlay) return worldOn(day);
  const days = worlds.get(overlay) ?? new Map<CalendarDay, World>();
  worlds.set(overlay, days);
  const kept = days.get(day);
  if (kept) return kept;
  const { today, figures } = worldOn(day);
  const world = { today, figures: { ...figures, ...localFigures(overlay, day) } };
  if (days.size > 50) days.clear();
  days.set(day, world);
  return world;
}
const worlds = new WeakMap<GemeenteOverlay, Map<CalendarDay, World>>();

/** What a gemeente chose, as we know it without a database: the examples. Undefined for a gemeente that is not ours. */
export function overlayOf(gemeente: string): GemeenteOverlay | undefined {
  return demoOverlays.find((overlay) => overlay.gemeente === gemeente);
}

/** A world in which some choices are others; for trying out. */
export function worldWith(world: World, choices: Readonly<Record<string, Partial<LocalChoice>>>): World {
  const changed = Object.entries(choices).map(([scheme, choice]) => choiceFigures(scheme, choice));
  return changed.length === 0 ? world : { ...world, figures: Object.assign({}, world.figures, ...changed) };
}
