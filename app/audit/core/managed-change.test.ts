import { expect, test } from "vitest";
import { changesBetween } from "./managed-change.ts";

test("only what differs is told, and the order of a list is no difference", () => {
  const before = { name: "Balie", roles: ["intake", "consulent"], gemeenten: [] as string[] };
  const after = { name: "Balie Zundert", roles: ["consulent", "intake"], gemeenten: ["zundert"] };
  expect(changesBetween(before, after)).toEqual([
    { field: "name", from: "Balie", to: "Balie Zundert" },
    { field: "gemeenten", from: [], to: ["zundert"] },
  ]);
});

test("what is new came from nothing, and what goes becomes nothing", () => {
  expect(changesBetween(null, { months: 12 })).toEqual([{ field: "months", from: null, to: 12 }]);
  expect(changesBetween({ months: 12 }, null)).toEqual([{ field: "months", from: 12, to: null }]);
});
