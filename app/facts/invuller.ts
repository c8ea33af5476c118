import { inElkeAanvraag } from "./core/aanvragen.ts";
import { defineFact } from "./core/define-fact.ts";

/** Who types: the resident, or somebody with or for the resident. */
export const invuller = defineFact({
  id: "invuller",
  type: "choice",
  ground: "pw41",
  sensitivity: "ordinary",
  uses: ["condition:melding", "staff:identity", ...inElkeAanvraag],
  options: ["zelf", "samen", "voor-iemand"],
});

export const helperNaam = defineFact({
  id: "helperNaam",
  type: "name",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:identity", "staff:contact"],
});

/** The last four stand in law: only they may act in the name of the resident. */
export const helperRol = defineFact({
  id: "helperRol",
  type: "choice",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["condition:melding", "staff:identity", ...inElkeAanvraag],
  options: ["familie", "vrijwilliger", "medewerker", "anders", "bewindvoerder", "curator", "mentor", "gemachtigde"],
});

export const helperTelefoon = defineFact({
  id: "helperTelefoon",
  type: "phone",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:contact", "notification:confirmation"],
  optional: true,
});

export const brievenNaar = defineFact({
  id: "brievenNaar",
  type: "choice",
  ground: "awb",
  sensitivity: "personal",
  uses: ["staff:contact", "notification:letter"],
  options: ["inwoner", "vertegenwoordiger", "beiden"],
});

export const helperToestemming = defineFact({
  id: "helperToestemming",
  type: "choice",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:identity"],
  options: ["akkoord", "kan-niet"],
});
