import { inElkeAanvraag } from "./core/aanvragen.ts";
import { defineFact } from "./core/define-fact.ts";

export const soortAdres = defineFact({
  id: "soortAdres",
  type: "choice",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["condition:melding", "condition:bewaren", "staff:contact", ...inElkeAanvraag, "notification:letter"],
  options: ["eigen", "briefadres", "opvang", "bij-iemand", "geen", "geheim"],
});

export const postcode = defineFact({
  id: "postcode",
  type: "postcode",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:contact", "notification:letter"],
  optional: true,
  autocomplete: "postal-code",
});

export const huisnummer = defineFact({
  id: "huisnummer",
  type: "houseNumber",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:contact", "notification:letter"],
  optional: true,
});

/** For people without an address of their own, or whose address must stay secret: where a message can reach them. */
export const waarBereikbaar = defineFact({
  id: "waarBereikbaar",
  type: "shortText",
  ground: "pw41",
  sensitivity: "sensitive",
  uses: ["staff:contact", "notification:letter"],
  max: 300,
});
