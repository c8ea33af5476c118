import { atLeast, num } from "#app/rules/contract.ts";
import { kinderenVanTot } from "../begrippen/huishouden.ts";
import { lokaleVoorwaarden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "leergeld";

/** Stichting Leergeld: a fund that pays for school and taking part, after a talk at home. */
export const leergeld = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "leergeld",
  apply: { instructions: "leergeld" },
  sources: {
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    schoolkind: { when: atLeast(kinderenVanTot(4, 18), num(1)), source: "lokaal" },
    ...lokaleVoorwaarden(id),
  },
  judgements: {
    fonds: { source: "lokaal" },
  },
  evidence: ["inkomen", "schoolgegevens"],
});
