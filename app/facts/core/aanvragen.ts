/**
 * Forms that begin by asking who applies and how to reach them (`app/intake/forms/aanvraag/aanvrager.ts`): their pages hang on who fills
 * them in, on the kind of address and on the way of contact.
 */
export const inElkeAanvraag = [
  "condition:levensonderhoud",
  "condition:bijzondere-bijstand",
  "condition:individuele-inkomenstoeslag",
  "condition:individuele-studietoeslag",
  "condition:maatschappelijke-participatie",
  "condition:kindpakket",
  "condition:collectieve-zorgverzekering",
  "condition:witgoed",
  "condition:alleenverdieners",
  "condition:leefgeld-oekraine",
  "condition:uitstroompremie",
  "condition:financiele-hulpvraag",
  "condition:hulp-bij-werk",
  "condition:heraanvraag",
  "condition:wijziging",
  "condition:ioaw",
  "condition:ioaz",
  "condition:bbz",
] as const;

/** Forms whose questions about money hang on the kinds of income: whoever gets bijstand is asked less. */
export const metInkomensgrens = [
  "condition:levensonderhoud",
  "condition:bijzondere-bijstand",
  "condition:individuele-inkomenstoeslag",
  "condition:maatschappelijke-participatie",
  "condition:kindpakket",
  "condition:collectieve-zorgverzekering",
  "condition:witgoed",
  "condition:leefgeld-oekraine",
  "condition:alleenverdieners",
  "condition:heraanvraag",
  "condition:wijziging",
  "condition:ioaw",
  "condition:ioaz",
  "condition:bbz",
] as const;
