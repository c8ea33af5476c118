/** A text, taken apart once: words, places for values (`{{name}}`) and marked parts (`<strong>…</strong>`). */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "tag"; readonly name: string; readonly pieces: readonly Piece[] };

const mark = /\{\{\s*([\w]+)\s*\}\}|<(\/?)([a-z][\w-]*)\s*(\/?)>/gi;

/** @param dutchTerms matches official Dutch words in a text of another language; they become `<term>` (B-04, C-52). */
export function takeApart(text: string, dutchTerms?: RegExp): readonly Piece[] {
  const stack: { name: string; pieces: Piece[] }[] = [{ name: "", pieces: [] }];
  const add = (piece: Piece) => stack.at(-1)?.pieces.push(piece);
  const addText = (part: string) => {
    const marked = stack.at(-1)?.name !== "term" && dutchTerms ? markTerms(part, dutchTerms) : asText(part);
    for (const piece of marked) add(piece);
  };
  let at = 0;
  for (const match of text.matchAll(mark)) {
    addText(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, value, closing, tag = "", alone] = match;
    if (value !== undefined) add({ kind: "value", name: value });
    else if (alone) add({ kind: "tag", name: tag, pieces: [] });
    else if (!closing) stack.push({ name: tag, pieces: [] });
    else if (stack.length > 1) closeTag(stack);
  }
  addText(text.slice(at));
  while (stack.length > 1) closeTag(stack);
  return stack[0]?.pieces ?? [];
}

function closeTag(stack: { name: string; pieces: Piece[] }[]): void {
  const open = stack.pop();
  if (open) stack.at(-1)?.pieces.push({ kind: "tag", ...open });
}

function asText(text: string): readonly Piece[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

function markTerms(text: string, dutchTerms: RegExp): readonly Piece[] {
  return text
    .split(dutchTerms)
    .flatMap((part, index) =>
      index % 2 === 0 ? asText(part) : [{ kind: "tag" as const, name: "term", pieces: asText(part) }],
    );
}

export type Values = Readonly<Record<string, string | number>>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A plain string, for titles, attributes, mails and text messages. A value is isolated (U+2068, U+2069) where the directions of
 * text and value could mix; pure left-to-right stays clean, as the marks would make a text message cost double.
 */
export function joinPieces(pieces: readonly Piece[], values: Values, direction: "ltr" | "rtl"): string {
  return pieces.map((piece) => joinPiece(piece, values, direction)).join("");
}

function joinPiece(piece: Piece, values: Values, direction: "ltr" | "rtl"): string {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "tag") return joinPieces(piece.pieces, values, direction);
  const value = values[piece.name];
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  return direction === "rtl" || rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}
