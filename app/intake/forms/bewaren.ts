import { achternaam, magBellenNaDrieMaanden, magMaandelijksNakijken, voornaam } from "#app/facts/contract.ts";
import { defineForm } from "../core/define-form.ts";
import { bereikbaar } from "./bereikbaar.ts";

/**
 * What is asked to keep a check: who it is about and how to reach them, and two consents. It lives in the browser until "bewaar mijn
 * check" is pressed; no draft of it is ever stored. The answers of the check itself are not asked again.
 */
export const saveForm = defineForm({
  id: "bewaren",
  version: 1,
  slug: "regelingen/bewaren",
  kind: "voorzieningencheck",
  sections: [
    {
      id: "wie-bent-u",
      pages: [{ id: "naam", facts: [voornaam, achternaam] }, ...bereikbaar],
    },
    { id: "toestemming", pages: [{ id: "toestemming", facts: [magBellenNaDrieMaanden, magMaandelijksNakijken] }] },
  ],
  routes: [],
});
