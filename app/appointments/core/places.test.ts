import { expect, test } from "vitest";
import { placesLeft } from "./places.ts";

test.each([
  [12, 0, "free"],
  [12, 9, "free"],
  [12, 10, "few"],
  [12, 11, "few"],
  [12, 12, "full"],
  [300, 260, "free"],
  [300, 270, "few"],
  [1, 0, "few"],
] as const)("of %i places %i are taken: %s", (capacity, taken, words) => {
  expect(placesLeft({ capacity, taken })).toBe(words);
});
