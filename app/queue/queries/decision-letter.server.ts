import { translator } from "#app/i18n/contract.ts";
import { formatDay, formatMoney } from "#app/i18n/format.server.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { DaysKnown, LetterNeeds, SettledDecision } from "../core/decide-outcome.ts";
import type { DecisionKind } from "../core/decide-term.ts";
import { fillTemplate } from "../core/letter-template.ts";
import { leaveAsideUntil } from "../core/terms/clocks.ts";
import { termStory } from "./clocks.server.ts";
import { say } from "./in-dutch.server.ts";
import { intakeIdOf } from "./intake-id.server.ts";
import type { IntakeRow } from "./intake-row.server.ts";

const part = (name: string, values?: Readonly<Record<string, string>>) => say(`queue:decisionLetter.${name}`, values);

/** What a letter of this decision must hold. `replaced` is the day of the decision that it corrects. */
export function letterNeeds(
  tenant: string,
  { ground }: Pick<SettledDecision, "ground">,
  replaced?: CalendarDay,
): LetterNeeds {
  const needs = { cite: citeOf(ground), objectionTo: objectionTo(tenant) };
  return replaced ? { ...needs, replaces: inDutch(replaced) } : needs;
}

/** The article in words: "Participatiewet, artikel 11". */
export function citeOf(ground: string): string {
  return say(`queue:decisionGrounds.${ground}.cite`);
}

/** Where an objection on paper goes. */
function objectionTo(tenant: string): string {
  return werkpleinById(tenant).addressLines.join(", ");
}

/**
 * The letter of a decision from its template, in Dutch: what is decided, on which ground, why, and how to object; of a correction also which
 * decision it takes the place of, and why. A colleague reads it over.
 * @param template the words of the Werkplein; null: those of the house
 */
export function decisionLetter(
  intake: IntakeRow,
  decision: SettledDecision,
  template: string | null,
  replaced?: CalendarDay,
): string {
  const { tenant, receivedAt } = intake;
  const { kind, ground, reasoning, correctionReason = "" } = decision;
  return fillTemplate(template ?? houseTemplate(kind), {
    regeling: schemeName(intake),
    herstel: replaced ? part("corrects", { day: inDutch(replaced), reason: correctionReason }) : "",
    dag: inDutch(dayInAmsterdam(receivedAt)),
    ingang: startLines(decision).join(" "),
    bedrag: decision.amount ? amountText(decision.amount) : "",
    artikel: citeOf(ground),
    waarom: reasoning,
    bezwaaradres: objectionTo(tenant),
  });
}

/** The letter of the house with its fields open, for a Werkplein to go on from. */
export function houseTemplate(kind: DecisionKind): string {
  const values = { scheme: "{{regeling}}", cite: "{{artikel}}", day: "{{dag}}" };
  const granted = kind === "toekenning" ? ["{{ingang}}", "{{bedrag}}"] : [];
  return [
    part("subject", values),
    "{{herstel}}",
    [part("asked", values), part(kind, values), ...granted].join(" "),
    part("ground", values),
    part("why", { reasoning: "{{waarom}}" }),
    part("objection", { to: "{{bezwaaradres}}" }),
  ].join("\n\n");
}

/** A letter of this kind for somebody who is made up, as it comes out of these words. */
export function exampleLetter(tenant: string, kind: DecisionKind, template: string): string {
  const asked = inDutch(calendarDay("2026-11-02"));
  const before = inDutch(calendarDay("2026-11-16"));
  return fillTemplate(template, {
    regeling: schemeText("algemene-bijstand"),
    herstel: part("corrects", { day: before, reason: part("example.correction") }),
    dag: asked,
    ingang: kind === "toekenning" ? part("start", { day: asked }) : "",
    bedrag: kind === "toekenning" ? amountText({ cents: 140_150, per: "month" }) : "",
    artikel: citeOf(kind === "buiten_behandeling" ? "awb4_5" : "pw11"),
    waarom: part(`example.${kind}`),
    bezwaaradres: objectionTo(tenant),
  });
}

function startLines({ start, startReason }: SettledDecision): string[] {
  return [
    ...(start ? [part("start", { day: inDutch(start) })] : []),
    ...(startReason ? [part("startReason", { reason: startReason })] : []),
  ];
}

/** "U krijgt € 129,00 per maand." */
export function amountText({ cents, per }: NonNullable<SettledDecision["amount"]>): string {
  return part(per, { amount: formatMoney(cents) });
}

const schemeText = (id: string) => say(`regelingen:schemes.${id}.name`);

function schemeName({ regeling, form }: IntakeRow): string {
  const names = [`regelingen:schemes.${regeling}.name`, `intake:forms.${form}.name`];
  const found = names.find((name) => translator("nl").has(name));
  return found ? say(found) : say("queue:kinds.aanvraag");
}

const inDutch = (day: CalendarDay) => formatDay(day, "nl");

/** The days that a decision of today is held against. */
export async function daysKnown(tenant: string, reference: string, today: CalendarDay): Promise<DaysKnown> {
  const id = await intakeIdOf(tenant, reference);
  const story = id ? await termStory(tenant, id) : null;
  return { today, leaveAsideBy: story && leaveAsideUntil(story, today) };
}
