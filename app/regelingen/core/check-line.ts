import { z } from "zod";
import { catalogue, knownProblem } from "#app/facts/contract.ts";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import {
  type Answers,
  type Comparison,
  type CompiledNumber,
  compile,
  compileNumber,
  factsIn,
  type Range,
  type Trace,
  type World,
} from "#app/rules/contract.ts";
import { bijstandsnorm, isKostendeler, normZonderKostendelers } from "../begrippen/bijstandsnorm.ts";
import { lokaleInkomensgrens } from "../begrippen/lokaal.ts";
import { type CompiledScheme, checkScheme, conditionOf, type SchemeResult, traceOf } from "./check-household.ts";
import { type LocalChoice, receivers } from "./define-overlay.ts";
import type { SchemeDefinition } from "./define-scheme.ts";

/** A household from outside, one JSON a line. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  date: z.string().refine(isCalendarDay, "date must be a day such as 2026-07-01"),
  gemeente: z.string(),
  facts: z.record(z.string(), z.unknown()),
  overlay: z
    .record(
      z.string(),
      z.strictObject({
        offered: z.boolean().optional(),
        percentage: z.int().min(0).max(400).optional(),
        withVakantietoeslag: z.boolean().optional(),
        withKostendelers: z.boolean().optional(),
        withVermogenstoets: z.boolean().optional(),
        referenceMonths: z.int().min(0).max(240).optional(),
        amounts: z.partialRecord(z.enum(receivers), z.int().min(0)).optional(),
      }),
    )
    .optional(),
});

export interface HouseholdLine {
  readonly id: string | number;
  readonly date: CalendarDay;
  readonly gemeente: string;
  readonly facts: Answers;
  readonly overlay: Readonly<Record<string, Partial<LocalChoice>>>;
}

/** Facts that a scheme reads, by id; groups by their own id. */
export function factsOfSchemes(schemes: readonly SchemeDefinition[]): readonly string[] {
  const nodes = schemes.flatMap((scheme) => [conditionOf(scheme), ...(scheme.amount ? [scheme.amount.cents] : [])]);
  return [...new Set(nodes.flatMap(factsIn).map((path) => path.split(".")[0] as string))].sort();
}

/** @throws Error that says in one sentence what is wrong with the line. */
export function readHouseholdLine(text: string, asked: ReadonlySet<string>): HouseholdLine {
  const parsed = lineSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".") || "line"}: ${issue?.message}`);
  }
  const { id, date, gemeente, facts, overlay = {} } = parsed.data;
  for (const [name, value] of Object.entries(facts)) {
    const fact = catalogue.get(name);
    if (!fact || !asked.has(name)) throw new Error(`no scheme asks ${name}; docs/check.md lists the facts`);
    const problem = knownProblem(fact, value);
    if (problem) throw new Error(problem);
  }
  return { id, date: date as CalendarDay, gemeente, facts: facts as Answers, overlay };
}

/** Everything the check says of one household, as it is printed. */
export function householdVerdicts(compiled: readonly CompiledScheme[], line: HouseholdLine, world: World) {
  return {
    id: line.id,
    date: line.date,
    gemeente: line.gemeente,
    norms: normsOf(compiled, line.facts, world),
    schemes: compiled.map((scheme) => ({
      ...printed(checkScheme(scheme, line.facts, world)),
      trace: conditionsOf(traceOf(scheme, line.facts, world)),
    })),
  };
}

function printed({ scheme, amountCents, per, ...rest }: SchemeResult) {
  return { scheme, ...rest, ...(amountCents && { amountCents: exactOrRange(amountCents), period: per }) };
}

function exactOrRange({ from, to }: Range): number | null | readonly [number | null, number | null] {
  return from === to ? from : [from, to];
}

function conditionsOf(trace: Trace) {
  return trace.conditions.map(({ name, source, outcome, missing, uncertain, comparisons }) => ({
    name,
    outcome,
    source,
    ...(missing.length > 0 && { missing }),
    ...(uncertain.length > 0 && { uncertain }),
    ...(comparisons.length > 0 && { comparisons: comparisons.map(compared) }),
  }));
}

function compared({ left, relation, right }: Comparison) {
  return { left: exactOrRange(left), relation, right: exactOrRange(right) };
}

const numbers = new Map<string, CompiledNumber>();
function numberOf(key: string, make: () => Parameters<typeof compileNumber>[0]): CompiledNumber {
  const known = numbers.get(key) ?? compileNumber(make());
  numbers.set(key, known);
  return known;
}
const kostendeler = compile(isKostendeler);

/** The bijstandsnorm, whether it is a kostendelersnorm, and the limit of each local scheme, in eurocents per month. */
function normsOf(compiled: readonly CompiledScheme[], facts: Answers, world: World) {
  const cents = (key: string, make: () => Parameters<typeof compileNumber>[0]) => {
    const { lo, hi } = numberOf(key, make).range(facts, world);
    return exactOrRange({ from: Number.isFinite(lo) ? lo : null, to: Number.isFinite(hi) ? hi : null });
  };
  const local = compiled.filter(({ scheme }) => scheme.kind === "lokaal").map(({ scheme }) => scheme.id);
  return {
    bijstandsnorm: cents("bijstandsnorm", () => bijstandsnorm),
    withoutKostendelers: cents("zonder", () => normZonderKostendelers),
    kostendelersnorm: kostendeler.verdict(facts, world),
    limits: Object.fromEntries(local.map((id) => [id, cents(`grens ${id}`, () => lokaleInkomensgrens(id))])),
  };
}
