/** So many cases of one sort in one month of a quarter and one gemeente. */
export interface Atom {
  readonly month: 0 | 1 | 2;
  readonly gemeente: string;
  /** Everything that a published count looks at: `{ outcome: "toekenning", band: "0", regeling: "bbz" }`. */
  readonly type: Readonly<Record<string, string>>;
  readonly count: number;
}

/** One published count: cases whose type has one of these values for each of these names. */
export interface Counted {
  readonly id: string;
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** A split is published for the whole Werkplein, a quarter or longer; everything else per gemeente, and per month for the whole. */
  readonly split: boolean;
}

/** Where cases stand: month, gemeente, and the number of their type. */
export interface Place {
  readonly month: number;
  readonly gemeente: string;
  readonly type: number;
}
export interface Group extends Place {
  readonly count: number;
}

/** What was counted in a quarter, laid out for the search of what else it could have been. */
export interface Table {
  readonly counted: readonly Counted[];
  readonly groups: readonly Group[];
  /** For each type, which of `counted` it is in. */
  readonly within: readonly ReadonlySet<number>[];
  /** For two types, how many counts have only one of them. */
  readonly unlike: (a: number, b: number) => number;
}

/** A cell of the quarter: a month of the whole Werkplein, or the quarter of one gemeente or (`""`) of the whole. */
export function cellName(month: number | null, gemeente: string, counted: string): string {
  return `${month ?? "q"}|${gemeente}|${counted}`;
}

export function tableOf(atoms: readonly Atom[], counted: readonly Counted[]): Table {
  const numbers = new Map<string, number>();
  const within: Set<number>[] = [];
  const groups = new Map<string, Group>();
  for (const { month, gemeente, type, count } of atoms) {
    if (count <= 0) continue;
    const name = JSON.stringify(Object.entries(type).sort());
    const number = numbers.get(name) ?? numbers.size;
    if (!numbers.has(name)) within.push(new Set(counted.flatMap(({ when }, at) => (fits(type, when) ? [at] : []))));
    numbers.set(name, number);
    const key = `${month}|${gemeente}|${number}`;
    groups.set(key, { month, gemeente, type: number, count: count + (groups.get(key)?.count ?? 0) });
  }
  return { counted, groups: [...groups.values()], within, unlike: unlikeIn(within) };
}

/** Asked of the same types over and over. */
function unlikeIn(within: Table["within"]): Table["unlike"] {
  const known: number[] = [];
  return (a, b) => {
    const at = a < b ? a * within.length + b : b * within.length + a;
    const one = known[at];
    if (one !== undefined) return one;
    const [first, second] = [within[a] as ReadonlySet<number>, within[b] as ReadonlySet<number>];
    let both = 0;
    for (const of of first) if (second.has(of)) both += 1;
    const found = first.size + second.size - 2 * both;
    known[at] = found;
    return found;
  };
}

function fits(type: Atom["type"], when: Counted["when"]): boolean {
  return Object.entries(when).every(([name, values]) => values.includes(type[name] ?? ""));
}

/** Every published cell that these cases are in, with their sum; cells that come out at nothing are left out. */
export function cellsOf(table: Table, groups: readonly Group[]): Map<string, number> {
  const cells = new Map<string, number>();
  const add = (cell: string, count: number) => cells.set(cell, (cells.get(cell) ?? 0) + count);
  for (const { month, gemeente, type, count } of groups)
    for (const at of table.within[type] ?? []) {
      const { id, split } = table.counted[at] as Counted;
      add(cellName(null, "", id), count);
      if (split) continue;
      add(cellName(month, "", id), count);
      add(cellName(null, gemeente, id), count);
    }
  for (const [cell, count] of cells) if (count === 0) cells.delete(cell);
  return cells;
}
