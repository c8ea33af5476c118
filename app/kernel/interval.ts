/** Everything a number can still be: at least `lo`, at most `hi`, both included. Unbounded ends are ±Infinity. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const everything: Interval = { lo: -Infinity, hi: Infinity };

export function exactly(value: number): Interval {
  return { lo: value, hi: value };
}

export function isExact(interval: Interval): boolean {
  return interval.lo === interval.hi;
}

/** Whether every value of `inner` is one of `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.lo <= inner.lo && inner.hi <= outer.hi;
}
