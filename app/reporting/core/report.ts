import { type Dimension, type Indicator, indicators, type Selection } from "./indicators.ts";

/** A total over the days of a period. */
export interface Tally {
  readonly measure: string;
  readonly kind: string;
  readonly regeling: string;
  readonly channel: string;
  readonly language: string;
  readonly statushouder: boolean;
  /** Why a melding stopped; `""` for every other measure. */
  readonly reason: string;
  readonly value: number;
}

export interface Figure {
  readonly indicator: string;
  readonly unit: Indicator["unit"];
  /** Told apart by this, or null for all together. */
  readonly by: Dimension | null;
  readonly key: string;
  readonly part: number;
  /** Null for a count. */
  readonly whole: number | null;
  /** The count, the share from 0 to 1, the mean or the level; null when there was nothing to take it of. */
  readonly value: number | null;
}

/** Every indicator over these totals. */
export function figuresOf(tallies: readonly Tally[]): Figure[] {
  return indicators.flatMap((indicator) => [
    figure(indicator, tallies, null, ""),
    ...indicator.by.flatMap((by) =>
      keysOf(indicator, tallies, by).map((key) =>
        figure(
          indicator,
          tallies.filter((tally) => tally[by] === key),
          by,
          key,
        ),
      ),
    ),
  ]);
}

function figure(indicator: Indicator, tallies: readonly Tally[], by: Dimension | null, key: string): Figure {
  const part = sum(tallies, indicator.part);
  const whole = indicator.whole ? sum(tallies, indicator.whole) : null;
  return {
    indicator: indicator.id,
    unit: indicator.unit,
    by,
    key,
    part,
    whole,
    value: figureValue(indicator.unit, part, whole),
  };
}

function figureValue(unit: Indicator["unit"], part: number, whole: number | null): number | null {
  if (unit === "count") return part;
  if (!whole) return null;
  return unit === "rest" ? (whole - part) / whole : part / whole;
}

function keysOf(indicator: Indicator, tallies: readonly Tally[], by: Dimension): string[] {
  const selections = [...indicator.part, ...(indicator.whole ?? [])];
  const counted = tallies.filter((tally) => selections.some((selection) => counts(selection, tally)));
  return [...new Set(counted.map((tally) => tally[by]))].sort();
}

function sum(tallies: readonly Tally[], selections: readonly Selection[]): number {
  return tallies
    .filter((tally) => selections.some((selection) => counts(selection, tally)))
    .reduce((total, { value }) => total + value, 0);
}

function counts(selection: Selection, tally: Tally): boolean {
  return (
    selection.measure === tally.measure &&
    (selection.kind === undefined || selection.kind === tally.kind) &&
    (selection.statushouder === undefined || selection.statushouder === tally.statushouder) &&
    (selection.regeling === undefined || selection.regeling === tally.regeling)
  );
}
