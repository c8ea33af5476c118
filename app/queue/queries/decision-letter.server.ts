import { translator } from "#app/i18n/contract.ts";
import { formatDay, formatMoney } from "#app/i18n/format.server.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { DaysKnown, LetterNeeds, SettledDecision } from "../core/decide-outcome.ts";
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
 */
export function decisionLetter(intake: IntakeRow, decision: SettledDecision, replaced?: CalendarDay): string {
  const { tenant, receivedAt } = intake;
  const scheme = schemeName(intake);
  const values = { scheme, cite: citeOf(decision.ground), day: inDutch(dayInAmsterdam(receivedAt)) };
  const outcome = [part("asked", values), part(decision.kind, values), ...grantLines(decision)];
  const before = replaced
    ? [part("corrects", { day: inDutch(replaced), reason: decision.correctionReason ?? "" })]
    : [];
  return [
    part("subject", values),
    ...before,
    outcome.join(" "),
    part("ground", values),
    part("why", { reasoning: decision.reasoning }),
    part("objection", { to: objectionTo(tenant) }),
  ].join("\n\n");
}

function grantLines({ start, startReason, amount }: SettledDecision): string[] {
  return [
    ...(start ? [part("start", { day: inDutch(start) })] : []),
    ...(startReason ? [part("startReason", { reason: startReason })] : []),
    ...(amount ? [amountText(amount)] : []),
  ];
}

/** "U krijgt € 129,00 per maand." */
export function amountText({ cents, per }: NonNullable<SettledDecision["amount"]>): string {
  return part(per, { amount: formatMoney(cents) });
}

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
