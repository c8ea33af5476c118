/** Below this nothing is told, and all else in steps of as many: no difference of two figures then tells of one visit. */
const told = 5;

/** A count of visits as it may be told: in fives, nothing as nothing, and null for one to four. */
export function toldInFives(count: number): number | null {
  if (count === 0) return 0;
  return count < told ? null : Math.round(count / told) * told;
}

/** The pages of a form as a resident meets them; what is no page of its own comes after, by its name. */
export function inOrder<Step extends { readonly step: string }>(
  steps: readonly Step[],
  pages: readonly string[],
): Step[] {
  const placeOf = ({ step }: Step) => (pages.includes(step) ? pages.indexOf(step) : pages.length);
  return [...steps].sort((left, right) => placeOf(left) - placeOf(right) || (left.step < right.step ? -1 : 1));
}
