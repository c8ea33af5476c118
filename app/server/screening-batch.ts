import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { CannotUnseal, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { screeningContext, screeningRowContext } from "#app/queue/commands/consent-to-screening.server.ts";
import type { ScreeningPlan, ScreeningRun, ScreeningSignal } from "#app/queue/contract.ts";
import type { ScreeningHousehold } from "#app/queue/queries/screening-households.server.ts";
import {
  ageAnswers,
  changedSchemes,
  explainChange,
  isGain,
  type Look,
  presumed,
  presumedVerdicts,
  type RuleBook,
  rankOf,
  ruleBook,
} from "#app/regelingen/contract.ts";
import type { Answers, Verdict, World } from "#app/rules/contract.ts";

export interface BatchFound {
  readonly signals: readonly ScreeningSignal[];
  /** Ids of households whose facts could not be opened. */
  readonly unreadable: readonly string[];
  /** Milliseconds of this thread's processor in which verdicts were worked out, without opening, sealing or explaining. */
  readonly evaluatingMs: number;
}

interface Worlds {
  readonly key: string;
  readonly book: RuleBook;
  readonly world: World;
  readonly presumed: World;
}

interface Household {
  readonly row: ScreeningHousehold;
  readonly now: Look & { readonly key: string };
  readonly before: Look & { readonly key: string };
}

/** Looks at batches of households by one plan. Rules are compiled and worlds made once; nothing of a household is kept. */
export function screenerFor(plan: ScreeningPlan): (rows: readonly ScreeningHousehold[]) => BatchFound {
  const worldsOf = worldsBy(plan);
  return (rows) => {
    const unreadable: string[] = [];
    const households = rows.flatMap((row) => {
      const facts = factsOf(plan.tenant, row);
      if (!facts) unreadable.push(row.intakeId);
      // A gemeente that consented for the first time while this run was prepared is looked at in the next.
      if (!(row.gemeente in plan.run.worlds)) return [];
      return facts ? [twoLooks(plan, worldsOf, row, facts)] : [];
    });
    const began = process.threadCpuUsage();
    const are = verdictsBy(households.map(({ now }) => now));
    const were = verdictsBy(households.map(({ before }) => before));
    const { user, system } = process.threadCpuUsage(began);
    const evaluatingMs = (user + system) / 1000;
    const signals = households.flatMap((household, at) => signalOf(plan, household, were[at] ?? [], are[at] ?? []));
    return { signals, unreadable, evaluatingMs };
  };
}

function factsOf(tenant: string, { intakeId, facts }: ScreeningHousehold): Answers | null {
  try {
    return unsealJson<Answers>(screeningContext(tenant, intakeId), facts);
  } catch (error) {
    if (error instanceof CannotUnseal) return null;
    throw error;
  }
}

/** The household on the day of this run, and as it was looked at last: in the run before, or in its saved check. */
function twoLooks(
  { run, previous }: ScreeningPlan,
  worldsOf: ReturnType<typeof worldsBy>,
  row: ScreeningHousehold,
  facts: Answers,
): Household {
  const answered = calendarDay(row.day);
  const lookIn = ({ date, rules, worlds }: ScreeningRun) => ({
    ...worldsOf(rules, worlds[row.gemeente]?.figures ?? "", date),
    answers: ageAnswers(facts, answered, date),
  });
  const wasThere = previous !== null && row.consentedAt <= previous.begun && row.gemeente in previous.worlds;
  const saved = () => ({ ...worldsOf(row.rules, row.figures, answered), answers: facts });
  return { row, now: lookIn(run), before: wasThere ? lookIn(previous) : saved() };
}

function worldsBy({ rules, figures }: ScreeningPlan): (rules: string, figures: string, day: CalendarDay) => Worlds {
  const books = new Map<string, RuleBook>();
  const known = new Map<string, Worlds>();
  return (ruleHash, figureHash, day) => {
    const key = `${ruleHash} ${figureHash} ${day}`;
    const worlds = known.get(key);
    if (worlds) return worlds;
    const [ruleText, figureText] = [rules[ruleHash], figures[figureHash]];
    if (!ruleText || !figureText) throw new Error(`rules ${ruleHash} or figures ${figureHash} are not kept`);
    const book = books.get(ruleHash) ?? ruleBook(JSON.parse(ruleText));
    books.set(ruleHash, book);
    const world: World = { today: day, figures: JSON.parse(figureText) };
    const made = { key, book, world, presumed: presumed(world.figures, day) };
    known.set(key, made);
    return made;
  };
}

/** World by world, since a program works out anew what hangs on the world alone. */
function verdictsBy(looks: readonly (Look & { readonly key: string })[]): (readonly Verdict[])[] {
  const verdicts: (readonly Verdict[])[] = [];
  const order = looks.map((_, at) => at).sort((a, b) => compare(looks[a]?.key, looks[b]?.key));
  for (const at of order) verdicts[at] = presumedVerdicts(looks[at] as Look);
  return verdicts;
}

function compare(a = "", b = ""): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function signalOf(
  { tenant, run }: ScreeningPlan,
  { row, now, before }: Household,
  were: readonly Verdict[],
  are: readonly Verdict[],
): ScreeningSignal[] {
  const changes = changedSchemes(before.book, were, now.book, are)
    .map((scheme) => explainChange(scheme, before, now))
    .filter(isGain);
  if (changes.length === 0) return [];
  const { intakeId, gemeente } = row;
  const sealed = sealJson(screeningRowContext(tenant, run.date, intakeId), changes);
  return [{ intakeId, gemeente, rank: rankOf(changes), changes: sealed }];
}
