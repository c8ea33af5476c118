import { expect } from "vitest";
import { translator } from "#app/i18n/texts.server.ts";
import type { FormClient, Page, Values } from "#tests/harness/form-client.ts";

/** A text as a resident reads it. */
export function said(key: string, language: "nl" | "ar" | "uk" = "nl"): string {
  return translator(language).t(key);
}

/** Presses the button that sends `name` with `value`, wherever on the page it stands. @throws Error when there is none */
export function press(client: FormClient, page: Page, name: string, value: string, typed: Values = {}): Promise<Page> {
  for (const form of page.forms) {
    const button = form.buttons.find((each) => each.name === name && each.value === value);
    if (button) return client.submit(page, typed, { form, button });
  }
  throw new Error(`${page.url.pathname} has no button ${name}=${value}`);
}

/** Whether these words are read there, however they are marked. */
export function reads(page: Page, words: string): boolean {
  return bare(page.text).includes(bare(words));
}

const bare = (text: string) => text.replace(/\s+/g, "");

/** Expects the link that leaves at once. */
export function expectQuickExit(page: Page): void {
  const links = page.links.map(({ href, text }) => `${text} ${href}`);
  expect(links, page.url.pathname).toContain(`${said("ui:buttons.quickExit")} /sessie`);
}

/** The first code of ours on a page. @throws Error when there is none */
export function codeIn(html: string): string {
  const [code] = /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/.exec(html) ?? [];
  if (!code) throw new Error("there is no code on this page");
  return code;
}

/** Where "Toon ook Nederlands" leads on a page that only tells something. @throws Error when it is not there */
export function toggleOf(page: Page): string {
  const [, href] = /<a class="toggle" href="([^"]*)"/.exec(page.html) ?? [];
  if (!href) throw new Error(`${page.url.pathname} offers no Dutch`);
  return href;
}
