import { atLeast, num } from "#app/rules/contract.ts";
import { kinderenVanTot } from "../begrippen/huishouden.ts";
import { lokaleVoorwaarden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "jeugdfonds-sport-en-cultuur";

/** Jeugdfonds Sport & Cultuur: pays the club or the lesson; asked through a school or consulent. */
export const jeugdfondsSportEnCultuur = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "jeugdfonds",
  apply: { instructions: "jeugdfonds" },
  sources: {
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    kindVan4Tot18: { when: atLeast(kinderenVanTot(4, 18), num(1)), source: "lokaal" },
    ...lokaleVoorwaarden(id),
  },
  judgements: {
    tussenpersoon: { source: "lokaal" },
  },
  evidence: ["clubgegevens", "inkomen"],
});
