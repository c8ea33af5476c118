import { centsAsTyped } from "#app/facts/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { proposeChoice } from "#app/regelingen/commands/propose-choice.server.ts";
import {
  type ChoiceFields,
  type LocalChoice,
  readChoice,
  standing,
  type TypedChoice,
  type WrongField,
} from "#app/regelingen/contract.ts";
import { approvedChoices } from "#app/regelingen/queries/approved-choices.server.ts";
import { choiceHistory, type StoredChoice } from "#app/regelingen/queries/stored-choices.server.ts";
import { daysText, schemeName, shortTerms, type TermLine, termLines } from "./choice-words.server.ts";
import { chosenSchemes, gemeentenFor, type ProposalLine, proposalLine } from "./choices.server.ts";
import { type Comparing, comparing, holding } from "./compare.server.ts";

/** One scheme of one gemeente that this colleague may work on. */
export interface Place {
  readonly scheme: string;
  readonly gemeente: string;
  readonly gemeenteName: string;
  readonly fields: ChoiceFields;
}

/** Undefined for a scheme without choices, and for a gemeente of others. */
export function placeOf(staff: Staff, gemeenteId = "", schemeId = ""): Place | undefined {
  const found = chosenSchemes.find(({ scheme }) => scheme.id === schemeId);
  const gemeente = gemeentenFor(staff).find(({ id }) => id === gemeenteId);
  return found && gemeente
    ? { scheme: schemeId, gemeente: gemeente.id, gemeenteName: gemeente.name, fields: found.fields }
    : undefined;
}

export interface HistoryLine {
  readonly id: string;
  readonly href: string;
  readonly days: string;
  readonly terms: string;
  readonly state: StoredChoice["state"];
  readonly proposer: string;
  readonly proposed: string;
  readonly decider: string;
  readonly decided: string;
}

export interface ChoiceModel {
  readonly name: string;
  readonly gemeente: string;
  readonly fields: ChoiceFields;
  readonly now: { readonly lines: readonly TermLine[]; readonly source: string; readonly days: string } | null;
  readonly example: boolean;
  readonly coming: readonly string[];
  readonly proposals: readonly ProposalLine[];
  readonly typed: TypedChoice;
  readonly history: readonly HistoryLine[];
}

/** What holds for a scheme, what comes, what waits, and everything that was ever proposed. */
export async function choiceModel(staff: Staff, place: Place, now: Date): Promise<ChoiceModel> {
  const { gemeente, scheme, fields } = place;
  const today = dayInAmsterdam(now);
  const [approved, history] = await Promise.all([
    approvedChoices(staff.tenant, gemeente),
    choiceHistory(staff.tenant, gemeente, scheme),
  ]);
  const current = holding(gemeente, scheme, approved, today);
  const coming = standing(approved, scheme).filter(({ validFrom }) => validFrom > today);
  return {
    name: schemeName(scheme),
    gemeente: place.gemeenteName,
    fields,
    now: current
      ? { lines: termLines(fields, current), source: current.sourceLink, days: current.demo ? "" : daysText(current) }
      : null,
    example: current?.demo ?? false,
    coming: coming.map((choice) => `${daysText(choice)}: ${shortTerms(fields, choice)}`),
    proposals: history.filter(({ state }) => state === "proposed").map((one) => proposalLine(one, staff)),
    typed: typedOf(coming.at(-1) ?? current),
    history: history.map((one) => historyLine(fields, one)),
  };
}

function historyLine(fields: ChoiceFields, one: StoredChoice): HistoryLine {
  const moment = (at: Date | null) => (at ? `${formatShortDay(at)} ${formatTime(at, "nl")}` : "");
  return {
    id: one.id,
    href: `/beheer/regelingen/voorstel/${one.id}`,
    days: daysText(one),
    terms: shortTerms(fields, one),
    state: one.state,
    proposer: one.proposerName,
    proposed: moment(one.proposedAt),
    decider: one.deciderName ?? "",
    decided: moment(one.decidedAt),
  };
}

/** What stands in the form before anything is typed: what was chosen last. Days and source are always new. */
function typedOf(choice: LocalChoice | Omit<LocalChoice, "demo"> | undefined): TypedChoice {
  if (!choice) return {};
  const yesNo = (value: boolean) => (value ? "ja" : "nee");
  const amounts = Object.entries(choice.amounts).map(([receiver, cents]) => [
    `bedrag.${receiver}`,
    centsAsTyped(cents),
  ]);
  return {
    aangeboden: yesNo(choice.offered),
    percentage: String(choice.percentage),
    vakantietoeslag: yesNo(choice.withVakantietoeslag),
    kostendelers: yesNo(choice.withKostendelers),
    vermogenstoets: yesNo(choice.withVermogenstoets),
    referteMaanden: choice.referenceMonths === undefined ? "" : String(choice.referenceMonths),
    ...Object.fromEntries(amounts),
  };
}

export interface Answered {
  readonly typed: TypedChoice;
  readonly wrong: readonly WrongField[];
  readonly refusal?: "alreadyProposed";
  readonly comparing?: Comparing;
}

/** Shows what a proposal would change, or makes it. Null: it is not theirs. */
export async function answerTo(
  staff: Staff,
  place: Place,
  form: FormData,
  now: Date,
): Promise<Answered | { readonly id: string } | null> {
  const { gemeente, scheme, fields } = place;
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const { choice, wrong } = readChoice(fields, typed, dayInAmsterdam(now));
  if (!choice) return { typed, wrong };
  if (form.get("doe") === "voorstellen") {
    const proposed = await proposeChoice({ staff, gemeente, scheme, choice, now });
    if (proposed.ok) return proposed.value;
    return proposed.refusal === "notFound" ? null : { typed, wrong: [], refusal: proposed.refusal };
  }
  const approved = await approvedChoices(staff.tenant, gemeente);
  return { typed, wrong: [], comparing: comparing({ gemeente, scheme, fields, choice, approved, now }) };
}
