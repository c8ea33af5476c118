import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  figure,
  minus,
  type NumberExpression,
  num,
  percentOf,
  plus,
  times,
  when,
} from "#app/rules/contract.ts";
import { bijstandsnorm, normZonderKostendelers } from "./bijstandsnorm.ts";
import { inkomen, vermogen, vermogensgrens } from "./geld.ts";
import { heeftKinderenTot18, heeftPartner } from "./huishouden.ts";

/** What a gemeente chose for a scheme comes as figures of the day: `lokaal.<scheme>.<name>`. One that is missing decides nothing. */
export const lokaalCijfer = (scheme: string, name: string): NumberExpression => figure(`lokaal.${scheme}.${name}`);

const gekozen = (scheme: string, name: string): Condition => atLeast(lokaalCijfer(scheme, name), num(1));

export const wordtAangeboden = (scheme: string): Condition => gekozen(scheme, "aangeboden");

/** The limit of the gemeente: a percentage of the bijstandsnorm, with or without kostendelers and vakantietoeslag, in eurocents. */
export function lokaleInkomensgrens(scheme: string): NumberExpression {
  const inclusief = when(gekozen(scheme, "kostendelers"), bijstandsnorm, normZonderKostendelers);
  const grondslag = when(
    gekozen(scheme, "vakantietoeslag"),
    inclusief,
    percentOf(inclusief, minus(num(100), figure("pw.vakantietoeslag.percentage"))),
  );
  return percentOf(grondslag, lokaalCijfer(scheme, "percentage"));
}

export const inkomenOnderLokaleGrens = (scheme: string): Condition => atMost(inkomen, lokaleInkomensgrens(scheme));

/** Some gemeenten look at savings for a scheme, others do not. */
export const vermogenBinnenLokaleGrens = (scheme: string): Condition =>
  any(all(atMost(lokaalCijfer(scheme, "vermogenstoets"), num(0))), atMost(vermogen, vermogensgrens));

/** The amount that the gemeente gives to a household of this kind, in eurocents. */
export const lokaalBedrag = (scheme: string): NumberExpression =>
  when(
    heeftPartner,
    lokaalCijfer(scheme, "bedrag.paar"),
    when(
      heeftKinderenTot18,
      lokaalCijfer(scheme, "bedrag.alleenstaande-ouder"),
      lokaalCijfer(scheme, "bedrag.alleenstaande"),
    ),
  );

/** An amount per person or per child. */
export const lokaalBedragPer = (scheme: string, who: "persoon" | "kind", howMany: NumberExpression): NumberExpression =>
  times(lokaalCijfer(scheme, `bedrag.${who}`), howMany);

export const volwassenen: NumberExpression = plus(num(1), when(heeftPartner, num(1), num(0)));

/** What a gemeente asks for nearly every scheme of its own: that it has it, and that income and savings stay within its limits. */
export function lokaleVoorwaarden(scheme: string) {
  return {
    aangeboden: { when: wordtAangeboden(scheme), source: "lokaal" },
    inkomenOnderGrens: { when: inkomenOnderLokaleGrens(scheme), source: "lokaal" },
    vermogenBinnenGrens: { when: vermogenBinnenLokaleGrens(scheme), source: "lokaal" },
  } as const;
}
