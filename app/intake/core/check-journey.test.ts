import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { overlayOf, schemes, worldFor } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { type CheckState, factsToAsk, nextCheckPage, standings } from "./check-journey.ts";

const world = worldFor(calendarDay("2026-07-01"), overlayOf("roosendaal"));
const state = (answers: Answers, passed: readonly string[] = []): CheckState => ({
  ...{ answers, passed, both: false },
  begun: "2026-07-01T08:00:00Z",
});
const asked = (current: CheckState) => {
  const page = nextCheckPage(current, world);
  return page && { page: page.id, facts: factsToAsk(page, current, world).map(({ id }) => id) };
};

describe("the check of regelingen", () => {
  test("asks the gemeente first", () => {
    expect(asked(state({}))).toEqual({ page: "gemeente", facts: ["gemeente"] });
  });

  test("asks nothing about a partner who is not there", () => {
    let current = state({ gemeente: "roosendaal", woontMet: ["niemand"], geboortedatum: "1990-01-01" }, ["gemeente"]);
    for (let page = nextCheckPage(current, world); page; page = nextCheckPage(current, world)) {
      const facts = factsToAsk(page, current, world);
      expect(facts.filter(({ id }) => /^partner|kinderen|huisgenoten/.test(id))).toEqual([]);
      const unknown = Object.fromEntries(facts.map(({ id }) => [id, { unknown: true as const }]));
      current = state({ ...current.answers, ...unknown }, [...current.passed, page.id]);
    }
  });

  test("lists the schemes in one order, whatever was answered", () => {
    const order = schemes.map(({ id }) => id);
    expect(standings(state({}), world).map(({ scheme }) => scheme)).toEqual(order);
    const young = standings(state({ geboortedatum: "2015-01-01", woontMet: ["niemand"] }), world);
    expect(young.map(({ scheme }) => scheme)).toEqual(order);
    expect(young.find(({ scheme }) => scheme === "aow")?.standing).toBe("no");
  });
});
