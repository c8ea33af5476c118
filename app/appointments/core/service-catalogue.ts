import type { Service } from "./model.ts";

/** What a Werkplein starts with. The beheerder changes it; texts stand in `appointments:services` by code. */
export type CatalogueService = Omit<Service, "locations">;

const hour = 60;

const individual: Omit<CatalogueService, "code" | "durationMin" | "bring"> = {
  mode: "onsite",
  kind: "individual",
  audience: "public",
  gridMin: 30,
  turnaroundMin: 15,
  minNoticeMin: 4 * hour,
  maxDaysAhead: 42,
  changeUntilMin: 4 * hour,
  maxOpenPerPerson: 1,
  needsLogin: false,
  needsRoom: true,
  interpreter: "optional",
  helperTakesSeat: false,
  active: true,
};

const group: Omit<CatalogueService, "code" | "durationMin" | "bring"> = {
  ...individual,
  kind: "group",
  turnaroundMin: 30,
  minNoticeMin: 2 * hour,
  maxDaysAhead: 180,
  changeUntilMin: 2 * hour,
  needsRoom: false,
  helperTakesSeat: true,
};

export const serviceCatalogue: readonly CatalogueService[] = [
  { ...individual, code: "eersteGesprek", durationMin: 45, bring: ["identityDocument", "bankStatements", "income"] },
  {
    ...individual,
    code: "aanvraagSamen",
    durationMin: 60,
    bring: ["identityDocument", "bankStatements", "income", "housingCosts"],
  },
  { ...individual, code: "voorzieningencheck", durationMin: 30, bring: ["income", "housingCosts", "letters"] },
  {
    ...individual,
    code: "hulpvraagGeld",
    durationMin: 60,
    bring: ["letters", "bankStatements", "income", "housingCosts"],
  },
  {
    ...individual,
    code: "herbeoordeling",
    durationMin: 45,
    audience: "intern",
    maxDaysAhead: 90,
    bring: ["identityDocument", "bankStatements", "income"],
  },
  { ...group, code: "workshopRechtenPlichten", durationMin: 120, bring: ["identityDocument"] },
  { ...group, code: "informatiebijeenkomst", durationMin: 90, bring: [] },
  { ...group, code: "meedoenfestival", durationMin: 240, interpreter: "none", maxOpenPerPerson: 2, bring: [] },
  {
    ...individual,
    code: "inloop",
    kind: "walkIn",
    durationMin: 15,
    gridMin: 15,
    turnaroundMin: 0,
    minNoticeMin: 0,
    needsRoom: false,
    bring: ["letters"],
  },
];

const place = new Map(serviceCatalogue.map(({ code }, n) => [code, n]));

/** The order in which people choose: what most come for first; what a Werkplein added itself comes last. */
export function byCatalogue(one: { readonly code: string }, other: { readonly code: string }): number {
  const of = ({ code }: { readonly code: string }) => place.get(code) ?? place.size;
  return of(one) - of(other) || (one.code < other.code ? -1 : 1);
}
