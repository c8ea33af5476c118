import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/harness/e2e.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { goOn, travel } from "./resident.ts";

/**
 * What assistive technology is handed on the golden path, by role and level (C-62). Words are left out: they are the texts' affair, and differ
 * by language. Write it anew with LOKET_OUTLINE=write, and read the difference.
 */
const file = resolve(import.meta.dirname, "outline.json");
const writes = process.env.LOKET_OUTLINE === "write";
const known = (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}) as Record<
  string,
  Record<string, string[]>
>;

async function outlineOf(page: Page): Promise<string[]> {
  const tree = await page.locator("main").ariaSnapshot();
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", role = "text"] = /^(\s*)- ['"]?([a-z]+)/.exec(line) ?? [];
    const states = line.match(/\[(level=\d|checked|disabled|expanded|selected|pressed)\]/g) ?? [];
    return role === "text" ? [] : [`${indent}${role}${states.map((state) => ` ${state}`).join("")}`];
  });
}

test.describe.configure({ mode: "serial" });

for (const language of ["nl", "ar"]) {
  test(`the outline of the golden path is as it was, in ${language}`, async ({ page }) => {
    const answers = { ...audrey.answers, gemeente: "etten-leur" };
    const seen: Record<string, string[]> = {};
    await page.goto(`/${language}`);
    seen.landing = await outlineOf(page);
    await travel(page, {
      ...{ language, answers, until: "stored" },
      onPage: async (place) => {
        const name = place.replace(/^ML-.*/, "receipt");
        seen[name] = await outlineOf(page);
        if (name !== "naam") return;
        await goOn(page);
        seen["naam, in error"] = await outlineOf(page);
      },
    });
    if (writes) {
      known[language] = seen;
      writeFileSync(file, `${JSON.stringify(known, null, 1)}\n`);
    } else expect(seen).toEqual(known[language]);
  });
}
