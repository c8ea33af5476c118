import { isCalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";

/**
 * What the signature of a receipt covers: the reference, the minute of receipt and the hash of the answers. The receipt of a completed
 * intake covers the completed answers and the minute of completing too.
 * @param answersHash bytes, or the same in hex.
 */
export function receiptText(
  reference: string,
  receivedAt: Date,
  answersHash: Uint8Array | string,
  completedAt?: Date,
): string {
  const minutes = [receivedAt, ...(completedAt ? [completedAt] : [])].map((at) => `${at.toISOString().slice(0, 16)}Z`);
  return [reference, ...minutes, typeof answersHash === "string" ? answersHash : hex(answersHash)].join("|");
}

/** Bytes in hex, as the events of an intake carry them. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The second receipt of an intake, in the data of its event `completed`; in hex. Events are never changed. */
export interface CompletedReceipt {
  readonly answersHash: string;
  readonly receipt: string;
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The control code on a receipt: the first 80 bits of its signature in Crockford base32, 16 characters. */
export function controlCode(signature: Uint8Array): string {
  let bits = 0n;
  for (const byte of signature.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let code = "";
  for (let place = 15n; place >= 0n; place -= 1n) code += alphabet[Number((bits >> (place * 5n)) & 31n)];
  return code;
}

/** A canonical text of answers: the same answers give the same text, in whatever order they were given. */
export function canonicalAnswers(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalAnswers).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalAnswers(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/**
 * The minute on a receipt as somebody typed it over: `day.day`, `day.month`, `day.year` and `time` (21.14, 21:14 or 21.14 uur).
 * @returns `2026-11-23 21:14`, wall time of Amsterdam.
 */
export function receiptMinute(typed: Readonly<Record<string, string>>): Result<string, "day" | "time"> {
  const [day, month, year] = ["day", "month", "year"].map((part) => latinDigits(typed[`day.${part}`] ?? "").trim());
  const date = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  if (!isCalendarDay(date)) return refuse("day");
  const time = /^\s*(\d{1,2})[.:](\d{2})/.exec(latinDigits(typed.time ?? ""));
  const [hour, minute] = [Number(time?.[1]), Number(time?.[2])];
  if (!time || hour > 23 || minute > 59) return refuse("time");
  return ok(`${date} ${String(hour).padStart(2, "0")}:${time[2]}`);
}

/** Arabic-Indic and Persian digits as Latin ones; bidi marks from copied text go. */
function latinDigits(text: string): string {
  return text
    .replace(/[\u200e\u200f\u2066-\u2069\u061c]/g, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** What happened, without the echo of what was sent at once: it was stored and complete in the same moment, and one line says it. */
export function withoutEcho<Happened extends { readonly kind: string; readonly at: Date }>(
  events: readonly Happened[],
): readonly Happened[] {
  const stored = events.find(({ kind }) => kind === "stored")?.at.getTime();
  return events.filter(({ kind, at }) => kind !== "completed" || at.getTime() !== stored);
}
