import {
  all,
  any,
  atLeast,
  atMost,
  type Condition,
  figure,
  lessThan,
  type NumberExpression,
  not,
  num,
  percentOf,
  plus,
  quotient,
  times,
  when,
} from "#app/rules/contract.ts";
import {
  heeftAowLeeftijd,
  heeftKinderenTot18,
  heeftPartner,
  iemandHeeftAowLeeftijd,
  isVanaf21,
  kostendelers,
  partnerLeeftijd,
  partnerZonderRecht,
  woontInInstelling,
} from "./huishouden.ts";

/** Eurocents per month, net, including vakantietoeslag (Participatiewet, artikelen 20 tot en met 24). */
const norm = (key: string): NumberExpression => figure(`pw.norm.${key}`);

const partnerJong: Condition = lessThan(partnerLeeftijd, num(21));
const metOfZonderKind = (key: string): NumberExpression =>
  when(heeftKinderenTot18, norm(`${key}-met-kind`), norm(`${key}-zonder-kind`));

/** The gehuwdennorm from which shares are taken: artikel 21 onder b, or 22 once one of the couple has the AOW age. */
export const gehuwdennorm: NumberExpression = when(
  iemandHeeftAowLeeftijd,
  norm("gehuwden-aow"),
  norm("gehuwden-beiden-21-aow"),
);

const alleen: NumberExpression = when(
  isVanaf21,
  when(
    heeftAowLeeftijd,
    norm("alleenstaande-of-alleenstaande-ouder-aow"),
    norm("alleenstaande-of-alleenstaande-ouder-21-aow"),
  ),
  when(heeftKinderenTot18, norm("alleenstaande-ouder-18-20"), norm("alleenstaande-18-20")),
);

const samen: NumberExpression = when(
  partnerZonderRecht,
  percentOf(gehuwdennorm, figure("pw.korting-niet-rechthebbende-partner")),
  when(
    all(isVanaf21, not(partnerJong)),
    gehuwdennorm,
    when(
      any(isVanaf21, not(partnerJong)),
      metOfZonderKind("gehuwden-een-18-20-een-21plus"),
      metOfZonderKind("gehuwden-beiden-18-20"),
    ),
  ),
);

const inInstelling: NumberExpression = when(
  heeftPartner,
  plus(norm("inrichting-gehuwden"), norm("inrichting-verhoging-gehuwden")),
  plus(norm("inrichting-alleenstaande"), norm("inrichting-verhoging-alleenstaande")),
);

/** As if nobody else shared the costs; many gemeenten use it for their own schemes. */
export const normZonderKostendelers: NumberExpression = when(
  woontInInstelling,
  inInstelling,
  when(heeftPartner, samen, alleen),
);

/** Applicant, spouse of 21 or older, and the housemates who share. */
const samenDelers: NumberExpression = plus(
  num(1),
  kostendelers,
  when(all(heeftPartner, not(partnerJong)), num(1), num(0)),
);
const personen: NumberExpression = when(heeftPartner, num(2), num(1));

/** ((40 % + A × 30 %) / A) of the gehuwdennorm per person, exact until the cent (artikel 22a, eerste lid). */
function aandeelBij(sharing: number): NumberExpression {
  return quotient(times(times(gehuwdennorm, personen), 40 + 30 * sharing), 100 * sharing);
}

const mostSharing = 14;
const kostendelersnorm: NumberExpression = Array.from(
  { length: mostSharing - 2 },
  (_, at) => mostSharing - 1 - at,
).reduce(
  (rest: NumberExpression, sharing) => when(atMost(samenDelers, num(sharing)), aandeelBij(sharing), rest),
  aandeelBij(mostSharing),
);

/** Whether the kostendelersnorm holds: applicant of 21 or older, not in an instelling, with somebody who shares (artikel 22a). */
export const isKostendeler: Condition = all(
  isVanaf21,
  not(woontInInstelling),
  not(partnerZonderRecht),
  atLeast(kostendelers, num(1)),
);

/** The bijstandsnorm of a household, in eurocents per month. */
export const bijstandsnorm: NumberExpression = when(isKostendeler, kostendelersnorm, normZonderKostendelers);
