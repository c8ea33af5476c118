import { isDutchOnly } from "#app/i18n/leaves.ts";

/** Gate 1, between files: every language has the keys of the Dutch, and no others. */
export function sameKeys(dutch: ReadonlySet<string>, own: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const missing = [...dutch].filter((name) => !isDutchOnly(name) && !own.has(name));
  const extra = [...own].filter((name) => isDutchOnly(name) || !dutch.has(name));
  return [
    ...missing.map((name) => [name, "not translated"] as const),
    ...extra.map((name) => [name, "is no text of the Dutch, or one for staff only: remove it"] as const),
  ];
}

export interface KeysInCode {
  /** Keys written out, with the file. */
  readonly literal: ReadonlyMap<string, string>;
  /** Keys made of parts: `key("facts", id, "why")`. */
  readonly patterns: readonly RegExp[];
  /** Keys that the catalogue and the forms call for. */
  readonly derived: ReadonlyMap<string, string>;
}

/** Gate 1, between texts and code: nothing asked for that is not there, nothing there that nobody asks for. */
export function keysInCode(dutch: ReadonlySet<string>, code: KeysInCode): readonly (readonly [string, string])[] {
  const wanted = new Map([...code.literal, ...code.derived]);
  const missing = [...wanted].filter(([name]) => !dutch.has(name));
  const unused = [...dutch].filter((name) => !wanted.has(name) && !code.patterns.some((pattern) => pattern.test(name)));
  return [
    ...missing.map(([name, where]) => [name, `asked for in ${where}, but there is no such text`] as const),
    ...unused.map((name) => [name, "nobody asks for this text: remove it"] as const),
  ];
}
