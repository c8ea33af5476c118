/** Marks that only turn the direction of what follows, and spaces without width. Copied numbers are full of them. */
const directionMarks = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Joiners belong to the spelling of Persian; in a code they mean nothing. */
const joiners = /\u200C|\u200D/g;
const foreignDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Arabic-Indic (٠-٩) and Persian (۰-۹) digits as 0-9. */
export function latinDigits(text: string): string {
  return text.replace(foreignDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** One line as people meant it: NFC, no direction marks, no control characters, single spaces. Digits keep their script. */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(directionMarks, "")
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** Running text: as `oneLine`, but line breaks stay, as `\n`. */
export function manyLines(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(directionMarks, "")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
}

/** Something that is read as digits and signs: one line with Latin digits. */
export function asCode(text: string): string {
  return latinDigits(oneLine(text)).replace(joiners, "");
}

/** A name or word as search folds it: lower case, no diacritics, nothing but letters and digits of any script. */
export function folded(text: string): string {
  return latinDigits(oneLine(text))
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/đ/g, "d")
    .replace(/ł/g, "l")
    .replace(/ı/g, "i")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}
