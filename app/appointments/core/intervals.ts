/** From (inclusive) to (exclusive), in whatever unit the caller counts. */
export type Span = readonly [from: number, to: number];

/** The same time, as ordered spans that neither touch nor overlap. Spans that end before they start are no time at all. */
export function union(spans: readonly Span[]): readonly Span[] {
  // Most days have one opening: not worth a sort.
  if (spans.length <= 1) return spans.filter(([from, to]) => to > from);
  const ordered = spans.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [from, to] of ordered) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What both have. */
export function intersect(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const [a, b] = [union(one), union(other)];
  const shared: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as Span, b[j] as Span];
    const from = Math.max(x[0], y[0]);
    const to = Math.min(x[1], y[1]);
    if (to > from) shared.push([from, to]);
    if (x[1] < y[1]) i += 1;
    else j += 1;
  }
  return shared;
}

/** What the first has and the other has not. */
export function subtract(from: readonly Span[], taken: readonly Span[]): readonly Span[] {
  if (taken.length === 0) return union(from);
  const gone = union(taken);
  return union(from).flatMap(([start, end]) => {
    const left: Span[] = [];
    let at = start;
    for (const [busyFrom, busyTo] of gone) {
      if (busyTo <= at || busyFrom >= end) continue;
      if (busyFrom > at) left.push([at, busyFrom]);
      at = Math.max(at, busyTo);
    }
    if (at < end) left.push([at, end]);
    return left;
  });
}

/** Whether `spans` (a union) has anything of `[from, to)`. */
export function touches(spans: readonly Span[], from: number, to: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[1] <= from) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found[0] < to;
}
