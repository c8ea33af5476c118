import type { Node } from "./syntax.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One text for one meaning of a JSON value: keys sorted, nothing that was left undefined, no spaces. */
export function canonical(value: Node | Json): string {
  return write(value as Json);
}

/** Rules never change once they are written: of a rule and each of its parts the text is made once. */
const texts = new WeakMap<object, string>();

/** `canonical` of a part of a rule. Not for what may still change. */
export function canonicalNode(node: Node): string {
  return writeOnce(node as Json);
}

function writeOnce(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = write(value, writeOnce);
  texts.set(value, text);
  return text;
}

function write(value: Json, part: (value: Json) => string = canonical): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => part(each)).join(",")}]`;
  const record = value as { readonly [key: string]: Json | undefined };
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${part(record[key] as Json)}`)
    .join(",")}}`;
}

/**
 * FNV-1a over the canonical text, 64 bits in hexadecimal. It tells versions of a rule apart; it proves nothing against a forger, so
 * whoever signs a receipt signs the canonical text or this hash with a key.
 */
export function hashOf(value: Node | Json): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(canonical(value))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
