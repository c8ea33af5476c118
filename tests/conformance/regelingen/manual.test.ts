import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { manual } from "#app/server/manual-of-check.ts";

const root = resolve(import.meta.dirname, "../../..");

test("docs/check.md lists the facts and schemes as they are (npm run check:docs writes it)", () => {
  expect(readFileSync(resolve(root, "docs/check.md"), "utf8")).toBe(manual(root));
});
