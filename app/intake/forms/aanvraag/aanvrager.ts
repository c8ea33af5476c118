import { gemeente, invuller } from "#app/facts/contract.ts";
import type { SectionDefinition } from "../../core/define-form.ts";
import { bereikbaar } from "../bereikbaar.ts";
import { helperPage, namePage } from "../wie.ts";

/** Who applies, who helps with it, and how to reach them: how every aanvraag begins. After a melding all of it is known. */
export const aanvrager: SectionDefinition = {
  id: "wie-bent-u",
  pages: [
    { id: "gemeente", facts: [gemeente] },
    { id: "wie-vult-in", facts: [invuller] },
    helperPage,
    namePage,
    ...bereikbaar,
  ],
};
