import { randomCode } from "#app/platform/crypto.server.ts";

/** A number to name on the phone. Thirty random bits; the unique constraint of the table has the last word. */
export function newReference(prefix: "AF" | "WL" | "TB"): string {
  const code = randomCode(6);
  return `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`;
}
