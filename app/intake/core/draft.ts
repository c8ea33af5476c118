import type { CalendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";
import { draftDaysKept } from "./retention.ts";

/** What was typed on a page and not yet accepted: raw field values by field name, as a browser would send them. */
export type Typed = { readonly [field: string]: readonly string[] };

/** Where answers come from that a form need not ask again, and the day on which they were given. */
export interface KnownFrom {
  readonly source: "check" | "melding" | "aanvraag";
  readonly on: CalendarDay;
}

/** The sealed content of a started form. */
export interface DraftContent {
  readonly answers: Answers;
  /** Pages sent so far, in no order. */
  readonly passed: readonly string[];
  /** Plans of routes that were shown. */
  readonly plansSeen: readonly string[];
  /** The page on which the resident was last. */
  readonly page: string | null;
  readonly language: string;
  /** "Toon ook Nederlands". */
  readonly both: boolean;
  /** The code on paper that opens this draft, and later its receipt. */
  readonly code: string;
  /** Facts that were told before; said on the page that asks them, until it is sent. */
  readonly known?: readonly string[];
  readonly knownFrom?: KnownFrom;
  /** Of these the ones that were told in parts, and added up here. */
  readonly summed?: readonly string[];
  /** The melding that this aanvraag follows, by id. */
  readonly follows?: string;
  /** The page with everything that was told before was looked at. */
  readonly knownSeen?: boolean;
  /** Text that travels with a change of language, so that nothing typed is lost. */
  readonly typed?: { readonly page: string; readonly fields: Typed; readonly wasError: boolean };
}

export interface Draft {
  readonly tenant: string;
  readonly id: string;
  readonly form: string;
  readonly version: number;
  /** Set once "Meld mij nu" stored the melding. */
  readonly intakeId: string | null;
  readonly content: DraftContent;
}

/** A code as people type it: any case, spaces or dashes, O for 0, I and L for 1. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** A code as it is shown: groups of four. */
export function showCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/** A reference as people type it back to the way it is stored: `ml 7k3q 92` becomes `ML-7K3Q-92`. */
export function normaliseReference(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  return `${plain.slice(0, 2)}-${plain.slice(2, 6)}-${plain.slice(6, 10)}`;
}

/** Whether a text, as `normaliseReference` leaves it, can be a reference of ours. */
export function isReference(text: string): boolean {
  return /^[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2,4}$/.test(text);
}

/** A new page of answers laid over a draft: only the facts of that page change, so two tabs do not undo each other. */
export function withPage(
  content: DraftContent,
  page: { readonly id: string; readonly next: string | null; readonly facts: readonly { readonly id: string }[] },
  given: Answers,
): DraftContent {
  const answers: Record<string, Answers[string]> = { ...content.answers };
  for (const fact of page.facts) {
    if (given[fact.id] === undefined) delete answers[fact.id];
    else answers[fact.id] = given[fact.id];
  }
  return {
    ...content,
    answers,
    passed: content.passed.includes(page.id) ? content.passed : [...content.passed, page.id],
    page: page.next ?? page.id,
    typed: undefined,
  };
}

export function draftKeptUntil(now: Date): Date {
  return new Date(now.getTime() + draftDaysKept * 86_400_000);
}
