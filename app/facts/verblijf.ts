import { defineFact } from "./core/define-fact.ts";

/** What the law asks (Pw art. 11): the kind of stay, never where somebody comes from. */
export const verblijf = defineFact({
  id: "verblijf",
  type: "choice",
  ground: "pw53a",
  sensitivity: "sensitive",
  uses: [
    "route:statushouder",
    "route:tijdelijke-bescherming",
    "condition:melding",
    "staff:triage",
    "condition:regelingen",
  ],
  options: ["nederlander", "eu", "statushouder", "tijdelijke-bescherming", "anders"],
  mayBeUnknown: true,
});
