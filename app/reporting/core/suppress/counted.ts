/** So many cases of one sort in one month of a year and one gemeente. */
export interface Atom {
  /** 0 to 11. */
  readonly month: number;
  readonly gemeente: string;
  /** Everything that a published count looks at: `{ outcome: "toekenning", band: "0", regeling: "bbz" }`. */
  readonly type: Readonly<Record<string, string>>;
  readonly count: number;
}

/** One published count: cases whose type has one of these values for each of these names. */
export interface Counted {
  readonly id: string;
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** What everybody knows of those cases besides: who was granted something was decided on. */
  readonly known?: Counted["when"];
  /** A split is published for the whole Werkplein, a quarter or longer; everything else per gemeente, and per month for the whole. */
  readonly split: boolean;
}

/** A month, quarter, half or the year: 12 months, then 4 quarters, 2 halves and the year. */
export type Scope = number;
export const quarterScope = (quarter: number): Scope => 12 + quarter;
export const halfScope = (half: number): Scope => 16 + half;
export const yearScope: Scope = 18;
const scopes = 19;

export const quarterOf = (month: number): number => Math.floor(month / 3);
const longer = (month: number): readonly Scope[] => [
  quarterScope(quarterOf(month)),
  halfScope(Math.floor(month / 6)),
  yearScope,
];

/** Where cases stand: month, gemeente (from 1; 0 is the whole Werkplein) and type, the last two by their number. */
export interface Place {
  readonly month: number;
  readonly gemeente: number;
  readonly type: number;
}
export interface Group extends Place {
  readonly count: number;
}

export interface Column extends Pick<Counted, "id" | "split"> {
  /** Not published itself, but told by two that are: which is taken off. Null for what is published. */
  readonly less: number | null;
}

/** What was counted in a year, laid out for the search of what else it could have been. A cell is a number: see `cellOf`. */
export interface Table {
  readonly counted: readonly Column[];
  readonly gemeenten: readonly string[];
  readonly groups: readonly Group[];
  /** For each type, which of `counted` it is in, the published ones first. */
  readonly within: readonly (readonly number[])[];
  /** What was found out before: `cellsAt` and `unlike`. */
  readonly places: Map<number, Int32Array>;
  readonly likeness: Map<number, number>;
}

export interface Cell {
  readonly scope: Scope;
  readonly gemeente: number;
  readonly counted: number;
}

export function cellOf(table: Table, { scope, gemeente, counted }: Cell): number {
  return (scope * (table.gemeenten.length + 1) + gemeente) * table.counted.length + counted;
}

export function readCell(table: Table, cell: number): Cell {
  const size = table.counted.length;
  const place = Math.floor(cell / size);
  const width = table.gemeenten.length + 1;
  return { scope: Math.floor(place / width), gemeente: place % width, counted: cell % size };
}

export function cellCount(table: Table): number {
  return scopes * (table.gemeenten.length + 1) * table.counted.length;
}

/** What a cell is called in what may not be published; `""` for the whole Werkplein. */
export function cellName(scope: Scope, gemeente: string, counted: string): string {
  return `${scope}|${gemeente}|${counted}`;
}

export function nameOf(table: Table, cell: number): string {
  const { scope, gemeente, counted } = readCell(table, cell);
  return cellName(scope, table.gemeenten[gemeente - 1] ?? "", table.counted[counted]?.id ?? "");
}

export function tableOf(atoms: readonly Atom[], counted: readonly Counted[]): Table {
  const gemeenten = [...new Set(atoms.map(({ gemeente }) => gemeente))].sort();
  const numbers = new Map<string, number>();
  const within: number[][] = [];
  const groups = new Map<string, Group>();
  for (const { month, gemeente, type, count } of atoms) {
    if (count <= 0) continue;
    const name = JSON.stringify(Object.entries(type).sort());
    const number = numbers.get(name) ?? numbers.size;
    if (!numbers.has(name)) within.push(counted.flatMap(({ when }, at) => (fits(type, when) ? [at] : [])));
    numbers.set(name, number);
    const key = `${month}|${gemeente}|${number}`;
    const place = { month, gemeente: gemeenten.indexOf(gemeente) + 1, type: number };
    groups.set(key, { ...place, count: count + (groups.get(key)?.count ?? 0) });
  }
  const columns = counted.map(({ id, split }) => ({ id, split, less: null }));
  return { counted: columns, gemeenten, groups: [...groups.values()], within, places: new Map(), likeness: new Map() };
}

function fits(type: Atom["type"], when: Counted["when"]): boolean {
  return Object.entries(when).every(([name, values]) => values.includes(type[name] ?? ""));
}

/** Every published cell that a case at a place is in. */
export function cellsAt(table: Table, { month, gemeente, type }: Place): Int32Array {
  const key = (month * (table.gemeenten.length + 1) + gemeente) * table.within.length + type;
  const known = table.places.get(key);
  if (known) return known;
  const cells = (table.within[type] ?? []).flatMap((counted) => {
    const split = table.counted[counted]?.split;
    const at = (scope: Scope, of: number) => cellOf(table, { scope, gemeente: of, counted });
    const whole = longer(month).map((scope) => at(scope, 0));
    return split ? whole : [...whole, ...longer(month).map((scope) => at(scope, gemeente)), at(month, 0)];
  });
  const found = Int32Array.from(cells);
  table.places.set(key, found);
  return found;
}

/** What each published cell comes to. */
export function cellsOf(table: Table): Int32Array {
  const cells = new Int32Array(cellCount(table));
  for (const group of table.groups)
    for (const cell of cellsAt(table, group)) cells[cell] = (cells[cell] ?? 0) + group.count;
  return cells;
}

/** The published counts that a type is in: what others are told by depends on the whole year. */
export function publishedWith({ counted, within }: Table, type: number): number[] {
  return (within[type] ?? []).filter((at) => counted[at]?.less === null);
}

/** How many published counts have only one of two types. Asked of the same types over and over. */
export function unlike(table: Table, a: number, b: number): number {
  const { within, likeness } = table;
  const key = a < b ? a * within.length + b : b * within.length + a;
  const known = likeness.get(key);
  if (known !== undefined) return known;
  const [one, other] = [publishedWith(table, a), new Set(publishedWith(table, b))];
  const both = one.filter((at) => other.has(at)).length;
  const found = one.length + other.size - 2 * both;
  likeness.set(key, found);
  return found;
}
