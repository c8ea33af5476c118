import { catalogue } from "#app/facts/contract.ts";
import {
  type Answers,
  factsIn,
  figuresIn,
  type NamedTrace,
  type Range,
  type Trace,
  turningPoint,
  type Verdict,
  type World,
} from "#app/rules/contract.ts";
import { schemes } from "../schemes.ts";
import { type CompiledScheme, checkScheme, compileScheme, type SchemeResult, traceOf } from "./check-household.ts";
import type { GemeenteOverlay } from "./define-overlay.ts";
import type { SchemeDefinition } from "./define-scheme.ts";
import { type ComparedFigures, type FigureReader, type FigureUnit, ownFigureOf } from "./own-figure.ts";
import { monthlyOf, sumPerMonth } from "./sum-per-month.ts";

/** One condition of a scheme for this household. Texts: `regelingen:conditions.<name>.{met,notMet,open}`. */
export interface Reason {
  readonly name: string;
  readonly outcome: NamedTrace["outcome"];
  /** The article it rests on, in Dutch. */
  readonly source: string;
  readonly compared?: ComparedFigures;
}

/** The one number that would turn the verdict, all other answers being the same: it is yes up to, or from, this value on (included). */
export interface AdvisedTurn {
  readonly fact: "nettoInkomen" | "toetsingsinkomen" | "maandenLaagInkomen" | "spaargeld" | "woonlasten";
  readonly unit: FigureUnit;
  readonly holds: "upTo" | "from";
  readonly value: number;
}

/** Everything that is told of one scheme. Plain data: it survives JSON. */
export interface SchemeAdvice {
  readonly scheme: string;
  readonly verdict: Verdict;
  /** No further answer changes the verdict. */
  readonly settled: boolean;
  /** Eurocents for one period. */
  readonly amountCents?: Range;
  readonly per?: "month" | "year" | "quarter" | "once";
  /** In the order of the law. */
  readonly because: readonly Reason[];
  /** What an open verdict waits for: facts of the household, or groups, by id. */
  readonly dependsOn: readonly string[];
  readonly turningPoint?: AdvisedTurn;
  /** What to bring: `regelingen:evidence.<id>`. */
  readonly evidence: readonly string[];
  readonly decidedBy: SchemeDefinition["decidedBy"];
  readonly apply: SchemeDefinition["apply"];
  /** What the law leaves to a person: `regelingen:judgements.<name>`. */
  readonly judgements: readonly string[];
  /** Schemes that rank before this one. */
  readonly after: readonly string[];
  /** It rests on figures of a gemeente that are our own example. */
  readonly demo: boolean;
  /** Keys of figures that are not sure, and keep verdict or amount open. */
  readonly uncertain: readonly string[];
}

/** What a household can count on, as far as the answers tell. An indication: a person decides. */
export interface Advice {
  /** Sorted by what helps most, see `adviceOf`. A scheme that ended before this day, or had not begun, is left out. */
  readonly schemes: readonly SchemeAdvice[];
  /** Eurocents: sure schemes only, and for one need only the highest amount. `to` is null where there is no upper bound. */
  readonly perMonth: Range;
  /** Sure schemes of which only the highest is in `perMonth`. */
  readonly overlapping: readonly string[];
}

interface Prepared extends CompiledScheme {
  readonly figures: ReadonlyMap<string, FigureReader>;
  readonly numbers: readonly TurningFact[];
  readonly amountFigures: readonly string[];
}

/**
 * All that is to be told of the schemes of `world.today`, best help first: what is likely, by amount per month from high to low; then
 * likely with an amount that comes once; then likely without an amount; then open by the most it can be per month; then what does not
 * apply. What is equal keeps the order of `schemes`, so that the same answers always give the same list.
 */
export function adviceOf(answers: Answers, world: World, overlay?: GemeenteOverlay): Advice {
  const running = prepared.filter(({ scheme }) => runs(scheme, world.today));
  const advised = running.map((each) => advise(each, answers, world, overlay));
  const { perMonth, overlapping } = sumPerMonth(
    advised.map(({ result }) => result),
    schemes,
  );
  const places = advised.map(({ result }) => placeOf(result));
  const order = advised.map((_, at) => at).sort((a, b) => inOrder(places[a] as Place, places[b] as Place) || a - b);
  return { schemes: order.map((at) => (advised[at] as Advised).advice), perMonth, overlapping };
}

function prepare(scheme: SchemeDefinition): Prepared {
  const compiled = compileScheme(scheme);
  const readers = Object.entries(scheme.conditions).map(([name, { when }]) => [name, ownFigureOf(when)] as const);
  const facts = Object.values(scheme.conditions).flatMap(({ when }) => factsIn(when));
  return {
    ...compiled,
    figures: new Map(readers.filter((entry): entry is [string, FigureReader] => entry[1] !== undefined)),
    numbers: turningFacts.filter((fact) => facts.includes(fact)),
    amountFigures: scheme.amount ? figuresIn(scheme.amount.cents) : [],
  };
}

