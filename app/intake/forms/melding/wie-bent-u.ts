import { andereGemeente, directHulpNodig, gemeente, invuller, waarvoor } from "#app/facts/contract.ts";
import { is } from "#app/rules/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { bereikbaar } from "../bereikbaar.ts";
import { helperPage, namePage } from "../wie.ts";

/** All that fixes the melddatum (Participatiewet art. 44 lid 2) and how to reach the resident. Nothing else comes before it. */
export const wieBentU: SectionDefinition = {
  id: "wie-bent-u",
  pages: [
    { id: "gemeente", facts: [gemeente] },
    { id: "andere-gemeente", facts: [andereGemeente], shownIf: is("gemeente", "andere") },
    { id: "waarvoor", facts: [waarvoor, invuller, directHulpNodig], quickExit: true },
    helperPage,
    namePage,
    ...bereikbaar,
  ],
};
