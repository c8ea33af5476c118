import {
  inkomenSoorten,
  inkomens,
  nettoInkomen,
  partnerInkomenSoorten,
  partnerInkomens,
  partnerNettoInkomen,
} from "#app/facts/contract.ts";
import type { Answers } from "#app/rules/contract.ts";

/** Some forms ask income by kind and some ask it together: of the resident, and of the partner. */
const asked = [
  { kinds: inkomenSoorten.id, parts: inkomens, total: nettoInkomen.id },
  { kinds: partnerInkomenSoorten.id, parts: partnerInkomens, total: partnerNettoInkomen.id },
] as const;

/**
 * Answers with what follows from them about income: all kinds together, where each amount is known exactly; or the amount of the only
 * kind, where the total is known. Nothing that was told is replaced.
 */
export function withTotals(answers: Answers): Answers {
  const found = asked.flatMap((of) => [...totalOf(of, answers), ...onlyPartOf(of, answers)]);
  return found.length === 0 ? answers : { ...answers, ...Object.fromEntries(found) };
}

type Asked = (typeof asked)[number];
type Found = readonly (readonly [string, number])[];

function totalOf(of: Asked, answers: Answers): Found {
  const parts = partsOf(of, answers);
  if (!parts || answers[of.total] !== undefined) return [];
  const amounts = parts.map((part) => answers[part]).filter((amount) => typeof amount === "number");
  return amounts.length === parts.length ? [[of.total, amounts.reduce((sum, amount) => sum + amount, 0)]] : [];
}

function onlyPartOf(of: Asked, answers: Answers): Found {
  const [part, ...more] = partsOf(of, answers) ?? [];
  const total = answers[of.total];
  if (part === undefined || more.length > 0 || answers[part] !== undefined || typeof total !== "number") return [];
  return [[part, total]];
}

/** The facts with the amounts of the kinds that were ticked; none for "geen", undefined when the kinds are not known. */
function partsOf({ kinds, parts }: Asked, answers: Answers): readonly string[] | undefined {
  const ticked = answers[kinds];
  if (!Array.isArray(ticked)) return undefined;
  return Object.entries(parts).flatMap(([kind, { id }]) => (ticked.includes(kind) ? [id] : []));
}

/** The totals that were added up, and not told as such. */
export function addedUp(told: Answers, withTotal: Answers): readonly string[] {
  return asked.map(({ total }) => total).filter((fact) => told[fact] === undefined && withTotal[fact] !== undefined);
}
