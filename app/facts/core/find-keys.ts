import type { Answers } from "#app/rules/contract.ts";
import { catalogue } from "../catalogue.ts";
import type { FactDefinition } from "./define-fact.ts";
import { asCode, folded, oneLine } from "./normalise.ts";
import { phoneToE164 } from "./phone.ts";

/** What a keyed hash is taken of. The text itself is never stored. */
export interface FindKey {
  readonly kind: NonNullable<FactDefinition["findBy"]>;
  readonly normalised: string;
}

/** Particles that half the Netherlands shares: of no use to find anybody by. */
const particles = new Set([
  "van",
  "de",
  "der",
  "den",
  "het",
  "ten",
  "ter",
  "el",
  "al",
  "ben",
  "bin",
  "la",
  "le",
  "di",
  "von",
]);

/** The parts of a name as search folds them: `Van der Ærø-Özil` gives `aerø`… without diacritics, each part once. */
export function nameParts(name: string): string[] {
  const parts = oneLine(name)
    .split(/[\s\-–,./]+/)
    .map(folded)
    .filter((part) => part.length > 0);
  const telling = parts.filter((part) => part.length > 1 && !particles.has(part));
  return [...new Set(telling.length > 0 ? telling : parts)];
}

/** The few facts by which somebody is found, picked out once: an import asks for each of a million rows. */
const foundBy = [...catalogue.values()].filter(({ findBy }) => findBy);

/** Keys by which staff find an intake: each part of the name, birth date, phone (E.164), e-mail (lower case) and BSN. */
export function findKeys(answers: Answers, facts: Iterable<FactDefinition> = foundBy): FindKey[] {
  const keys: FindKey[] = [];
  for (const fact of facts) {
    const known = answers[fact.id];
    if (fact.findBy && typeof known === "string") keys.push(...normaliseFindKey(fact.findBy, known));
  }
  return keys.filter((key, index) => keys.findIndex((other) => same(other, key)) === index);
}

/** What staff type in the search box, brought to the same form as `findKeys`; empty when it cannot be of that kind. */
export function normaliseFindKey(kind: FindKey["kind"], text: string): FindKey[] {
  if (kind === "name") return nameParts(text).map((normalised) => ({ kind, normalised }));
  const normalised = single(kind, text);
  return normalised ? [{ kind, normalised }] : [];
}

function single(kind: Exclude<FindKey["kind"], "name">, text: string): string | null {
  if (kind === "phone") return phoneToE164(text);
  if (kind === "email") return oneLine(text).toLowerCase() || null;
  const written = asCode(text).replace(/[\s.]/g, "");
  if (kind === "bsn") return /^\d{8,9}$/.test(written) ? written.padStart(9, "0") : null;
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : null;
}

function same(left: FindKey, right: FindKey): boolean {
  return left.kind === right.kind && left.normalised === right.normalised;
}
