import { checkScheme, compileScheme, type SchemeDefinition, schemes } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import type { FormDefinition } from "./define-form.ts";
import { withTotals } from "./income-totals.ts";
import { walk } from "./journey.ts";

/** Whoever gets a scheme already, or asked for it, need not be told of it: the kind of income, and what was ticked as asked for. */
const known: Readonly<Record<string, { readonly income?: string; readonly asked?: string }>> = {
  ww: { income: "ww", asked: "ww" },
  aow: { income: "pensioen", asked: "aow" },
  ioaw: { income: "bijstand" },
  ioaz: { income: "bijstand" },
  "leefgeld-oekraine": { income: "leefgeld" },
};

/**
 * The schemes that rank before the one that a form asks for (Participatiewet art. 15) and that look open on these answers. Nothing is
 * refused by it: a colleague looks, and the aanvraag goes on whatever stands here.
 */
export function priorSchemes(form: FormDefinition, answers: Answers, world: World): readonly SchemeDefinition[] {
  const asked = schemes.find(({ id }) => id === form.regeling);
  if (asked?.kind !== "inkomen" || !asked.after) return [];
  const { relevant } = walk(form, answers, world);
  const told = asCheckAsks(withTotals(relevant));
  return ranking
    .filter(({ scheme }) => asked.after?.includes(scheme.id) && !isKnown(scheme.id, relevant))
    .filter((compiled) => checkScheme(compiled, told, world).verdict !== "no")
    .map(({ scheme }) => scheme);
}

const ranking = schemes.filter(({ kind }) => kind === "inkomen").map(compileScheme);

function isKnown(scheme: string, answers: Answers): boolean {
  const { income, asked } = known[scheme] ?? {};
  return ticked(answers.inkomenSoorten, income) || ticked(answers.aangevraagd, asked);
}

function ticked(answer: Answers[string], option: string | undefined): boolean {
  return option !== undefined && Array.isArray(answer) && answer.includes(option);
}

/** An aanvraag asks why somebody has too little, the check what happened: the one in the words of the other. */
const happened: readonly { readonly fact: string; readonly answer: string; readonly situatie: string }[] = [
  { fact: "redenAanvraag", answer: "werk-gestopt", situatie: "net-werkloos" },
  { fact: "redenAanvraag", answer: "uitkering-gestopt", situatie: "werkloos-na-50" },
  { fact: "burgerlijkeStaat", answer: "partner-overleden", situatie: "partner-overleden" },
];

function asCheckAsks(answers: Answers): Answers {
  const situatie = happened.filter(({ fact, answer }) => answers[fact] === answer).map(({ situatie: is }) => is);
  return { ...answers, situatie: situatie.length > 0 ? situatie : ["geen"] };
}
