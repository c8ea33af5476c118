import { halfScope, quarterScope, type Scope, yearScope } from "./counted.ts";

/** The end of a quarter: what is published then, and what had been before that it is published beside. */
export interface Stage {
  /** What may still be hidden. */
  readonly open: ReadonlySet<Scope>;
  /** What stands as it was published. */
  readonly fixed: ReadonlySet<Scope>;
}

const quarter = (at: number): Scope[] => [at * 3, at * 3 + 1, at * 3 + 2, quarterScope(at)];
const stage = (open: readonly Scope[], fixed: readonly Scope[] = []): Stage => ({
  open: new Set(open),
  fixed: new Set(fixed),
});

/** The half year comes out with its second quarter, the year with its fourth. */
const stages: readonly Stage[] = [
  stage(quarter(0)),
  stage([...quarter(1), halfScope(0)], quarter(0)),
  stage(quarter(2)),
  stage([...quarter(3), halfScope(1), yearScope], [...quarter(0), ...quarter(1), halfScope(0), ...quarter(2)]),
];

/** Of which quarters it must be known what was counted, to tell what may be published at the end of one. */
export function quartersFor(last: number): number[] {
  return last === 3 ? [0, 1, 2, 3] : last === 1 ? [0, 1] : [last];
}

export function stagesUntil(last: number): Stage[] {
  return quartersFor(last).flatMap((at) => stages[at] ?? []);
}

/** The quarters of a period. */
export function quartersIn(scope: Scope): number[] {
  return [0, 1, 2, 3].filter(
    (at) => quarter(at).includes(scope) || scope === yearScope || scope === halfScope(Math.floor(at / 2)),
  );
}

/** The months of a period, 0 to 11. */
export function monthsOf(scope: Scope): number[] {
  return scope < quarterScope(0) ? [scope] : quartersIn(scope).flatMap((at) => quarter(at).slice(0, 3));
}

/** A period, and those that it is made of. */
export function partsOf(scope: Scope): Scope[] {
  if (scope === yearScope) return [scope, halfScope(0), halfScope(1), ...quartersIn(scope).map(quarterScope)];
  return scope < halfScope(0) ? [scope] : [scope, ...quartersIn(scope).map(quarterScope)];
}
