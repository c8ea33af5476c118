import { describe, expect, test } from "vitest";
import { boundsOf, choosableTerm, readTerm } from "./choose-term.ts";
import { choosable, type Term } from "./retention-terms.ts";

const message = choosableTerm("message") as Term;
const granted = choosableTerm("intake.decided_toekenning") as Term;
const log = choosableTerm("audit_key") as Term;
const typed = (months: string, sure = false) => ({ months, sure });

describe("how long a kind is kept", () => {
  test("may be shorter than we need it by the AVG, never longer", () => {
    expect(readTerm(typed("6", true), message, 12)).toEqual({ value: 6, wrong: [] });
    expect(readTerm(typed("13"), message, 12).wrong).toEqual([{ field: "maanden", code: "outOfBounds" }]);
    expect(readTerm(typed("0", true), message, 12).wrong).toEqual([{ field: "maanden", code: "outOfBounds" }]);
  });

  test("may be longer than the selectielijst says by the Archiefwet, never shorter", () => {
    expect(readTerm(typed("180"), granted, 120)).toEqual({ value: 180, wrong: [] });
    expect(readTerm(typed("119", true), granted, 120).wrong).toEqual([{ field: "maanden", code: "outOfBounds" }]);
  });

  test("is never shorter than a claim runs for what shows who did what", () => {
    expect(boundsOf(log)).toEqual({ atLeast: 60, atMost: 240 });
  });

  test("is what the product says when nothing was chosen, or the same was", () => {
    expect(readTerm(typed(" "), message, 12)).toEqual({ value: null, wrong: [] });
    expect(readTerm(typed("12"), message, 6)).toEqual({ value: null, wrong: [] });
  });

  test("is only shortened by who is sure, since what goes is gone", () => {
    expect(readTerm(typed("6"), message, 12).wrong).toEqual([{ field: "zeker", code: "sure" }]);
    expect(readTerm(typed("8"), message, 6)).toEqual({ value: 8, wrong: [] });
    expect(readTerm(typed("een jaar"), message, 12).wrong).toEqual([{ field: "maanden", code: "months" }]);
  });
});

test("what the product says lies within the bounds of every kind", () => {
  const outside = choosable.filter((term) => {
    const months = "months" in term.keep ? term.keep.months : 0;
    const { atLeast, atMost } = boundsOf(term);
    return months < atLeast || months > atMost;
  });
  expect(outside.map(({ kind }) => kind)).toEqual([]);
});
