import {
  ageOn,
  all,
  any,
  atLeast,
  type Condition,
  countOf,
  figure,
  groupOf,
  includes,
  is,
  isNo,
  isOneOf,
  isYes,
  judgement,
  lessThan,
  moreThan,
  type NumberExpression,
  not,
  num,
  when,
} from "#app/rules/contract.ts";

/** Notions of the law about a household, as expressions over facts. A scheme names them; nothing here decides about a person. */

/** Gehuwd, registered, or a gezamenlijke huishouding (Participatiewet, artikel 3). */
export const heeftPartner: Condition = includes("woontMet", "partner");

export const leeftijd: NumberExpression = ageOn("geboortedatum");
export const partnerLeeftijd: NumberExpression = ageOn("partnerGeboortedatum");

/** The largest number of children and housemates that a form takes. */
const rowsAtMost = 12;
const kinderenGroep = groupOf("kinderen", { atMost: rowsAtMost });

/** How many children living at home meet a condition on the facts of the row; nobody else in the house, then none. */
export function kinderenDie(condition: Condition): NumberExpression {
  return when(includes("woontMet", "kinderen"), countOf(kinderenGroep, condition), num(0));
}

const kindLeeftijd = ageOn("kindGeboortedatum");

/** Children from `from` years on, and younger than `below`. */
export function kinderenVanTot(from: number, below: number): NumberExpression {
  const young = lessThan(kindLeeftijd, num(below));
  return kinderenDie(from === 0 ? young : all(young, atLeast(kindLeeftijd, num(from))));
}

export const kinderenTot18 = kinderenVanTot(0, 18);
export const heeftKinderenTot18: Condition = moreThan(kinderenTot18, num(0));

/** Participatiewet, artikel 4, eerste lid, onder b. */
export const isAlleenstaandeOuder: Condition = all(not(heeftPartner), heeftKinderenTot18);

/** Both of a couple, or the one who lives alone. */
export function beiden(own: Condition, partner: Condition): Condition {
  return all(own, any(not(heeftPartner), partner));
}

export const isMeerderjarig: Condition = atLeast(leeftijd, num(18));
export const isVanaf21: Condition = atLeast(leeftijd, num(21));
/** Algemene Ouderdomswet, artikel 7a. */
export const heeftAowLeeftijd: Condition = atLeast(leeftijd, figure("aow.leeftijd"));
export const partnerHeeftAowLeeftijd: Condition = all(heeftPartner, atLeast(partnerLeeftijd, figure("aow.leeftijd")));
/** One of a couple is enough (Participatiewet, artikel 22). */
export const iemandHeeftAowLeeftijd: Condition = any(heeftAowLeeftijd, partnerHeeftAowLeeftijd);

/** A housemate who shares the costs: 27 or older, no student, no commercial (sub)tenant or landlord (Participatiewet, artikel 19a). */
const deeltKosten = all(
  isYes("huisgenootVanaf27"),
  isNo("huisgenootStudeert"),
  not(isOneOf("huisgenootRelatie", ["huurder", "verhuurder"])),
);
export const kostendelers: NumberExpression = when(
  includes("woontMet", "anderen"),
  countOf(groupOf("huisgenoten", { atMost: rowsAtMost }), deeltKosten),
  num(0),
);

/** Another permit: most give a right, some do not, and we do not ask which. A person looks. */
const andereVergunning: Condition = all(is("verblijf", "anders"), judgement("soort-vergunning"));
/** Dutch, or lawfully here and equated with a Dutch national (Participatiewet, artikel 11). Temporary protection has its own scheme. */
export const heeftVerblijfsrecht: Condition = any(
  isOneOf("verblijf", ["nederlander", "eu", "statushouder"]),
  andereVergunning,
);
/** Awir, artikel 9: toeslagen are for who is lawfully here, also under temporary protection. */
export const isRechtmatigHier: Condition = any(heeftVerblijfsrecht, is("verblijf", "tijdelijke-bescherming"));
/** Participatiewet, artikel 24: a partner without a right of their own. */
export const partnerZonderRecht: Condition = all(
  heeftPartner,
  isOneOf("partnerVerblijf", ["tijdelijke-bescherming", "anders"]),
);
/** Under 27 with an education to follow: studiefinanciering comes first (Participatiewet, artikel 13, tweede lid). */
export const geenStudiefinanciering: Condition = any(atLeast(leeftijd, num(27)), is("volgtOpleiding", "nee"));
export const woontInInstelling: Condition = is("woonsituatie", "instelling");
