import { withTotals } from "#app/intake/contract.ts";
import { checkScheme, compileScheme, schemes, traceOf, withImplied } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import type { AnswerLine, SchemeLine } from "../core/dossier-model.ts";
import { schemeLine } from "./saved-check.server.ts";

const compiled = schemes.map(compileScheme);
const bijstand = "algemene-bijstand";

export interface SchemesBeside {
  /** Rank before what is asked for: likely, open, and ruled out. */
  readonly prior: readonly SchemeLine[];
  /** Likely too. */
  readonly likely: readonly SchemeLine[];
}

/** The schemes that rank before what is asked for (a melding asks for bijstand), and others that these answers make likely. */
export function schemesBeside(
  regeling: string | null,
  answers: Answers,
  world: World,
  lines: readonly AnswerLine[],
): SchemesBeside {
  const asked = regeling ?? bijstand;
  const before = new Set(schemes.find(({ id }) => id === asked)?.after ?? []);
  const known = withImplied(withTotals(answers));
  const byFact = new Map(lines.map((line) => [line.fact, line]));
  const all = compiled
    .filter(({ scheme }) => scheme.id !== asked && runsOn(scheme, world.today))
    .map((each) => {
      const result = checkScheme(each, known, world);
      const line = () => schemeLine(result, traceOf(each, known, world), byFact);
      return { prior: before.has(each.scheme.id), verdict: result.verdict, line };
    });
  return {
    prior: all.filter(({ prior }) => prior).map(({ line }) => line()),
    likely: all.filter(({ prior, verdict }) => !prior && verdict === "yes").map(({ line }) => line()),
  };
}

/** What the check says of the scheme that is asked for; null for one that it does not know. */
export function schemeAsked(
  regeling: string | null,
  answers: Answers,
  world: World,
  lines: readonly AnswerLine[],
): (SchemeLine & { readonly regeling: string }) | null {
  const asked = compiled.find(({ scheme }) => scheme.id === regeling && runsOn(scheme, world.today));
  if (!asked) return null;
  const known = withImplied(withTotals(answers));
  const byFact = new Map(lines.map((line) => [line.fact, line]));
  const line = schemeLine(checkScheme(asked, known, world), traceOf(asked, known, world), byFact);
  return { ...line, regeling: asked.scheme.id };
}

/** What ended, or has not begun, is no help. */
function runsOn({ startedOn, endedOn }: (typeof schemes)[number], today: string): boolean {
  return (startedOn === undefined || startedOn <= today) && (endedOn === undefined || today <= endedOn);
}
