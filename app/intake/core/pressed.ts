import { addRow, removeRow } from "./change-rows.ts";
import type { PageDefinition } from "./define-form.ts";
import type { Typed } from "./draft.ts";

/** What a button of a page with questions asks. */
export type Pressed =
  /** The same page again, with what was typed: another language, the Dutch beside it, a row more or less. */
  | {
      readonly kind: "keep";
      readonly fields: Typed;
      readonly change: { readonly language?: string; readonly both?: boolean };
    }
  | { readonly kind: "skip" }
  | { readonly kind: "read"; readonly typed: Typed };

/**
 * Which button was pressed, and what stood on the page.
 * @param speaks whether we speak a language.
 */
export function pressedOn(page: PageDefinition, sent: FormData, speaks: (language: string) => boolean): Pressed {
  const typed = typedFields(sent);
  const language = textOf(sent, "_language");
  if (speaks(language)) return { kind: "keep", fields: typed, change: { language } };
  const both = textOf(sent, "_both");
  if (both) return { kind: "keep", fields: typed, change: { both: both === "1" } };
  const group = textOf(sent, "_add");
  if (group) return { kind: "keep", fields: addRow(typed, group), change: {} };
  const row = textOf(sent, "_remove");
  if (row) return { kind: "keep", fields: removeRow(typed, row), change: {} };
  return sent.has("_skip") && page.skippable ? { kind: "skip" } : { kind: "read", typed };
}

/** Which facts stood on the page that was sent. A script that leaves `_shown` out is taken to have seen the whole page. */
export function shownOn(sent: FormData): (fact: string) => boolean {
  if (!sent.has("_shown")) return () => true;
  const shown = new Set(textOf(sent, "_shown").split(" "));
  return (fact) => shown.has(fact);
}

/** Everything typed on the page, without our own buttons. */
export function typedFields(sent: FormData): Typed {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of sent) {
    if (name.startsWith("_") || typeof value !== "string") continue;
    const values = fields[name] ?? [];
    values.push(value);
    fields[name] = values;
  }
  return fields;
}

/** A field of the form as text; empty when it was not sent. */
export function textOf(sent: FormData, name: string): string {
  const value = sent.get(name);
  return typeof value === "string" ? value : "";
}

/** Fields typed before, as a form that is read again. */
export function asSent(fields: Typed) {
  return { get: (name: string) => fields[name]?.[0] ?? null, getAll: (name: string) => fields[name] ?? [] };
}
