import { expect } from "vitest";
import { translator } from "#app/i18n/texts.server.ts";
import { mainForm, type Page } from "#tests/harness/form-client.ts";
import type { Field } from "#tests/harness/html-forms.ts";

/** A text as a resident reads it. */
export function said(key: string, language: "nl" | "ar" | "uk" = "nl"): string {
  return translator(language).t(key);
}

/** The button of the page's own form that sends `name` with `value`. @throws Error when there is none */
export function buttonOf(page: Page, name: string, value: string): Field {
  const button = mainForm(page)?.buttons.find((each) => each.name === name && each.value === value);
  if (!button) throw new Error(`${page.url.pathname} has no button ${name}=${value}`);
  return button;
}

/** Expects the link that leaves at once. */
export function expectQuickExit(page: Page): void {
  const links = page.links.map(({ href, text }) => `${text} ${href}`);
  expect(links, page.url.pathname).toContain(`${said("ui:buttons.quickExit")} /sessie`);
}
