import { cellCount, cellsAt, type Place, type Table } from "./counted.ts";
import { apart } from "./small.ts";
import type { Unit, Worlds } from "./worlds.ts";

/** How far apart each cell is in two worlds, and in the one that is. */
export class Spread {
  private readonly table: Table;
  private readonly more: Int32Array;
  private readonly fewer: Int32Array;
  private readonly touched: number[] = [];

  constructor(table: Table) {
    this.table = table;
    this.more = new Int32Array(cellCount(table));
    this.fewer = new Int32Array(cellCount(table));
  }

  /** Tells each cell that differs, once, and by how much. */
  each({ up, down }: Worlds, tell: (cell: number, by: number) => void): void {
    this.touched.length = 0;
    for (const unit of up) this.move(this.more, unit);
    for (const unit of down) this.move(this.fewer, unit);
    for (const cell of this.touched) {
      const [more, fewer] = [this.more[cell] ?? 0, this.fewer[cell] ?? 0];
      if (more === 0 && fewer === 0) continue;
      tell(cell, Math.max(more, fewer, 0) - Math.min(more, fewer, 0));
      this.more[cell] = 0;
      this.fewer[cell] = 0;
    }
  }

  private move(cells: Int32Array, unit: Unit): void {
    for (const { from, to } of unit) {
      if (from) this.count(cells, from, -1);
      if (to) this.count(cells, to, 1);
    }
  }

  private count(cells: Int32Array, place: Place, by: number): void {
    for (const cell of cellsAt(this.table, place)) {
      cells[cell] = (cells[cell] ?? 0) + by;
      this.touched.push(cell);
    }
  }
}

/** As many more as there can be, and so many fewer that they are `apart` apart. */
export function ending({ up, down }: Worlds): Worlds {
  return { up: up.slice(0, apart), down: down.slice(0, Math.max(apart - up.length, 0)) };
}
