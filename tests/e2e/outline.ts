import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";

/**
 * What assistive technology is handed on the way to the receipt, by role and level (C-62). Words are left out: they are the texts' affair, and
 * differ by language. Write it anew with LOKET_OUTLINE=write, and read the difference.
 */
const fileOf = (language: string) => resolve(import.meta.dirname, `outline/${language}.json`);

export type Outlines = Record<string, readonly string[]>;

/** Every page has the outline that it had. */
export function expectAsItWas(language: string, seen: Outlines): void {
  const file = fileOf(language);
  if (process.env.LOKET_OUTLINE === "write") writeFileSync(file, `${JSON.stringify(seen, null, 1)}\n`);
  expect(seen).toEqual(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});
}

/** Roles, levels and states of the main part, a line each. */
export async function outlineOf(page: Page): Promise<string[]> {
  const tree = await page.locator("main").ariaSnapshot();
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", role = "text"] = /^(\s*)- ['"]?([a-z]+)/.exec(line) ?? [];
    const states = line.match(/\[(level=\d|checked|disabled|expanded|selected|pressed)\]/g) ?? [];
    return role === "text" ? [] : [`${indent}${role}${states.map((state) => ` ${state}`).join("")}`];
  });
}
