import type { Answers, World } from "#app/rules/contract.ts";
import type { EvidenceRule, FormDefinition } from "./define-form.ts";
import { holds, walk } from "./journey.ts";

/** Whether these answers call for a paper: unless it is certain that they do not. */
export function needsPaper({ when }: EvidenceRule, answers: Answers, world: World): boolean {
  return when === undefined || holds(when, answers, world) !== "no";
}

/** The papers that these answers call for, by kind, in the order of the form. */
export function papersOf(form: FormDefinition, answers: Answers, world: World): EvidenceRule[] {
  const { relevant } = walk(form, answers, world);
  return (form.evidence ?? []).filter((rule) => needsPaper(rule, relevant, world));
}

/** Answers that certainly do not fit together, to be asked back before sending: a question, never a reproach. */
export function contradictionsIn(form: FormDefinition, answers: Answers, world: World) {
  const { relevant } = walk(form, answers, world);
  return (form.contradictions ?? []).filter(({ when }) => holds(when, relevant, world) === "yes");
}
