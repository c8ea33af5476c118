import type { Forms } from "#app/i18n/leaves.ts";
import { formsByKey, isDutchOnly } from "#app/i18n/leaves.ts";
import type { Texts } from "#app/i18n/texts.ts";
import type { Surroundings, TextAtHand } from "./gates/gate.ts";
import { gatesForAll, gatesForDutch } from "./gates/index.ts";
import { sameKeys } from "./gates/same-keys.ts";

export interface Finding {
  readonly gate: string;
  readonly lng: string;
  readonly key: string;
  readonly what: string;
}

export interface TextException {
  readonly gate: string;
  /** `*` for every language. */
  readonly lng: string;
  readonly key: string;
  readonly reason: string;
  /** Last day on which it counts. */
  readonly until: string;
}

/** All texts of a language with their plural forms, by `namespace:key`. */
export function flat(texts: Texts): ReadonlyMap<string, Forms> {
  return new Map(
    Object.entries(texts).flatMap(([namespace, tree]) =>
      [...formsByKey(tree)].map(([key, forms]) => [`${namespace}:${key}`, forms] as const),
    ),
  );
}

/** Walks every text of every language through every gate. `texts` holds Dutch under `nl`. */
export function runGates(texts: Readonly<Record<string, Texts>>, surroundings: Surroundings): readonly Finding[] {
  const all = new Map(Object.entries(texts).map(([lng, own]) => [lng, flat(own)]));
  const dutch = all.get("nl") ?? new Map<string, Forms>();
  return [...all].flatMap(([lng, own]) => [
    ...(lng === "nl" ? [] : keyFindings(lng, dutch, own)),
    ...[...own].flatMap(([name, forms]) => {
      const source = dutch.get(name);
      if (!source) return [];
      return textFindings({ lng, name, own: forms, dutch: source, english: all.get("en")?.get(name), surroundings });
    }),
  ]);
}

function keyFindings(lng: string, dutch: ReadonlyMap<string, Forms>, own: ReadonlyMap<string, Forms>) {
  return sameKeys(new Set(dutch.keys()), new Set(own.keys())).map(([key, what]) => ({
    gate: "1 keys",
    lng,
    key,
    what,
  }));
}

function textFindings(text: TextAtHand): readonly Finding[] {
  const forResidents = text.lng === "nl" && !isDutchOnly(text.name);
  return Object.entries(forResidents ? { ...gatesForAll, ...gatesForDutch } : gatesForAll).flatMap(([gate, check]) =>
    check(text).map((what) => ({ gate, lng: text.lng, key: text.name, what })),
  );
}

/** Takes out what was excepted; an exception that is past its day, lacks a reason or excepts nothing is a finding itself. */
export function withExceptions(
  findings: readonly Finding[],
  exceptions: readonly TextException[],
  today: string,
): readonly Finding[] {
  const fits = (exception: TextException, finding: Finding) =>
    exception.gate === finding.gate &&
    exception.key === finding.key &&
    (exception.lng === "*" || exception.lng === finding.lng);
  const valid = exceptions.filter((exception) => exception.until >= today && exception.reason.length >= 10);
  const broken = exceptions.flatMap((exception) => {
    const what = !valid.includes(exception)
      ? `an exception without a reason, or past ${exception.until}`
      : findings.some((finding) => fits(exception, finding))
        ? undefined
        : "an exception that is no longer needed";
    return what ? [{ gate: `exception to ${exception.gate}`, lng: exception.lng, key: exception.key, what }] : [];
  });
  return [...findings.filter((finding) => !valid.some((exception) => fits(exception, finding))), ...broken];
}
