import { pathToFileURL } from "node:url";
import jsonLogic from "json-logic-js";
import { Engine, type Engine as OtherEngine } from "json-rules-engine";
import { type CompiledSet, compileTogether } from "#app/rules/contract.ts";
import { type BenchHousehold, benchHouseholds, world } from "./households.ts";
import { type SpokenScheme, spokenSchemes } from "./schemes.ts";

/** What the rules bench measures. Speeds are households per second on one core, a verdict for each of the schemes. */
export interface RulesFigures {
  readonly schemes: number;
  readonly conditionsPerScheme: number;
  readonly households: number;
  /** Share of the households measured that answered everything. */
  readonly fullyAnswered: number;
  /** Verdicts compared with those of both other engines on fully answered households; a difference is an error. */
  readonly verdictsCompared: number;
  /** Share of the verdicts on partly answered households that were decided all the same. */
  readonly decidedEarly: number;
  readonly perSecond: { readonly loket: number; readonly jsonLogic: number; readonly jsonRulesEngine: number };
  readonly timesJsonLogic: number;
  readonly timesJsonRulesEngine: number;
}

interface Contender {
  /** Looks at every household once. */
  run(households: readonly BenchHousehold[]): Promise<void>;
}

/**
 * Measures our rules and two known engines on the same schemes and households, in turns within one run, one thread.
 * @throws Error when an engine gives another verdict on a fully answered household.
 */
export async function runRulesBench(): Promise<RulesFigures> {
  const schemes = spokenSchemes();
  const ours = compileTogether(schemes.map((scheme) => scheme.ours));
  const engine = rulesEngineFor(schemes);
  const verdictsCompared = await compareVerdicts(schemes, ours, engine, benchHouseholds(1000, true));
  const households = benchHouseholds(2_000, false);
  const [loket, logic, rulesEngine] = await measure(households, [
    { contender: oursOn(ours), sample: 2_000, times: 10 },
    { contender: jsonLogicOn(schemes), sample: 2_000, times: 1 },
    { contender: rulesEngineOn(engine), sample: 200, times: 1 },
  ]);
  return {
    schemes: schemes.length,
    conditionsPerScheme: 6,
    households: households.length,
    fullyAnswered: 0.5,
    verdictsCompared,
    decidedEarly: decidedEarly(ours, households),
    perSecond: { loket: Math.round(loket), jsonLogic: Math.round(logic), jsonRulesEngine: Math.round(rulesEngine) },
    timesJsonLogic: rounded(loket / logic),
    timesJsonRulesEngine: rounded(loket / rulesEngine),
  };
}

const rounds = 7;

/** In turns, so that a busy moment of the machine hits all; counted in seconds of processor time, garbage collection included; the best round of each counts. */
async function measure(
  households: readonly BenchHousehold[],
  entries: readonly { readonly contender: Contender; readonly sample: number; readonly times: number }[],
): Promise<[number, number, number]> {
  const best = entries.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { contender, sample, times }] of entries.entries()) {
      const some = households.slice(0, sample);
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) await contender.run(some);
      const { user, system } = process.cpuUsage(before);
      const perSecond = (some.length * times) / ((user + system) / 1_000_000);
      best[at] = Math.max(best[at] as number, perSecond);
    }
  }
  return best as [number, number, number];
}

function oursOn(ours: CompiledSet): Contender {
  return {
    run: async (households) => {
      let decided = 0;
      for (const { answers } of households) decided += ours.verdicts(answers, world).length;
      keep(decided);
    },
  };
}

function jsonLogicOn(schemes: readonly SpokenScheme[]): Contender {
  const rules = schemes.map((scheme) => scheme.jsonLogic);
  return {
    run: async (households) => {
      let decided = 0;
      for (const { prepared } of households) decided += rules.map((rule) => jsonLogic.apply(rule, prepared)).length;
      keep(decided);
    },
  };
}

function rulesEngineOn(engine: OtherEngine): Contender {
  return {
    run: async (households) => {
      let decided = 0;
      for (const { prepared } of households) decided += (await engine.run(prepared)).events.length;
      keep(decided);
    },
  };
}

function rulesEngineFor(schemes: readonly SpokenScheme[]): OtherEngine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const { id, rulesEngine } of schemes) engine.addRule({ conditions: rulesEngine, event: { type: id } });
  return engine;
}

async function compareVerdicts(
  schemes: readonly SpokenScheme[],
  ours: CompiledSet,
  engine: OtherEngine,
  households: readonly BenchHousehold[],
): Promise<number> {
  for (const { answers, prepared } of households) {
    const { events } = await engine.run(prepared);
    const reached = new Set(events.map((event) => event.type));
    const verdicts = ours.verdicts(answers, world);
    for (const [at, { id, jsonLogic: rule }] of schemes.entries()) {
      const others = [jsonLogic.apply(rule, prepared) === true, reached.has(id)].map((met) => (met ? "yes" : "no"));
      if (others.some((other) => other !== verdicts[at])) {
        throw new Error(`${id}: ${verdicts[at]} against ${others.join(" and ")} for ${JSON.stringify(answers)}`);
      }
    }
  }
  return schemes.length * households.length;
}

function decidedEarly(ours: CompiledSet, households: readonly BenchHousehold[]): number {
  const partial = households.filter((_, index) => index % 2 === 1);
  const verdicts = partial.flatMap(({ answers }) => ours.verdicts(answers, world));
  return rounded(verdicts.filter((verdict) => verdict !== "open").length / verdicts.length);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Work whose outcome nobody looks at may be left out by the engine. */
let kept = 0;
function keep(value: number): void {
  kept = (kept + value) % 1_000_003;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const figures = await runRulesBench();
  console.table({
    loket: { "households/s": figures.perSecond.loket, "loket is × faster": 1 },
    "json-logic-js": { "households/s": figures.perSecond.jsonLogic, "loket is × faster": figures.timesJsonLogic },
    "json-rules-engine": {
      "households/s": figures.perSecond.jsonRulesEngine,
      "loket is × faster": figures.timesJsonRulesEngine,
    },
  });
  console.log(JSON.stringify(figures));
}
