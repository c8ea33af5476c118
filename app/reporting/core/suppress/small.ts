/** Counts that end up this far apart cannot be told from each other. */
export const apart = 5;

/** A count that could tell of somebody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < apart;
}
