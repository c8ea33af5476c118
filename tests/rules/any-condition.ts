import fc from "fast-check";
import {
  ageOn,
  all,
  allOf,
  always,
  any,
  anyOf,
  atLeast,
  atMost,
  type Condition,
  countOf,
  type DayExpression,
  day,
  dayOf,
  daysSince,
  figure,
  type GroupReference,
  groupOf,
  household,
  includes,
  is,
  isNo,
  isOneOf,
  isYes,
  judgement,
  largest,
  lessThan,
  minus,
  money,
  monthsSince,
  moreThan,
  type NumberExpression,
  named,
  never,
  not,
  num,
  number,
  percentOf,
  plus,
  quotient,
  smallest,
  sumOf,
  times,
  today,
  when,
  yearsSince,
} from "#app/rules/contract.ts";
import { anyDay, choices, things } from "./any-household.ts";

/** Where a condition stands: it decides which facts it can read. */
type Scope = "household" | "row" | "thing";

const facts = {
  household: { yesNo: ["werkt", "heeftPartner"], numbers: ["inkomen", "vermogen", "aantalKinderen"] },
  row: { yesNo: ["werkt"], numbers: ["inkomen"] },
  thing: { yesNo: ["gedeeld"], numbers: ["waarde"] },
} as const;
const days = { household: ["geboortedatum", "ingeschreven"], row: ["geboortedatum"], thing: [] } as const;

const constant = fc.integer({ min: -30, max: 70 });
const percent = fc.integer({ min: 0, max: 150 });

/** Arbitraries are built once per kind, depth and scope. */
const built = new Map<string, fc.Arbitrary<unknown>>();
function once<Value>(kind: string, depth: number, scope: Scope, build: () => fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  const key = `${kind} ${depth} ${scope}`;
  const known = built.get(key) ?? build();
  built.set(key, known);
  return known as fc.Arbitrary<Value>;
}

const anyBounds = fc.constantFrom({}, { from: -20 }, { from: -20, to: 60 }, { from: 0, to: 40 }, { to: 10 });

export function anyNumber(depth = 3, scope: Scope = "household"): fc.Arbitrary<NumberExpression> {
  return once("number", depth, scope, () => {
    const leaves: fc.Arbitrary<NumberExpression>[] = [
      constant.map(num),
      constant.map(money),
      fc.constantFrom("norm", "leeftijd").map(figure),
      fc.tuple(fc.constantFrom(...facts[scope].numbers), anyBounds).map(([fact, bounds]) => number(fact, bounds)),
      fc.tuple(fc.constantFrom(...facts[scope].numbers), anyBounds).map(([fact, bounds]) => number(fact, bounds)),
    ];
    if (depth === 0) return fc.oneof(...leaves);
    return fc.oneof(...leaves, ...arithmetic(depth - 1, scope), ...counting(depth - 1, scope));
  });
}

function arithmetic(depth: number, scope: Scope): fc.Arbitrary<NumberExpression>[] {
  const part = anyNumber(depth, scope);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<
    [NumberExpression, ...NumberExpression[]]
  >;
  return [
    parts.map((terms) => plus(...terms)),
    fc.tuple(part, part).map(([a, b]) => minus(a, b)),
    fc.tuple(part, fc.oneof(fc.integer({ min: -3, max: 5 }), anyNumber(0, scope))).map(([a, by]) => times(a, by)),
    fc.tuple(part, fc.oneof(percent, anyNumber(0, scope))).map(([of, by]) => percentOf(of, by)),
    fc
      .tuple(part, fc.integer({ min: 1, max: 12 }), fc.constantFrom<"halfUp" | "down">("halfUp", "down"))
      .map(([of, by, round]) => quotient(of, by, round)),
    parts.map((terms) => smallest(...terms)),
    parts.map((terms) => largest(...terms)),
    fc.tuple(anyCondition(depth, scope), part, part).map(([condition, yes, no]) => when(condition, yes, no)),
    anyDayExpression(depth, scope).map(yearsSince),
    anyDayExpression(depth, scope).map(monthsSince),
    anyDayExpression(depth, scope).map(daysSince),
    ...days[scope].map((fact) => anyDayExpression(depth, scope).map((on) => ageOn(fact, on))),
    ...(scope === "household" ? [] : [anyNumber(depth, "household").map((of) => household(of))]),
  ];
}

function counting(depth: number, scope: Scope): fc.Arbitrary<NumberExpression>[] {
  const inside = innerScope(scope);
  if (!inside) return [];
  const group = anyGroup(scope);
  return [
    group.map((of) => countOf(of)),
    fc.tuple(group, anyCondition(depth, inside)).map(([of, condition]) => countOf(of, condition)),
    fc.tuple(group, anyNumber(depth, inside)).map(([of, each]) => sumOf(of, each)),
  ];
}

