import { defineFact } from "./core/define-fact.ts";

/** For the alleenverdieners (Participatiewet art. 78gg): the names come from the Belastingdienst, a letter tells who is among them. */
const needed = { ground: "pw53a", sensitivity: "sensitive", uses: ["staff:triage"] } as const;

export const krijgtToeslagen = defineFact({
  ...needed,
  id: "krijgtToeslagen",
  type: "choices",
  options: ["geen", "zorgtoeslag", "huurtoeslag", "kindgebonden-budget", "kinderopvangtoeslag"],
  aloneOptions: ["geen"],
});

export const briefAlleenverdieners = defineFact({
  ...needed,
  id: "briefAlleenverdieners",
  type: "yesNo",
  mayBeUnknown: true,
});
