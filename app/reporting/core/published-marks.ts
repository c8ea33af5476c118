import type { Atom, Counted } from "./suppress/counted.ts";
import { hiddenCells } from "./suppress/hidden-cells.ts";

/** What is counted beside intakes, in the month in which it happened. */
export interface MarkCount {
  /** 1 to 12. */
  readonly month: number;
  readonly gemeente: string;
  readonly measure: string;
  readonly count: number;
}

/**
 * Counts of which one can be worked out from the others, with the names of their cells. Counts of different groups say nothing of each
 * other: somebody who is reached in one quarter comes in another, and advice needs no visit.
 */
const groups: readonly Readonly<Record<string, readonly string[]>>[] = [
  {
    afspraken: ["appointment:came", "appointment:noShow"],
    gekomen: ["appointment:came"],
    nietVerschenen: ["appointment:noShow"],
  },
  { uitgenodigd: ["household:invited"] },
  { bereikt: ["household:reached"] },
  { naarCheck: ["household:came"] },
  { geadviseerd: ["household:advised"] },
  { gekregen: ["household:granted"] },
  {
    nazorg: ["afterCare:reached", "afterCare:notReached"],
    nazorgGesproken: ["afterCare:reached"],
    nazorgNietGesproken: ["afterCare:notReached"],
  },
  { naarTaalhuis: ["taalhuis:asked"] },
  {
    taalmeter: ["taalhuis:taalmeterLow", "taalhuis:taalmeterEnough"],
    taalmeterLaag: ["taalhuis:taalmeterLow"],
    taalmeterGenoeg: ["taalhuis:taalmeterEnough"],
  },
  {
    geldhulp: ["intervention:solved", "intervention:warmHandover", "intervention:notSolved"],
    geldhulpBeantwoord: ["intervention:solved"],
    geldhulpOvergedragen: ["intervention:warmHandover"],
    geldhulpNiet: ["intervention:notSolved"],
    geldhulpRest: ["intervention:warmHandover", "intervention:notSolved"],
    geldhulpZelf: ["intervention:solved", "intervention:notSolved"],
    geldhulpGoed: ["intervention:solved", "intervention:warmHandover"],
  },
];

/** Which of these cells of a year may not be published, up to the end of a quarter (0 to 3). */
export function hiddenMarks(marks: readonly MarkCount[], last: number): string[] {
  return groups.flatMap((group) => {
    const measures = new Set(Object.values(group).flat());
    const atoms = marks.filter(({ measure }) => measures.has(measure)).map(atomOf);
    const counted = Object.entries(group).map(([id, of]): Counted => ({ id, when: { measure: of }, split: false }));
    return [...hiddenCells(atoms, counted, last)];
  });
}

function atomOf({ month, gemeente, measure, count }: MarkCount): Atom {
  return { month: month - 1, gemeente, type: { measure }, count };
}
