import { atLeast, num } from "#app/rules/contract.ts";
import { kinderenVanTot } from "../begrippen/huishouden.ts";
import { lokaalBedragPer, lokaleVoorwaarden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "kindpakket";
const schoolkinderen = kinderenVanTot(4, 18);

/** Kindpakket: money or things for children who go to school. */
export const kindpakket = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "kindpakket" },
  sources: {
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    schoolkind: { when: atLeast(schoolkinderen, num(1)), source: "lokaal" },
    ...lokaleVoorwaarden(id),
  },
  amount: { cents: lokaalBedragPer(id, "kind", schoolkinderen), per: "year", source: "lokaal" },
  evidence: ["inkomen", "schoolgegevens"],
});
