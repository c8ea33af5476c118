/** How many places are left, as people read it: a number invites to count, a word tells whether to hurry. */
export type PlacesLeft = "free" | "few" | "full";

/** Nearly full: two places or fewer, or no more than a tenth of them. */
export function placesLeft(session: { readonly capacity: number; readonly taken: number }): PlacesLeft {
  const left = session.capacity - session.taken;
  if (left <= 0) return "full";
  return left <= Math.max(2, session.capacity / 10) ? "few" : "free";
}
