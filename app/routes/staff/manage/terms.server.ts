import { key, translator } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { chooseTerm } from "#app/retention/commands/choose-term.server.ts";
import {
  boundsOf,
  checkTerms,
  choosable,
  choosableTerm,
  houseTerms,
  readTerm,
  type Term,
} from "#app/retention/contract.ts";
import { type ChosenTerms, termsChosenBy } from "#app/retention/queries/chosen-terms.server.ts";
import { type ChangeLine, historyOf } from "./changes.server.ts";
import { notSaved, sentIn } from "./manage-answer.server.ts";
import type { Outcome } from "./manage-answer.ts";

/** How long a kind is kept, in words. */
export interface TermLine {
  readonly kind: string;
  readonly name: string;
  readonly keep: string;
  /** What the product says, when a Werkplein chose another. */
  readonly standard: string | null;
  readonly why: string;
  readonly source: string;
}

export interface TermModel extends TermLine {
  readonly version: number;
  readonly months: number;
  readonly atLeast: number;
  readonly atMost: number;
  /** Why not fewer or more. */
  readonly bound: string;
  readonly history: readonly ChangeLine[];
}

/** Every kind: those that a Werkplein chooses, and those that follow from the law or from use. */
export async function termLines({ tenant }: Staff) {
  const chosen = await termsChosenBy(tenant);
  const fixed = [...checkTerms.filter((term) => !choosable.includes(term)), ...houseTerms];
  return {
    choosable: choosable.map((term) => lineOf(term, chosen)),
    fixed: fixed.map((term) => lineOf(term, {})),
  };
}

/** One kind that can be chosen for. Null: there is no such kind. */
export async function termModel({ tenant }: Staff, kind: string): Promise<TermModel | null> {
  const term = choosableTerm(kind);
  if (!term) return null;
  const chosen = await termsChosenBy(tenant);
  const { lines, version } = await historyOf(tenant, "term", kind);
  const bound = translator("nl").t(key("staff", "beheer", "terms", "bounds", term.boundBy ?? "avg"));
  return { ...lineOf(term, chosen), ...boundsOf(term), bound, version, months: monthsOf(term, chosen), history: lines };
}

function monthsOf({ kind, keep }: Term, chosen: ChosenTerms): number {
  return chosen[kind] ?? ("months" in keep ? keep.months : 0);
}

function lineOf(term: Term, chosen: ChosenTerms): TermLine {
  const { kind, keep, basis, source } = term;
  const { t } = translator("nl");
  const own = chosen[kind];
  return {
    kind,
    name: nameOf(kind),
    keep: keptFor(own === undefined ? keep : { months: own }),
    standard: own === undefined ? null : keptFor(keep),
    why: t(key("staff", "beheer", "terms", "basis", basis)),
    source,
  };
}

/** A closed file by the state in which it ended; other kinds by the words of `staff:beheer.terms.kinds`. */
function nameOf(kind: string): string {
  const { t, has } = translator("nl");
  const [of = "", state = ""] = kind.split(".");
  const ended = key("queue", "states", state);
  if (state && has(ended)) return t(key("staff", "beheer", "terms", "ended", of), { state: t(ended) });
  const known = key("staff", "beheer", "terms", "kinds", kind.replace(".", "_"));
  return has(known) ? t(known) : kind;
}

function keptFor(keep: Term["keep"]): string {
  const { t } = translator("nl");
  if ("days" in keep)
    return keep.days === 0 ? t("staff:beheer.terms.atOnce") : t("staff:beheer.terms.days", { count: keep.days });
  return keep.months % 12 === 0
    ? t("staff:beheer.terms.years", { count: keep.months / 12 })
    : t("staff:beheer.terms.months", { count: keep.months });
}

/** Chooses a term. Null: there is no such kind. */
export async function answerTerm(staff: Staff, kind: string, form: FormData, now: Date): Promise<Outcome> {
  const sent = sentIn(form);
  const { tenant } = staff;
  const term = choosableTerm(kind);
  if (!term) return null;
  const typed = { months: sent.typed.maanden ?? "", sure: sent.typed.zeker === "ja" };
  const { value, wrong } = readTerm(typed, term, monthsOf(term, await termsChosenBy(tenant)));
  if (value === undefined) return { done: false, answer: { typed: sent.typed, ticked: sent.ticked, wrong } };
  const saved = await chooseTerm({ staff, kind, months: value, seen: sent.seen, name: nameOf(kind), now });
  if (saved.ok) return { done: true };
  if (saved.refusal === "notFound") return null;
  return { done: false, answer: await notSaved(sent, saved.refusal, { tenant, kind: "term", subject: kind }) };
}
