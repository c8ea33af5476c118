import {
  ageOn,
  all,
  any,
  atLeast,
  type Condition,
  figure,
  includes,
  is,
  isOneOf,
  lessThan,
  not,
  num,
} from "#app/rules/contract.ts";

const youngUntil = figure("pw.jongere.leeftijd-tot");
const aowAge = figure("aow.leeftijd");

/** The resident asks for money to live on. Who asks for help to work is asked nothing about money (N22). */
export const vraagtBijstand = is("waarvoor", "bijstand");
export const heeftPartner = includes("woontMet", "partner");
export const isStatushouder = is("verblijf", "statushouder");

export function bijBijstand(...conditions: Condition[]): Condition {
  return all(vraagtBijstand, ...conditions);
}

/** Participatiewet art. 41 lid 4 looks at *all* applicants: one partner of 27 or over lifts it. */
export const allenJongerDan27 = all(
  atLeast(ageOn("geboortedatum"), num(18)),
  lessThan(ageOn("geboortedatum"), youngUntil),
  any(not(heeftPartner), lessThan(ageOn("partnerGeboortedatum"), youngUntil)),
);

/** The groups that art. 41 leaves out of the search period. */
export const uitgezonderdVanZoekperiode = any(
  isOneOf("opleiding", ["praktijkonderwijs", "vso"]),
  includes("uitzonderingZoekperiode", "medische-beperking"),
  includes("uitzonderingZoekperiode", "loonkostensubsidie"),
);

/** One of a couple is enough: then the SVB helps both (Participatiewet art. 47a). */
export const iemandHeeftAowLeeftijd = any(
  atLeast(ageOn("geboortedatum"), aowAge),
  all(heeftPartner, atLeast(ageOn("partnerGeboortedatum"), aowAge)),
);

export const andereGemeente = is("gemeente", "andere");
export const isJongerDan18 = lessThan(ageOn("geboortedatum"), num(18));
export const heeftTijdelijkeBescherming = is("verblijf", "tijdelijke-bescherming");

/** It is certain that another body or another law helps: then nothing is asked that only our own decision would need. */
export const gaatElders = any(andereGemeente, isJongerDan18, iemandHeeftAowLeeftijd, heeftTijdelijkeBescherming);

/** New statushouders have a route of their own, and under 27 the search for work or school comes first. */
export const krijgtBredeIntake = bijBijstand(
  not(isStatushouder),
  not(heeftTijdelijkeBescherming),
  atLeast(ageOn("geboortedatum"), youngUntil),
);
