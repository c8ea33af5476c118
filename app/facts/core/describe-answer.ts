import type { Answers, Known } from "#app/rules/contract.ts";
import type { FactDefinition } from "./define-fact.ts";

/** An answer as data to show: a text by key, something the resident typed, or a figure that the page formats. */
export type Described =
  | { readonly kind: "text"; readonly key: string }
  /** Typed by the resident, in whatever language. */
  | { readonly kind: "literal"; readonly text: string }
  /** Always left to right: BSN, phone, postcode, house number, e-mail. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "day"; readonly day: string }
  /** Money in whole eurocents; `to` is null when it is open upwards, and equal to `from` when it is exact. */
  | { readonly kind: "money"; readonly from: number; readonly to: number | null }
  | {
      readonly kind: "number";
      readonly from: number;
      readonly to: number | null;
      readonly unit?: FactDefinition["unit"];
    }
  | { readonly kind: "list"; readonly items: readonly Described[] }
  | { readonly kind: "rows"; readonly rows: readonly DescribedRow[] };

export type DescribedRow = readonly { readonly fact: FactDefinition; readonly answer: Described }[];

const text = (key: string): Described => ({ kind: "text", key });
const codes = new Set<FactDefinition["type"]>(["bsn", "iban", "phone", "postcode", "houseNumber", "email"]);

/** What check-your-answers, print, staff and export show for an answer. Formatting and translation happen where it is shown. */
export function describeAnswer(fact: FactDefinition, known: Known | undefined): Described {
  if (known === undefined) return text("ui:check.empty");
  if (typeof known === "boolean") return text(known ? "ui:answers.yes" : "ui:answers.no");
  if (typeof known === "number") return figure(fact, known, known);
  if (typeof known === "string") return describeText(fact, known);
  if (Array.isArray(known)) return { kind: "list", items: known.map((option: string) => describeText(fact, option)) };
  if ("unknown" in known) return text("ui:answers.unknown");
  if ("declined" in known) return text("ui:answers.declined");
  if ("rows" in known) return { kind: "rows", rows: known.rows.map((row) => describeRow(fact, row)) };
  return "from" in known ? describeRange(fact, known.from, known.to) : text("ui:check.empty");
}

function describeText(fact: FactDefinition, value: string): Described {
  if (fact.type === "choice" || fact.type === "choices") return text(`facts:${fact.id}.options.${value}`);
  if (fact.type === "day") return { kind: "day", day: value };
  return { kind: codes.has(fact.type) ? "code" : "literal", text: value };
}

function describeRange(fact: FactDefinition, from: number | string | null, to: number | string | null): Described {
  return figure(fact, typeof from === "number" ? from : 0, typeof to === "number" ? to : null);
}

function figure(fact: FactDefinition, from: number, to: number | null): Described {
  return fact.type === "money" ? { kind: "money", from, to } : { kind: "number", from, to, unit: fact.unit };
}

function describeRow(fact: FactDefinition, row: Answers): DescribedRow {
  return (fact.of ?? [])
    .filter((part) => row[part.id] !== undefined)
    .map((part) => ({ fact: part, answer: describeAnswer(part, row[part.id]) }));
}
