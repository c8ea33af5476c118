import { addYears, type CalendarDay } from "#app/kernel/day.ts";
import { type Answers, type CompiledNumber, compileNumber, type World } from "#app/rules/contract.ts";
import { lokaleInkomensgrens } from "../begrippen/lokaal.ts";
import { choiceFigures, type LocalChoice } from "./define-overlay.ts";

/** Households that show what a limit means; texts: `staff:choices.households.<id>`. */
export const sampleHouseholds = [
  "alleenstaande",
  "alleenstaandeMetHuisgenoot",
  "alleenstaandeOuder",
  "paar",
  "alleenstaandeAow",
] as const;
export type SampleHousehold = (typeof sampleHouseholds)[number];

/** Eurocents per month; null when the scheme is not offered or nothing was chosen. */
export interface LimitChange {
  readonly household: SampleHousehold;
  readonly before: number | null;
  readonly after: number | null;
}

const limits = new Map<string, CompiledNumber>();

/** The income limit of each sample household with one choice and with another, by the norms of `world`. */
export function limitChanges(
  scheme: string,
  before: Partial<LocalChoice> | undefined,
  after: Partial<LocalChoice>,
  world: World,
): readonly LimitChange[] {
  return sampleHouseholds.map((household) => {
    const answers = answersOf(household, world.today);
    return {
      household,
      before: before ? limitOf(scheme, before, answers, world) : null,
      after: limitOf(scheme, after, answers, world),
    };
  });
}

function limitOf(scheme: string, choice: Partial<LocalChoice>, answers: Answers, world: World): number | null {
  if (choice.offered === false) return null;
  const limit = limits.get(scheme) ?? compileNumber(lokaleInkomensgrens(scheme));
  limits.set(scheme, limit);
  const { hi } = limit.range(answers, { ...world, figures: { ...world.figures, ...choiceFigures(scheme, choice) } });
  return Number.isFinite(hi) ? hi : null;
}

/** Nobody in particular: grown up, renting, born so that the age holds on any day. */
function answersOf(household: SampleHousehold, today: CalendarDay): Answers {
  const born = (years: number) => addYears(today, -years);
  const alone: Answers = {
    geboortedatum: born(household === "alleenstaandeAow" ? 75 : 40),
    woontMet: ["niemand"],
    woonsituatie: "sociale-huur",
    verblijf: "nederlander",
  };
  if (household === "alleenstaandeMetHuisgenoot") {
    const housemate = { huisgenootRelatie: "familie", huisgenootVanaf27: true, huisgenootStudeert: false };
    return { ...alone, woontMet: ["anderen"], huisgenoten: { rows: [housemate], complete: true } };
  }
  if (household === "alleenstaandeOuder") {
    return { ...alone, woontMet: ["kinderen"], kinderen: { rows: [{ kindGeboortedatum: born(8) }], complete: true } };
  }
  if (household !== "paar") return alone;
  return { ...alone, woontMet: ["partner"], partnerGeboortedatum: born(38), partnerVerblijf: "nederlander" };
}
