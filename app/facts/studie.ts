import { defineFact } from "./core/define-fact.ts";

/** For the individuele studietoeslag (Participatiewet art. 36b). */
const needed = { ground: "pw53a", sensitivity: "personal", uses: ["staff:triage"] } as const;

export const studieNaam = defineFact({ ...needed, id: "studieNaam", type: "shortText", max: 120 });
export const studieBegonnenOp = defineFact({ ...needed, id: "studieBegonnenOp", type: "day", mayLieAhead: true });

/** Why earning beside the study does not work. Health: in their own words, or not at all; a doctor can say it instead. */
export const studieBeperking = defineFact({
  ...needed,
  id: "studieBeperking",
  type: "longText",
  sensitivity: "special",
  optional: true,
  max: 1000,
});

export const artsVerklaring = defineFact({
  ...needed,
  id: "artsVerklaring",
  type: "choice",
  sensitivity: "special",
  options: ["ja", "vraag-ik-aan", "nee"],
  mayBeDeclined: true,
});

/** Who has a Wajong has no right to it. */
export const heeftWajong = defineFact({
  ...needed,
  id: "heeftWajong",
  type: "yesNo",
  sensitivity: "special",
  mayBeUnknown: true,
  mayBeDeclined: true,
});

export const looptStage = defineFact({
  ...needed,
  id: "looptStage",
  type: "yesNo",
  uses: ["staff:triage", "condition:individuele-studietoeslag"],
});

/** What is paid for an internship is counted, above what stays free. */
export const stageVergoeding = defineFact({
  ...needed,
  id: "stageVergoeding",
  type: "money",
  sensitivity: "sensitive",
  unit: "eurocentPerMonth",
  max: 1_000_000,
  mayBeUnknown: true,
});
