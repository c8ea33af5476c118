import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { anyCondition } from "#tests/rules/any-condition.ts";
import { anyTelling, anyWorld } from "#tests/rules/any-household.ts";
import { atMost, isYes, named } from "./build-conditions.ts";
import { money, number } from "./build-numbers.ts";
import { canonical, hashOf } from "./canonical.ts";
import { compile } from "./compile.ts";
import type { Condition } from "./syntax.ts";

/** Thousands of households take a while on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe("a condition is data", () => {
  test("that means the same after a round trip through JSON", () => {
    fc.assert(
      fc.property(anyCondition(), anyTelling, anyWorld, (condition, telling, world) => {
        const copy = JSON.parse(JSON.stringify(condition)) as Condition;
        expect(copy).toEqual(condition);
        expect(hashOf(copy)).toBe(hashOf(condition));
        expect(compile(copy).trace(telling.early, world)).toEqual(compile(condition).trace(telling.early, world));
      }),
      { numRuns: 1000 },
    );
  });

  test("with a hash that does not depend on the order in which a machine keeps its keys", () => {
    fc.assert(
      fc.property(anyCondition(), (condition) => {
        expect(hashOf(backwards(condition) as Condition)).toBe(hashOf(condition));
      }),
      { numRuns: 500 },
    );
  });

  test("and two conditions that differ have different hashes", () => {
    fc.assert(
      fc.property(anyCondition(), anyCondition(), (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(canonical(one) === canonical(other));
      }),
      { numRuns: 2000 },
    );
  });

  test("and the hash stays what it was: receipts of years ago name it", () => {
    const low = named("laag", atMost(number("inkomen", { from: 0 }), money(170_335)), "Beleidsregels, artikel 3");
    expect(canonical(low)).toBe(
      '{"condition":{"a":{"fact":"inkomen","from":0,"op":"number"},"b":{"cents":170335,"op":"money"},"op":"atMost"},"name":"laag","op":"named","source":"Beleidsregels, artikel 3"}',
    );
    expect(hashOf(low)).toBe("35360751d4b0d4da");
    expect(hashOf(isYes("é"))).not.toBe(hashOf(isYes("e")));
  });
});

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}
