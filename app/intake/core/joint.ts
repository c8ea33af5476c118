import { catalogue, partsOfLife } from "#app/facts/contract.ts";

/** Parts of life that two people who ask together share: who lives there, how they live, income and possessions. */
const shared = new Set(["huishouden", "wonen", "inkomen", "inkomen van de partner", "vermogen"]);

/** The same among the facts that only an aanvraag or the check asks. */
const sharedFacts = [
  ...["burgerlijkeStaat", "gewensteIngang", "ingangsdag", "rekeningen", "autoWaarde", "woningWaarde", "hypotheek"],
  ...["giftenDitJaar", "nettoInkomen", "partnerNettoInkomen", "spaargeld", "waardeBezittingen", "partnerVerblijf"],
];

const joint = new Set([
  ...partsOfLife.filter(([part]) => shared.has(part)).flatMap(([, facts]) => facts.map(({ id }) => id)),
  ...sharedFacts,
]);

/**
 * Whether a partner who signs along is shown the answer to this fact. Only what is named: a new fact is not shown by itself, and health,
 * violence and what somebody wrote in their own words never are.
 */
export function isJoint(factId: string): boolean {
  const fact = catalogue.get(factId);
  return fact !== undefined && joint.has(factId) && fact.sensitivity !== "special" && fact.type !== "longText";
}
