import { type FindKey, normaliseFindKey } from "#app/facts/contract.ts";

/** What was typed in the search box: maybe a reference, else keys that must all fit. */
export interface SearchTerms {
  readonly reference: string | null;
  readonly keys: readonly FindKey[];
}

const datePattern = /\b(?:(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})|(\d{4})-(\d{2})-(\d{2}))\b/;
const referencePattern = /^\s*([A-Z]{2})[\s-]?([0-9A-Z]{4})[\s-]?([0-9A-Z]{2,4}|[0-9A-Z]{8})\s*$/i;

/**
 * Reads the one search box: `ML-7K3Q-92`, `Haddad`, `haddad 12-03-1993`, `06 12 34 56 78`, `a@b.nl`, a BSN, in any mix.
 * What looks like a reference may also be a name, so its keys are given too.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.normalize("NFKC").slice(0, 200);
  const reference = referencePattern.exec(text);
  const keys: FindKey[] = [];
  let rest = text.replace(datePattern, (...found: string[]) => {
    const [, day = "", month = "", year, otherYear, otherMonth, otherDay] = found;
    const iso = year
      ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
      : `${otherYear}-${otherMonth}-${otherDay}`;
    keys.push(...normaliseFindKey("birthDate", iso));
    return " ";
  });
  rest = rest.replace(/\S+@\S+/g, (email) => {
    keys.push(...normaliseFindKey("email", email));
    return " ";
  });
  rest = rest.replace(/\+?\d[\d\s().-]{6,}\d/g, (digits) => {
    const bsn = normaliseFindKey("bsn", digits.trim());
    keys.push(...(bsn.length > 0 ? bsn : normaliseFindKey("phone", digits.trim())));
    return " ";
  });
  if (/\p{L}/u.test(rest)) keys.push(...normaliseFindKey("name", rest.trim()));
  const [, prefix = "", middle = "", end = ""] = reference ?? [];
  return { reference: reference ? `${prefix}-${middle}-${end}`.toUpperCase() : null, keys: keys.slice(0, 8) };
}

/** A birth date as people type it, to `1993-03-12`; null when it is none. */
export function birthDateOf(typed: string): string | null {
  const [key] = searchTerms(typed).keys.filter(({ kind }) => kind === "birthDate");
  return key?.normalised ?? null;
}
