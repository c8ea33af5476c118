import { defineFact } from "./core/define-fact.ts";

/** For schemes that help to take part: what for, and of a child only what the help hangs on. Its birth date stands with `kinderen`. */
const needed = { ground: "pw53a", sensitivity: "personal", uses: ["staff:triage"] } as const;

export const meedoenWat = defineFact({
  ...needed,
  id: "meedoenWat",
  type: "choices",
  options: ["sport", "muziek-of-kunst", "cursus", "bibliotheek", "uitje", "internet", "anders"],
});

export const meedoenVoor = defineFact({
  ...needed,
  id: "meedoenVoor",
  type: "choice",
  uses: ["staff:triage"],
  options: ["mijzelf", "partner", "beiden"],
});

export const kindNaam = defineFact({ ...needed, id: "kindNaam", type: "name" });
export const kindSchool = defineFact({ ...needed, id: "kindSchool", type: "shortText", optional: true, max: 120 });

export const kindWens = defineFact({
  ...needed,
  id: "kindWens",
  type: "choice",
  options: ["school", "sport", "muziek-of-kunst", "zwemles", "fiets", "laptop", "kleding", "uitje", "anders"],
});

/** For each child what it needs most; a second wish is a second row. */
export const kinderenMeedoen = defineFact({
  ...needed,
  id: "kinderenMeedoen",
  type: "group",
  of: [kindNaam, kindWens, kindSchool],
  maxRows: 12,
});
