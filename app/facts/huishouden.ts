import { metInkomensgrens } from "./core/aanvragen.ts";
import { defineFact } from "./core/define-fact.ts";

export const woontMet = defineFact({
  id: "woontMet",
  type: "choices",
  ground: "pw53a",
  sensitivity: "personal",
  uses: [
    "route:jonger-dan-27",
    "route:aow-leeftijd",
    "route:jonger-dan-27-uitzondering",
    "condition:melding",
    "staff:triage",
    "condition:regelingen",
    ...metInkomensgrens,
  ],
  options: ["niemand", "partner", "kinderen", "anderen"],
  aloneOptions: ["niemand"],
});

export const partnerNaam = defineFact({
  id: "partnerNaam",
  type: "name",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage"],
});

export const partnerGeboortedatum = defineFact({
  id: "partnerGeboortedatum",
  type: "day",
  ground: "pw53a",
  sensitivity: "personal",
  uses: [
    "route:jonger-dan-27",
    "route:aow-leeftijd",
    "route:jonger-dan-27-uitzondering",
    "condition:melding",
    "staff:triage",
    "condition:regelingen",
  ],
});

export const kindGeboortedatum = defineFact({
  id: "kindGeboortedatum",
  type: "day",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "condition:regelingen"],
});

export const kinderen = defineFact({
  id: "kinderen",
  type: "group",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "staff:talk", "condition:regelingen"],
  of: [kindGeboortedatum],
  maxRows: 12,
});

export const huisgenootRelatie = defineFact({
  id: "huisgenootRelatie",
  type: "choice",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "condition:regelingen"],
  options: ["ouder", "kind", "familie", "huurder", "verhuurder", "anders"],
});

/** Counts for the kostendelersnorm (Pw art. 19a); the exact age is not needed. */
export const huisgenootVanaf27 = defineFact({
  id: "huisgenootVanaf27",
  type: "yesNo",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "condition:regelingen"],
  mayBeUnknown: true,
});

export const huisgenootStudeert = defineFact({
  id: "huisgenootStudeert",
  type: "yesNo",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "condition:regelingen"],
  mayBeUnknown: true,
});

export const huisgenoten = defineFact({
  id: "huisgenoten",
  type: "group",
  ground: "pw53a",
  sensitivity: "personal",
  uses: ["staff:triage", "condition:regelingen"],
  of: [huisgenootRelatie, huisgenootVanaf27, huisgenootStudeert],
  maxRows: 12,
});
