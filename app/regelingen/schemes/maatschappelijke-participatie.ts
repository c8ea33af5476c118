import { isMeerderjarig } from "../begrippen/huishouden.ts";
import { lokaalBedragPer, lokaleVoorwaarden, volwassenen } from "../begrippen/lokaal.ts";
import { defineScheme } from "../core/define-scheme.ts";

const id = "maatschappelijke-participatie";

/** Maatschappelijke participatie: money to take part, such as a club, a course or a library. */
export const maatschappelijkeParticipatie = defineScheme({
  id,
  kind: "lokaal",
  decidedBy: "gemeente",
  apply: { form: "maatschappelijke-participatie" },
  sources: {
    pw35: { title: "Participatiewet, artikel 35", readOn: "2026-11-22" },
    lokaal: { title: "Verordening of beleidsregel van de gemeente", readOn: "2026-11-22" },
  },
  conditions: {
    meerderjarig: { when: isMeerderjarig, source: "pw35" },
    ...lokaleVoorwaarden(id),
  },
  amount: { cents: lokaalBedragPer(id, "persoon", volwassenen), per: "year", source: "lokaal" },
  evidence: ["inkomen", "bankafschriften"],
});
