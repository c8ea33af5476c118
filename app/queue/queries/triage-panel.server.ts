import { formatShortDay } from "#app/i18n/format.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import {
  contradictionsIn,
  type FormDefinition,
  factsShown,
  formById,
  type IntakeContent,
  isRequired,
  pagesOf,
} from "#app/intake/contract.ts";
import { addMonths, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { type OverlayInForce, worldFor, worldOn } from "#app/regelingen/contract.ts";
import { compile, type World } from "#app/rules/contract.ts";
import type { DossierModel, Line } from "../core/dossier-model.ts";
import { isOpen } from "../core/intake-row.ts";
import type { Suggestion } from "../core/suggest-category.ts";
import { categoryFacts, partsFor, type TriagePart, triageValues } from "../core/triage.ts";
import type { EarlierLine, JudgedPart, Judgement, SignalLine, TriageModel } from "../core/triage-model.ts";
import { type EarlierIntake, earlierIntakes } from "./earlier-intakes.server.ts";
import { momentText, say } from "./in-dutch.server.ts";
import type { IntakeRow } from "./intake-row.server.ts";
import { planOf } from "./plan-steps.server.ts";
import { profileLines } from "./profile-lines.server.ts";
import { schemesBeside } from "./scheme-lines.server.ts";
import { toldSoFar } from "./told-so-far.server.ts";
import { basisOf } from "./trace-in-dutch.server.ts";
import { type TriageRow, triageOf } from "./triage-rows.server.ts";

/** What the gemeente of the intake chose, handed by the route. */
export type OverlayOf = (
  tenant: string,
  gemeente: string,
  day: ReturnType<typeof calendarDay>,
) => Promise<OverlayInForce>;

/**
 * The triage of an intake that was opened with `open-intake`: signals about the intake with the answers they rest on, and what colleagues made
 * of it. Null for a saved check.
 */
export async function triagePanel(
  staff: Staff,
  intake: IntakeRow,
  { sections }: Pick<DossierModel, "sections">,
  overlayOf: OverlayOf,
  now: Date,
): Promise<TriageModel | null> {
  const parts = partsFor(intake.kind);
  if (parts.length === 0) return null;
  const content = toldSoFar(intake);
  const form = formById(intake.form);
  const today = dayInAmsterdam(now);
  const works = may(staff, "intake.work", intake) && !intake.joinedTo;
  const [rows, earlier, plan, inForce] = await Promise.all([
    triageOf(intake.tenant, intake.id),
    earlierIntakes(staff, intake.id, content.answers),
    planOf(intake.tenant, intake.id, today, works),
    overlayOf(intake.tenant, intake.gemeente, today),
  ]);
  const lines = sections.flatMap((section) => section.rows);
  const pinned = worldOn(calendarDay(content.pinned.day));
  return {
    unanswered: form ? unansweredIn(form, content, pinned) : [],
    contradictions: form ? contradictions(form, content, pinned, lines) : [],
    ...schemesBeside(intake.regeling, content.answers, worldFor(today, inForce.overlay), lines),
    talk: talkLines(lines),
    earlier: earlier.map((one) => earlierLine(one, intake)),
    judged: parts.map((part) => judged(part, rows, lines, works && (part !== "light" || isOpen(intake.state)))),
    profiles: profileLines(rows, content.answers, works),
    plan,
  };
}

/** A page that may be passed over asks for nothing that must be there. */
function unansweredIn(form: FormDefinition, { answers }: IntakeContent, world: World): string[] {
  return pagesOf(form, answers, world)
    .filter(({ skippable }) => !skippable)
    .flatMap((page) => factsShown(page, answers, world).filter((fact) => isRequired(page, fact, answers, world)))
    .filter(({ id }) => answers[id] === undefined)
    .map(({ id }) => say(`facts:${id}.staff`));
}

type Lines = DossierModel["sections"][number]["rows"];

/** Of a melding also what would be asked back at the aanvraag that follows it: what is not known is never a contradiction. */
function contradictions(form: FormDefinition, { answers }: IntakeContent, world: World, lines: Lines): SignalLine[] {
  const byFact = new Map(lines.map((line) => [line.fact, line]));
  const next = form.kind === "melding" ? formById("levensonderhoud") : undefined;
  return [form, ...(next ? [next] : [])]
    .flatMap((each) => contradictionsIn(each, answers, world))
    .map(({ id, when }) => ({
      text: say(`intake:contradictions.${id}`),
      basis: basisOf(compile(when).trace(answers, world), byFact),
    }));
}

const forTheTalk = ["gesprekstaal", "tolkNodig", "lezenEnSchrijven"];

function talkLines(lines: Lines): Line[] {
  return lines.flatMap(({ fact, label, answer }) =>
    forTheTalk.includes(fact) && answer?.kind === "plain" ? [{ label, value: answer.text }] : [],
  );
}

function earlierLine({ reference, kind, state, melddatum, why }: EarlierIntake, intake: IntakeRow): EarlierLine {
  const words = {
    kind: say(`queue:kinds.${kind}`),
    day: formatShortDay(calendarDay(melddatum)),
    state: say(`queue:states.${state}`),
  };
  return {
    reference,
    text: say("queue:triage.earlierText", words),
    why: say(`queue:triage.earlierWhy.${why}`),
    again: why !== "partner" && calendarDay(melddatum) >= addMonths(intake.melddatum, -12),
  };
}

function judged(part: TriagePart, rows: readonly TriageRow[], lines: Lines, works: boolean): JudgedPart {
  const own = rows.filter((row) => row.part === part);
  return {
    part,
    now: own.filter(({ holds }) => holds).map(judgementOf)[0] ?? null,
    before: own.filter(({ holds }) => !holds).map(judgementOf),
    choices: triageValues[part].map((value) => ({ value, text: say(`queue:triage.values.${part}.${value}`) })),
    beside: part === "category" ? lines.filter(({ fact, answer }) => answer && categoryFacts.includes(fact)) : [],
    may: works,
  };
}

function judgementOf({ part, value, why, by, at, suggestion }: TriageRow): Judgement {
  const suggested = suggestion ? suggestionText(suggestion, value) : "";
  return { value, text: say(`queue:triage.values.${part}.${value}`), why, by, when: momentText(at), suggested };
}

function suggestionText({ category, rule }: Suggestion, chosen: string): string {
  if (!category || !rule) return say("queue:suggestion.none");
  const words = { category, why: say(`queue:suggestion.rules.${rule}`) };
  return say(category === chosen ? "queue:suggestion.same" : "queue:suggestion.other", words);
}
