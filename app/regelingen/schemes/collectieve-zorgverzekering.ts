import { isYes } from "#app/rules/contract.ts";
import { isMeerderjarig } from "../begrippen/huishouden.ts";
import { lokaleVoorwaarden } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "collectieve-zorgverzekering";

/** Collectieve zorgverzekering: a wider health insurance for less, by the gemeente. */
export const collectieveZorgverzekering = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "collectieve-zorgverzekering" },
  sources: {
    pw35: { title: "Participatiewet, artikel 35", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    meerderjarig: { when: isMeerderjarig, source: "pw35" },
    verzekerd: { when: isYes("zorgverzekerd"), source: "lokaal" },
    ...lokaleVoorwaarden(id),
  },
  evidence: ["inkomen", "zorgpolis"],
});
