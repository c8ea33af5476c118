import { type FieldError, type TypedFields, typedFrom } from "#app/facts/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { checkForm, type FormDefinition } from "#app/intake/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import type { OverlayInForce } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { gemeenteName, werkpleinById } from "#app/werkpleinen/contract.ts";
import type { SheetModel } from "../core/check-sheet.ts";
import { sheetField } from "./check-fields.server.ts";
import { adviceFor, sumText, verdictsInDutch } from "./check-verdicts.server.ts";
import { householdName } from "./household.server.ts";
import { checkFacts, householdCheck } from "./household-check.server.ts";
import type { HouseholdRow } from "./household-row.server.ts";
import { say } from "./in-dutch.server.ts";

/** What was sent and refused, or a row that was added: shown again in place of what is stored. */
export interface SentSheet {
  readonly typed: TypedFields;
  readonly errors: readonly FieldError[];
  /** What can be read of it, for the verdicts beside. */
  readonly answers: Answers;
}

/** What a gemeente chose, as it holds on a day. The room `regelingen` tells; its hand is passed in by the route. */
export type InForce = (tenant: string, gemeente: string, day: CalendarDay) => Promise<OverlayInForce>;

const form: FormDefinition = checkForm;

/** The one page of the check, for a colleague who may open this household. */
export async function checkScreen(
  staff: Staff,
  household: HouseholdRow,
  now: Date,
  inForceOn: InForce,
  sent?: SentSheet,
): Promise<SheetModel> {
  const kept = await householdCheck(household);
  const answers = sent?.answers ?? kept.answers;
  const gemeente = typeof answers.gemeente === "string" ? answers.gemeente : household.gemeente;
  const today = dayInAmsterdam(now);
  const inForce = await inForceOn(staff.tenant, gemeente, today);
  const advice = adviceFor(answers, today, inForce);
  const counting = new Set(advice.schemes.flatMap(({ dependsOn }) => dependsOn));
  for (const id of Object.keys(answers)) counting.add(id);
  const typed = sent?.typed ?? Object.assign({}, ...checkFacts.map((fact) => typedFrom(fact, answers[fact.id])));
  const { gemeenten } = werkpleinById(staff.tenant);
  const input = { typed, errors: sent?.errors ?? [], gemeenten, counting };
  return {
    ...{ reference: household.reference, version: household.version, checkVersion: kept.version },
    name: householdName(household),
    sections: form.sections.map(({ id, pages }) => ({
      id,
      title: say(`register:check.sections.${id}`),
      fields: pages.flatMap(({ facts }) => facts).map((fact) => sheetField(fact, input)),
    })),
    verdicts: verdictsInDutch(advice, new Set(sent?.typed.regeling ?? [])),
    sum: sumText(advice),
    gemeente: gemeenteName(gemeente) ?? gemeente,
    demo: inForce.demo,
    mayAdvise: household.state === "came",
    mayCall: mayCallIn(sent?.typed.bellen?.[0], household.mayCall),
  };
}

function mayCallIn(typed: string | undefined, known: boolean | null): SheetModel["mayCall"] {
  if (typed === "ja" || (typed === undefined && known === true)) return "yes";
  return typed === "nee" || (typed === undefined && known === false) ? "no" : "unknown";
}