function innerScope(scope: Scope): Scope | null {
  return scope === "household" ? "row" : scope === "row" ? "thing" : null;
}

function anyGroup(scope: Scope): fc.Arbitrary<string | GroupReference> {
  if (scope === "row") return fc.constantFrom<string | GroupReference>("bezit", groupOf("bezit", { atMost: 2 }));
  const count = number("aantalKinderen", { from: 0 });
  return fc.constantFrom<string | GroupReference>(
    "kinderen",
    groupOf("kinderen", { count }),
    groupOf("kinderen", { count, atMost: 3 }),
  );
}

function anyDayExpression(depth: number, scope: Scope): fc.Arbitrary<DayExpression> {
  return once("day", depth, scope, () => {
    const leaves: fc.Arbitrary<DayExpression>[] = [
      anyDay.map(day),
      fc.constant(today()),
      ...days[scope].map((fact) => fc.constant(dayOf(fact))),
      ...days[scope].map((fact) => fc.constant(dayOf(fact))),
    ];
    if (depth === 0) return fc.oneof(...leaves);
    const part = anyDayExpression(depth - 1, scope);
    return fc.oneof(
      ...leaves,
      fc.tuple(part, part).map(([a, b]) => smallest(a, b)),
      fc.tuple(part, part).map(([a, b]) => largest(a, b)),
      fc.tuple(anyCondition(depth - 1, scope), part, part).map(([condition, yes, no]) => when(condition, yes, no)),
      ...(scope === "household" ? [] : [anyDayExpression(depth - 1, "household").map((of) => household(of))]),
    );
  });
}

/** Every kind of condition, as deep as `depth`. */
export function anyCondition(depth = 4, scope: Scope = "household"): fc.Arbitrary<Condition> {
  return once("condition", depth, scope, () => {
    const leaves: fc.Arbitrary<Condition>[] = [
      fc.constantFrom(...facts[scope].yesNo).map(isYes),
      fc.constantFrom(...facts[scope].yesNo).map(isNo),
      ...choosing(scope),
    ];
    const rare = {
      weight: 1,
      arbitrary: fc.oneof(fc.constant(always()), fc.constant(never()), fc.constant(judgement("oordeel"))),
    };
    if (depth === 0) return fc.oneof({ weight: 8, arbitrary: fc.oneof(...leaves) }, rare);
    return fc.oneof(
      { weight: 4, arbitrary: fc.oneof(...leaves) },
      rare,
      { weight: 6, arbitrary: comparing(depth - 1, scope) },
      { weight: 6, arbitrary: fc.oneof(...composing(depth - 1, scope)) },
    );
  });
}

function choosing(scope: Scope): fc.Arbitrary<Condition>[] {
  if (scope === "thing") return [];
  const fact = scope === "household" ? "wonen" : "soort";
  const options = [...choices[fact], "anders"];
  return [
    fc.constantFrom(...options).map((option) => is(fact, option)),
    fc.subarray(options).map((some) => isOneOf(fact, some)),
    ...(scope === "household" ? [fc.constantFrom(...things).map((option) => includes("spullen", option))] : []),
  ];
}

function comparing(depth: number, scope: Scope): fc.Arbitrary<Condition> {
  const numbers = fc.tuple(anyNumber(depth, scope), anyNumber(depth, scope));
  const twoDays = fc.tuple(anyDayExpression(depth, scope), anyDayExpression(depth, scope));
  const relation = fc.constantFrom(atMost, atLeast, lessThan, moreThan);
  return fc.oneof(
    fc.tuple(relation, numbers).map(([compare, [a, b]]) => compare(a, b)),
    fc.tuple(relation, twoDays).map(([compare, [a, b]]) => compare(a, b)),
  );
}

function composing(depth: number, scope: Scope): fc.Arbitrary<Condition>[] {
  const part = anyCondition(depth, scope);
  const parts = fc.array(part, { maxLength: 4 });
  const inside = innerScope(scope);
  return [
    parts.map((of) => all(...of)),
    parts.map((of) => any(...of)),
    part.map(not),
    fc
      .tuple(part, fc.integer({ min: 1, max: 99 }))
      .map(([condition, id]) => named(`voorwaarde${id}`, condition, "Pw art. 1")),
    ...(inside ? [fc.tuple(anyGroup(scope), anyCondition(depth, inside)).map(([group, of]) => anyOf(group, of))] : []),
    ...(inside ? [fc.tuple(anyGroup(scope), anyCondition(depth, inside)).map(([group, of]) => allOf(group, of))] : []),
    ...(scope === "household" ? [] : [anyCondition(depth, "household").map((of) => household(of))]),
  ];
}
