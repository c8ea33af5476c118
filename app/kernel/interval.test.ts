import { describe, expect, test } from "vitest";
import { contains, everything, exactly, isExact } from "./interval.ts";

describe("an interval", () => {
  test("of one value is exact, of anything else is not", () => {
    expect(isExact(exactly(5))).toBe(true);
    expect(isExact({ lo: 4, hi: 5 })).toBe(false);
    expect(isExact(everything)).toBe(false);
  });

  test("holds every narrower one", () => {
    expect(contains(everything, { lo: -3, hi: 8 })).toBe(true);
    expect(contains({ lo: 0, hi: 10 }, { lo: 0, hi: 10 })).toBe(true);
    expect(contains({ lo: 0, hi: 10 }, { lo: 0, hi: 11 })).toBe(false);
    expect(contains({ lo: 0, hi: 10 }, everything)).toBe(false);
  });
});
