import { expect, test } from "vitest";
import { isNamed } from "./demo-reset.ts";

test("a Werkplein is reset by who types its whole name", () => {
  expect(isNamed("  werkplein hart van  West-Brabant ", "Werkplein Hart van West-Brabant")).toBe(true);
  expect(isNamed("Werkplein", "Werkplein Hart van West-Brabant")).toBe(false);
  expect(isNamed("", "Werkplein Hart van West-Brabant")).toBe(false);
});
