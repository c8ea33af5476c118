import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "#tests/architecture/source.ts";
import { keysWrittenInCode } from "#tests/texts/code-keys.ts";

mkdirSync(join(root, ".tmp"), { recursive: true });
const folder = mkdtempSync(join(root, ".tmp", "code-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("keys are found where they are written, whole or in parts", () => {
  writeFileSync(
    join(folder, "page.tsx"),
    'export const page = (id: string) => [<T k="ui:next" />, t("ui:back"), { key: `facts:${id}.why` }, key("intake", "pages", id, "title"), "other:thing", { uses: ["staff:talk"] }];',
  );
  writeFileSync(join(folder, "page.test.ts"), 't("ui:onlyInTests")');
  const { literal, patterns } = keysWrittenInCode(relative(root, folder));
  expect([...literal.keys()]).toEqual(["ui:next", "ui:back"]);
  expect(patterns.map((pattern) => pattern.test("facts:heeftPartner.why"))).toEqual([true, false]);
  expect(patterns.map((pattern) => pattern.test("intake:pages.wonen.title"))).toEqual([false, true]);
});
