import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { DecisionKind } from "./decide-term.ts";

/** What a letter can say of one decision; each stands in a template as `{{name}}`. The words are `queue:letters.fields`. */
export const letterFields = [
  "regeling",
  "herstel",
  "dag",
  "ingang",
  "bedrag",
  "artikel",
  "waarom",
  "bezwaaradres",
] as const;
export type LetterField = (typeof letterFields)[number];
export type LetterValues = Readonly<Record<LetterField, string>>;

export type TemplateRefusal = "tooLong" | "unknownField" | "fieldMissing" | "clauseMissing";

/** In signs: some four pages. */
export const longestTemplate = 8_000;

/** What a letter of this kind cannot do without: ground and reasons (Awb art. 3:46), how to object (3:45), and what it replaces or grants. */
function needed(kind: DecisionKind): readonly LetterField[] {
  const always = ["herstel", "artikel", "waarom", "bezwaaradres"] as const;
  return kind === "toekenning" ? [...always, "ingang", "bedrag"] : always;
}

const field = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Which fields a template of this kind misses. */
export function missingFields(kind: DecisionKind, body: string): LetterField[] {
  const used = new Set([...body.matchAll(field)].map(([, name]) => name));
  return needed(kind).filter((name) => !used.has(name));
}

/** Reads a template as a beheerder typed it; empty is the letter of the house. */
export function readTemplate(kind: DecisionKind, typed: string): Result<string | null, TemplateRefusal> {
  const body = typed.replaceAll("\r\n", "\n").trim();
  if (!body) return ok(null);
  if (body.length > longestTemplate) return refuse("tooLong");
  const names = [...body.matchAll(field)].map(([, name]) => name);
  const known = names.every((name) => letterFields.some((one) => one === name));
  // A brace that is left over is a field that was mistyped.
  if (!known || /[{}]/.test(body.replace(field, ""))) return refuse("unknownField");
  if (missingFields(kind, body).length > 0) return refuse("fieldMissing");
  const clause = /bezwaar/i.test(body.replace(field, "")) && /(6|zes) weken/i.test(body);
  return clause ? ok(body) : refuse("clauseMissing");
}

/** The letter: each field as it is in this case. A line or paragraph that comes out empty falls away. */
export function fillTemplate(body: string, values: LetterValues): string {
  return body
    .split(/\n{2,}/)
    .map((paragraph) => filledLines(paragraph, values))
    .filter(Boolean)
    .join("\n\n");
}

function filledLines(paragraph: string, values: LetterValues): string {
  const fill = (line: string) =>
    line
      .split(field)
      // Even places are the text between the fields.
      .map((part, place) => (place % 2 === 0 ? part : (values[part as LetterField] ?? "")))
      .join("");
  return paragraph
    .split("\n")
    .map((line) => fill(line).replace(/ {2,}/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}
