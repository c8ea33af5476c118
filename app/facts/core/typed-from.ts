import type { Known } from "#app/rules/contract.ts";
import type { FactDefinition } from "./define-fact.ts";
import { answersByRadio, dayParts, hasBands, type TypedFields } from "./fields.ts";

/** Raw field values that show a known answer again. Reading them back gives the same answer. */
export function typedFrom(fact: FactDefinition, known: Known | undefined, prefix = ""): TypedFields {
  const name = `${prefix}${fact.id}`;
  if (known === undefined) return {};
  if (typeof known === "boolean") return { [name]: [known ? "yes" : "no"] };
  if (typeof known === "number") return typedNumber(fact, known, name);
  if (typeof known === "string") return fact.type === "day" ? typedDay(known, name) : { [name]: [known] };
  if (isList(known)) return { [name]: known };
  if ("rows" in known) return typedRows(fact, known.rows, name);
  if ("from" in known) return { [name]: [`band:${known.from}-${known.to ?? ""}`] };
  const ticked = "unknown" in known ? "unknown" : "declined";
  return { [answersByRadio(fact) ? name : `${name}.instead`]: [ticked] };
}

function isList(known: Known): known is readonly string[] {
  return Array.isArray(known);
}

function typedNumber(fact: FactDefinition, value: number, name: string): TypedFields {
  const text = fact.type === "money" ? centsAsTyped(value) : String(value);
  if (!hasBands(fact)) return { [name]: [text] };
  const point = fact.bands?.some(([from, to]) => from === value && to === value);
  return point ? { [name]: [`band:${value}-${value}`] } : { [name]: ["exact"], [`${name}.exact`]: [text] };
}

/** `123450` → `1234,50`; whole euros without decimals. */
export function centsAsTyped(cents: number): string {
  const rest = cents % 100;
  return rest === 0 ? String(cents / 100) : `${Math.trunc(cents / 100)},${String(rest).padStart(2, "0")}`;
}

function typedDay(day: string, name: string): TypedFields {
  const [year = "", month = "", date = ""] = day.split("-");
  const parts = { day: String(Number(date)), month: String(Number(month)), year };
  return Object.fromEntries(dayParts.map((part) => [`${name}.${part}`, [parts[part]]]));
}

function typedRows(
  fact: FactDefinition,
  rows: readonly { readonly [part: string]: Known | undefined }[],
  name: string,
): TypedFields {
  const fields = rows.flatMap((row, index) =>
    (fact.of ?? []).map((part) => typedFrom(part, row[part.id], `${name}.${index}.`)),
  );
  return Object.assign({ [`${name}.count`]: [String(rows.length)] }, ...fields);
}