/** Numbers of which a resident can understand that another value would change things, and which way; the first that turns the verdict is told. */
const turns = {
  nettoInkomen: "upTo",
  toetsingsinkomen: "upTo",
  maandenLaagInkomen: "from",
  spaargeld: "upTo",
  woonlasten: "from",
} as const satisfies Readonly<Record<AdvisedTurn["fact"], AdvisedTurn["holds"]>>;

type TurningFact = AdvisedTurn["fact"];
const turningFacts = Object.keys(turns) as TurningFact[];

const prepared: readonly Prepared[] = schemes.map(prepare);

function runs({ startedOn, endedOn }: SchemeDefinition, today: string): boolean {
  return (startedOn === undefined || startedOn <= today) && (endedOn === undefined || today <= endedOn);
}

interface Advised {
  readonly result: SchemeResult;
  readonly advice: SchemeAdvice;
}

function advise(prepared: Prepared, answers: Answers, world: World, overlay: GemeenteOverlay | undefined): Advised {
  const { scheme } = prepared;
  const result = checkScheme(prepared, answers, world);
  const trace = traceOf(prepared, answers, world);
  const turn = turnOf(prepared, trace, answers, world);
  const advice: SchemeAdvice = {
    scheme: scheme.id,
    verdict: result.verdict,
    settled: result.settled,
    ...(result.amountCents && { amountCents: result.amountCents, per: result.per }),
    because: trace.conditions.map((condition) => reasonOf(prepared, condition, answers, world)),
    dependsOn: result.verdict === "open" ? waitsFor(trace) : [],
    ...(turn && { turningPoint: turn }),
    evidence: scheme.evidence,
    decidedBy: scheme.decidedBy,
    apply: scheme.apply,
    judgements: result.judgements,
    after: scheme.after ?? [],
    demo: isDemo(scheme.id, world.today, overlay),
    uncertain: result.verdict === "no" ? [] : uncertainOf(prepared, result, trace, answers, world),
  };
  return { result, advice };
}

function reasonOf({ figures }: Prepared, condition: NamedTrace, answers: Answers, world: World): Reason {
  const { name, outcome, source } = condition;
  const compared = figures.get(name)?.(answers, world);
  return { name, outcome, source, ...(compared && { compared }) };
}

/** Facts of rows go by their group. */
function waitsFor({ missing, rough }: Trace): readonly string[] {
  return [...new Set([...missing, ...rough].map((path) => path.split(".")[0] as string))];
}

/** Looked for only where one number can turn it: with two reasons against, or two open ones, no single number does. */
function turnOf(prepared: Prepared, trace: Trace, answers: Answers, world: World): AdvisedTurn | undefined {
  if (trace.verdict !== "yes" && trace.conditions.filter(({ outcome }) => outcome !== "met").length > 1)
    return undefined;
  for (const fact of prepared.numbers) {
    const turn = turningPoint(prepared.program, fact, answers, world);
    if (turn?.holds === turns[fact])
      return { ...turn, fact, unit: catalogue.get(fact)?.unit === "months" ? "months" : "eurocent" };
  }
  return undefined;
}

function isDemo(scheme: string, today: string, overlay: GemeenteOverlay | undefined): boolean {
  const inForce = overlay?.choices.filter(
    ({ scheme: id, validFrom, validTo }) => id === scheme && validFrom <= today && (!validTo || today <= validTo),
  );
  return inForce?.some(({ demo }) => demo) ?? false;
}

/** Of the amount only the figures that, were they sure, would narrow it: nobody asks for what answers will tell. */
function uncertainOf(
  of: Prepared,
  result: SchemeResult,
  trace: Trace,
  answers: Answers,
  world: World,
): readonly string[] {
  const { amountCents } = result;
  const rough = result.settled && amountCents !== undefined && amountCents.from !== amountCents.to;
  const unsure = (key: string) => world.figures[key]?.uncertain ?? world.figures[key] === undefined;
  const narrows = (key: string) => {
    const figures = { ...world.figures, [key]: { value: world.figures[key]?.value ?? 0 } };
    const { amountCents: then } = checkScheme(of, answers, { ...world, figures });
    return then?.from !== amountCents?.from || then?.to !== amountCents?.to;
  };
  const ofAmount = rough ? of.amountFigures.filter((key) => unsure(key) && narrows(key)) : [];
  return [...new Set([...trace.uncertain, ...ofAmount])];
}

/** Which part of the list, then the amounts that count there, the first more than the second. */
type Place = readonly [number, number, number];

function placeOf(result: SchemeResult): Place {
  const { verdict, amountCents } = result;
  if (verdict === "no") return [4, 0, 0];
  const monthly = monthlyOf(result);
  const least = monthly?.from ?? 0;
  const most = monthly?.to ?? least;
  if (verdict === "open") return [3, most, least];
  if (monthly) return [0, least, most];
  return amountCents ? [1, amountCents.from ?? 0, amountCents.to ?? 0] : [2, 0, 0];
}

function inOrder(a: Place, b: Place): number {
  return a[0] - b[0] || b[1] - a[1] || b[2] - a[2];
}
