import { defineFact } from "./core/define-fact.ts";

/** For the uitstroompremie: from which day without benefit, and the work that came instead. */
const needed = { ground: "pw53a", sensitivity: "personal", uses: ["staff:triage"] } as const;

export const uitkeringGestoptOp = defineFact({ ...needed, id: "uitkeringGestoptOp", type: "day" });
export const nieuwWerkSoort = defineFact({
  ...needed,
  id: "nieuwWerkSoort",
  type: "choice",
  options: ["loondienst", "uitzendwerk", "eigen-bedrijf"],
});
export const werkBegonnenOp = defineFact({ ...needed, id: "werkBegonnenOp", type: "day" });
export const waarWerktU = defineFact({ ...needed, id: "waarWerktU", type: "shortText", max: 120 });

export const werkUren = defineFact({
  ...needed,
  id: "werkUren",
  type: "number",
  unit: "hoursPerWeek",
  min: 1,
  max: 80,
  mayBeUnknown: true,
});
