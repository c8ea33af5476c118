import { pathToFileURL } from "node:url";
import { catalogue, type FactDefinition } from "#app/facts/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import {
  compileScheme,
  factsOfSchemes,
  overlayOf,
  parameters,
  presumed,
  ruleBook,
  ruleSetText,
  type SchemeRule,
  schemes,
  traceOf,
  withLastKnown,
  worldFor,
} from "#app/regelingen/contract.ts";
import { type Answers, figuresIn, type Known, type World } from "#app/rules/contract.ts";
import { syntheticHouseholds } from "../screening/households.ts";
import { conditionLogic, engineForSchemes, figuresFor, logicData } from "./as-json-logic.ts";

/** The schemes as they are, on households that answered everything, in households per second of one core. */
export interface RealRulesFigures {
  readonly schemes: number;
  /** Verdicts compared with those of the other engine; a difference is an error. */
  readonly verdictsCompared: number;
  readonly perSecond: { readonly verdicts: number; readonly traces: number; readonly jsonLogicEngine: number };
  readonly timesJsonLogicEngine: number;
  readonly timesJsonLogicEngineWithTrace: number;
}

const rounds = 9;
const count = 2000;

/** @throws Error when an engine gives another verdict on any household. */
export function runRealRulesBench(): RealRulesFigures {
  const rules = JSON.parse(ruleSetText()) as readonly SchemeRule[];
  const world = sureWorld(rules);
  const book = ruleBook(rules);
  const programs = schemes.map(compileScheme);
  const engine = engineForSchemes();
  const logic = rules.map(({ when }) => conditionLogic(when, world.today));
  // Compiled both ways it allows, all in one function and one function for each scheme: its better one counts.
  const together = engine.build(logic as never) as (data: unknown) => boolean[];
  const each = logic.map((rule) => engine.build(rule as never) as (data: unknown) => boolean);
  const households = fullHouseholds();
  const figures = figuresFor(world);
  const data = (answers: Answers) => logicData(answers, figures);
  const ways: Looking[] = [
    (answers) => book.set.verdicts(answers, world),
    (answers) => together(data(answers)),
    (answers) => {
      const once = data(answers);
      return each.map((rule) => rule(once));
    },
  ];
  const verdictsCompared = compare(households, ways, rules);
  const [ours, inOne, apart] = ways as [Looking, Looking, Looking];
  const traced: Looking = (answers) => programs.map((program) => traceOf(program, answers, world).verdict);
  const speeds = measure(households, [
    { look: ours, sample: count, times: 20 },
    { look: inOne, sample: count, times: 6 },
    { look: apart, sample: count, times: 6 },
  ]);
  const [verdicts = 0, one = 0, other = 0] = speeds;
  const [traces = 0] = measure(households, [{ look: traced, sample: 100, times: 1 }]);
  const jsonLogicEngine = Math.max(one, other);
  return {
    schemes: rules.length,
    verdictsCompared,
    perSecond: {
      verdicts: Math.round(verdicts),
      traces: Math.round(traces),
      jsonLogicEngine: Math.round(jsonLogicEngine),
    },
    timesJsonLogicEngine: Math.round((verdicts / jsonLogicEngine) * 100) / 100,
    timesJsonLogicEngineWithTrace: Math.round((traces / jsonLogicEngine) * 100) / 100,
  };
}

/** The other engine knows no figures that are not sure: here each counts as sure, and one that nobody knows as ten thousand. */
function sureWorld(rules: readonly SchemeRule[]): World {
  const { figures, today } = withLastKnown(worldFor(calendarDay("2026-11-26"), overlayOf("roosendaal")), parameters);
  const read = rules.flatMap(({ when }) => figuresIn(when)).map((key) => [key, { value: 10_000 }] as const);
  return presumed({ ...Object.fromEntries(read), ...figures }, today);
}

/** Everything that any scheme asks is answered; as fresh from JSON, as from a request. */
function fullHouseholds(): Answers[] {
  const asked = factsOfSchemes(schemes).map((id) => catalogue.get(id) as FactDefinition);
  const rest = Object.fromEntries(asked.map((fact) => [fact.id, plainAnswer(fact)]));
  return [...syntheticHouseholds(count, 3, 0)].map(({ answers }) => {
    const exact = Object.entries(answers).filter(([, known]) => isExact(known));
    const full = { ...rest, ...Object.fromEntries(exact) };
    return JSON.parse(JSON.stringify(full)) as Answers;
  });
}

function isExact(known: Known | undefined): boolean {
  return typeof known !== "object" || Array.isArray(known) || "rows" in known;
}

function plainAnswer(fact: FactDefinition): Known {
  switch (fact.type) {
    case "yesNo":
      return false;
    case "choice":
      return fact.options?.[0] ?? "";
    case "choices":
      return ["geen"];
    case "group":
      return { rows: [], complete: true };
    case "day":
      return "1980-05-05";
    default:
      return fact.min ?? 0;
  }
}

/** The verdicts of one way on one household, in the order of the schemes: ours as words, those of the other engine as booleans. */
type Looking = (answers: Answers) => readonly unknown[];

function compare(households: readonly Answers[], ways: readonly Looking[], rules: readonly SchemeRule[]): number {
  for (const answers of households) {
    const said = ways.map((way) => way(answers).map((verdict) => verdict === true || verdict === "yes"));
    const open = ways[0]?.(answers).indexOf("open");
    if (open !== -1) throw new Error(`${rules[open ?? 0]?.scheme} is open for ${JSON.stringify(answers)}`);
    for (const [at, { scheme }] of rules.entries())
      if (said.some((one) => one[at] !== said[0]?.[at]))
        throw new Error(`${scheme}: ${said.map((one) => one[at])} for ${JSON.stringify(answers)}`);
  }
  return households.length * rules.length;
}

/** In turns, so that a busy moment of the machine hits all; processor time of this process; the best round of each counts. */
function measure(
  households: readonly Answers[],
  entries: readonly { readonly look: Looking; readonly sample: number; readonly times: number }[],
): number[] {
  const best = entries.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { look, sample, times }] of entries.entries()) {
      const some = households.slice(0, sample);
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) for (const household of some) keep(look(household));
      const { user, system } = process.cpuUsage(before);
      best[at] = Math.max(best[at] as number, (some.length * times) / ((user + system) / 1_000_000));
    }
  }
  return best;
}

/** Work whose outcome nobody looks at may be left out by the engine. */
let kept: unknown;
function keep(value: unknown): void {
  kept = value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(JSON.stringify(runRealRulesBench(), null, 2));
  if (kept === undefined) process.exitCode = 1;
}
