import { defineFact } from "./core/define-fact.ts";

export const gesprekstaal = defineFact({
  id: "gesprekstaal",
  type: "choice",
  ground: "awb",
  sensitivity: "personal",
  uses: ["staff:contact", "staff:talk"],
  options: ["nl", "en", "ar", "ti", "uk", "tr", "fa", "prs", "so", "pl", "ru", "anders"],
});

export const tolkNodig = defineFact({
  id: "tolkNodig",
  type: "yesNo",
  ground: "awb",
  sensitivity: "personal",
  uses: ["staff:talk"],
});

export const lezenEnSchrijven = defineFact({
  id: "lezenEnSchrijven",
  type: "choice",
  ground: "consent",
  sensitivity: "sensitive",
  uses: ["staff:talk"],
  options: ["gaat-goed", "soms-lastig", "lastig"],
  mayBeDeclined: true,
});
