import type { Level } from "./resident-claims.ts";

/** A made-up resident who can log in at the demo provider. */
export interface DemoResident {
  readonly subject: string;
  readonly name: string;
  /** Passes the elfproef; of the range that is never given out. */
  readonly bsn: string;
  readonly level: Level;
}

const people: readonly (readonly [name: string, bsn: string, level?: Level])[] = [
  ["Mohammed Al-Hassan", "999990433"],
  ["Rima Al-Hassan", "999990470"],
  ["Selam Tesfay", "999991358"],
  ["Oksana Shevchenko", "999991395"],
  ["Melissa Jansen", "999991802"],
  ["Jan Mulder", "999992727", "substantieel"],
  ["Ria de Boer", "999992764"],
  ["Piet de Boer", "999993689"],
  ["Job van Dijk", "999994207", "hoog"],
  ["Henk Smit", "111222333"],
  ["Anja Smit", "999994281"],
  ["Kevin Post", "999994244", "basis"],
];

export const demoResidents: readonly DemoResident[] = people.map(([name, bsn, level = "midden"]) => ({
  subject: `inwoner-${name.split(" ")[0]?.toLowerCase()}`,
  name,
  bsn,
  level,
}));
