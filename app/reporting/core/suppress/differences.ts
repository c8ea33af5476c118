import { type Counted, cellOf, cellsOf, type Table } from "./counted.ts";
import { isSmall } from "./small.ts";

/**
 * Of two counts of which one holds the other, anybody can work out what is left: the decisions without those that were settled, what took
 * longer than 28 days. Each such rest that is small somewhere becomes a count as well, to be kept as unknown as those that are printed.
 * This is the one place that says which rests there are.
 */
export function withDifferences(table: Table, counted: readonly Counted[]): Table {
  const known = new Set(table.counted.map(({ split }, at) => nameOf(typesIn(table, at), split)));
  const cells = cellsOf(table);
  const rests = counted.flatMap((all, whole) =>
    counted.flatMap((some, part) => {
      if (whole === part || !holds(all, some) || !smallBetween(table, cells, whole, part)) return [];
      const without = new Set(typesIn(table, part));
      const types = typesIn(table, whole).filter((type) => !without.has(type));
      const split = all.split || some.split;
      const name = nameOf(types, split);
      if (known.has(name)) return [];
      known.add(name);
      return [{ column: { id: `${all.id} - ${some.id}`, split, less: part }, types }];
    }),
  );
  const within = table.within.map((own, type) => [
    ...own,
    ...rests.flatMap(({ types }, at) => (types.includes(type) ? [counted.length + at] : [])),
  ]);
  const columns = [...table.counted, ...rests.map(({ column }) => column)];
  return { ...table, counted: columns, within, places: new Map(), likeness: new Map() };
}

function typesIn({ within }: Table, counted: number): number[] {
  return within.flatMap((own, type) => (own.includes(counted) ? [type] : []));
}

/** The same cases, told as far apart, are one count. */
function nameOf(types: readonly number[], split: boolean): string {
  return `${split ? "split" : ""} ${types}`;
}

function holds({ when: all }: Counted, { when, known = {} }: Counted): boolean {
  return Object.entries(all).every(([name, values]) =>
    (when[name] ?? known[name])?.every((value) => values.includes(value)),
  );
}

function smallBetween(table: Table, cells: Int32Array, whole: number, part: number): boolean {
  const width = table.gemeenten.length + 1;
  const places = cells.length / table.counted.length;
  for (let place = 0; place < places; place++) {
    const at = (counted: number) =>
      cells[cellOf(table, { scope: Math.floor(place / width), gemeente: place % width, counted })] ?? 0;
    if (at(part) > 0 && isSmall(at(whole) - at(part))) return true;
  }
  return false;
}
