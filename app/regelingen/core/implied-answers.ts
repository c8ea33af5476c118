import type { Answers, Known } from "#app/rules/contract.ts";

/** An answer that follows from another, so that it is not asked: who gets no money gets 0 euros a month. */
export interface Implied {
  readonly fact: string;
  readonly from: string;
  /** Undefined when this answer to `from` does not say it. */
  readonly value: (given: readonly string[]) => Known | undefined;
}

const unless = (option: string, value: Known) => (given: readonly string[]) =>
  given.includes(option) ? undefined : value;
const nothing = (given: readonly string[]) => (given.includes("geen") ? 0 : undefined);

/** What the texts of these questions say in so many words; each follows from ticks only, never from "weet ik niet". */
export const impliedAnswers: readonly Implied[] = [
  { fact: "nettoInkomen", from: "inkomenSoorten", value: nothing },
  { fact: "partnerNettoInkomen", from: "partnerInkomenSoorten", value: nothing },
  { fact: "urenBedrijf", from: "inkomenSoorten", value: unless("bedrijf", 0) },
  { fact: "achterstanden", from: "situatie", value: unless("schulden", ["geen"]) },
  { fact: "uitsluiting", from: "situatie", value: unless("bijstand-kan-niet", ["geen"]) },
];

/** The answers of a resident with what follows from them. Never stored over what was told: it goes when the answer it hangs on changes. */
export function withImplied(answers: Answers): Answers {
  const implied = impliedAnswers.flatMap(({ fact, from, value }) => {
    const given = answers[from];
    const follows = answers[fact] === undefined && Array.isArray(given) ? value(given) : undefined;
    return follows === undefined ? [] : [[fact, follows] as const];
  });
  return implied.length === 0 ? answers : { ...answers, ...Object.fromEntries(implied) };
}
