import type { PartnerKind } from "./partner.ts";

/** One answer as it can be shared: its words, not its code. */
export interface SharedLine {
  readonly fact: string;
  readonly label: string;
  readonly text: string;
}

/** To find and to speak with somebody; every partner needs that, and a resident may leave each of them out. */
const toReach = ["voornaam", "achternaam", "telefoonnummer", "emailadres", "gesprekstaal", "tolkNodig", "gemeente"];

/** What a partner of this kind needs for its own task. Nothing else of a file is ever offered to share (AVG art. 5 lid 1 onder c). */
const forTask: Readonly<Record<PartnerKind, readonly string[]>> = {
  taalhuis: ["lezenEnSchrijven"],
  schuldhulp: ["achterstanden", "dreiging", "dreigingDag", "geldhulpWens", "aantalSchuldeisers", "woontMet"],
  wmo: ["geboortedatum", "watLukt", "steunNu", "woonsituatie"],
  jeugd: ["woontMet", "kinderen", "steunNu"],
  vluchtelingenwerk: ["geboortedatum", "verblijf", "woonsituatie", "woontMet"],
  werkplein: ["geboortedatum", "woonsituatie", "woontMet", "inkomenSoorten"],
};

/** Which of these answers may be shared with a partner of this kind, in the order in which they are told. A phone that is not safe is never one. */
export function offeredLines(
  lines: readonly SharedLine[],
  kind: PartnerKind,
  callingIsSafe: boolean,
): readonly SharedLine[] {
  return [...toReach, ...forTask[kind]].flatMap((fact) => {
    if (fact === "telefoonnummer" && !callingIsSafe) return [];
    const line = lines.find((one) => one.fact === fact);
    return line?.text ? [line] : [];
  });
}
