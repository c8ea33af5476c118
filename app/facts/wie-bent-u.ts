import { defineFact } from "./core/define-fact.ts";

/** Some people have one name only; then it stands under `achternaam`. */
export const voornaam = defineFact({
  id: "voornaam",
  type: "name",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:identity", "notification:letter"],
  optional: true,
  autocomplete: "given-name",
  findBy: "name",
});

export const achternaam = defineFact({
  id: "achternaam",
  type: "name",
  ground: "pw41",
  sensitivity: "personal",
  uses: ["staff:identity", "notification:letter"],
  autocomplete: "family-name",
  findBy: "name",
});

export const geboortedatum = defineFact({
  id: "geboortedatum",
  type: "day",
  ground: "pw41",
  sensitivity: "personal",
  uses: [
    "route:jonger-dan-27",
    "route:aow-leeftijd",
    "route:jonger-dan-18",
    "route:werk-vanaf-16",
    "route:jonger-dan-27-uitzondering",
    "condition:melding",
    "staff:identity",
    "condition:regelingen",
  ],
  autocomplete: "bday",
  findBy: "birthDate",
});

export const bsn = defineFact({
  id: "bsn",
  type: "bsn",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: ["staff:identity"],
  optional: true,
  findBy: "bsn",
});
