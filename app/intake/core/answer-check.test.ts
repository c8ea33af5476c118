import { describe, expect, test } from "vitest";
import { type FactDefinition, typedFrom } from "#app/facts/contract.ts";
import { overlayOf, worldFor } from "#app/regelingen/contract.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import { henk } from "#tests/personas/henk.ts";
import { personaDay } from "#tests/personas/persona.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import { answerCheck, outcomePage, pageBefore, stepAfterCheck } from "./answer-check.ts";
import { type CheckState, factsToAsk, nextCheckPage } from "./check-journey.ts";
import type { PageDefinition } from "./define-form.ts";
import { allPages } from "./journey.ts";

const gemeenten = [{ id: "etten-leur" }];
const world = worldFor(personaDay, overlayOf("etten-leur"));
const nothing: CheckState = { answers: {}, passed: [], both: false, begun: "2026-11-24T13:05:00Z" };
const pageOf = (id: string) => allPages(checkForm).find((page) => page.id === id) as PageDefinition;

/** What a browser sends of these facts, and the button that was pressed. */
function sent(
  facts: readonly FactDefinition[],
  answers: Answers,
  more: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  form.append("_shown", facts.map(({ id }) => id).join(" "));
  for (const fact of facts) {
    for (const [name, values] of Object.entries(typedFrom(fact, answers[fact.id])))
      for (const value of values) form.append(name, value);
  }
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  return form;
}

function answer(state: CheckState, page: PageDefinition, form: FormData) {
  return answerCheck({ page, state, sent: form, today: personaDay, world, gemeenten, speaks: (lng) => lng === "ar" });
}

/** "Weet ik niet" where a persona says nothing about it. */
function known(fact: FactDefinition, answers: Answers): Known {
  const spare: Partial<Record<FactDefinition["type"], Known>> = { group: { rows: [], complete: true }, yesNo: false };
  return answers[fact.id] ?? spare[fact.type] ?? (fact.mayBeUnknown ? { unknown: true } : (fact.options?.at(0) ?? 0));
}

/** Answers everything that is asked, until `last` or until nothing is. */
function walked(person: Answers, last?: string): { state: CheckState; asked: string[] } {
  let state = nothing;
  const asked: string[] = [];
  for (let page = nextCheckPage(state, world); page && page.id !== last; page = nextCheckPage(state, world)) {
    const facts = factsToAsk(page, state, world).filter(({ id }) => state.answers[id] === undefined);
    asked.push(...facts.map(({ id }) => id));
    const answers = Object.fromEntries(facts.map((fact) => [fact.id, asList(fact, known(fact, person))]));
    const outcome = answer(state, page, sent(facts, answers));
    if (outcome.kind !== "taken" || asked.length > 60) throw new Error(`${page.id}: ${JSON.stringify(outcome)}`);
    state = outcome.state;
  }
  return { state, asked };
}

/** A choice of several that fell back on its first option. */
function asList(fact: FactDefinition, value: Known): Known {
  return fact.type === "choices" && typeof value === "string" ? [value] : value;
}

const here = { gemeente: "etten-leur" };

describe("a page of the check", () => {
  test("is answered once, and never asks the same twice", () => {
    const { state, asked } = walked({ ...charlotte.answers, ...here });
    expect(asked).toEqual([...new Set(asked)]);
    expect(nextCheckPage(state, world)).toBeNull();
    expect(stepAfterCheck(pageOf("gemeente"), { state, world }, { state, world }, noReturn)).toBe(outcomePage);
  });

  test("comes back with what is wrong, and changes nothing", () => {
    const { state } = walked({ ...charlotte.answers, ...here }, "over-u");
    const form = sent(pageOf("over-u").facts, {}, { "geboortedatum.day": "31", _return: outcomePage });
    const outcome = answer(state, pageOf("over-u"), form);
    expect(outcome).toMatchObject({
      kind: "wrong",
      errors: [{ field: "geboortedatum.month" }, { field: "woontMet", code: "required" }],
      typed: { "geboortedatum.day": ["31"], _return: [outcomePage] },
    });
  });

  test("takes what is typed along to another language, with a row more, and when somebody stops halfway", () => {
    const page = pageOf("over-u");
    const half = (button: Record<string, string>) =>
      answer(nothing, page, sent(page.facts, {}, { "geboortedatum.day": "3", ...button }));
    const fields = { "geboortedatum.day": ["3"] };
    const typed = { page: "over-u", fields, wasError: false };
    expect(half({ _language: "ar" })).toEqual({ kind: "again", state: nothing, typed, language: "ar" });
    expect(half({ _both: "1" })).toMatchObject({ state: { both: true }, typed });
    expect(half({ _add: "kinderen" })).toMatchObject({ typed: { fields: { ...fields, "kinderen.count": ["2"] } } });
    expect(half({ _stop: "1" })).toEqual({ kind: "stopped", state: nothing, typed });
  });

  test("keeps an answer that is whole when somebody stops there", () => {
    const outcome = answer(nothing, pageOf("gemeente"), sent(pageOf("gemeente").facts, here, { _stop: "1" }));
    expect(outcome).toEqual({ kind: "stopped", state: { ...nothing, answers: here, passed: ["gemeente"] } });
  });

  test("changes only its own answers, so that a second tab undoes nothing", () => {
    // given Charlotte with the same page open in two tabs, and one of them far ahead
    const { state } = walked({ ...charlotte.answers, ...here });
    const outcome = answer(state, pageOf("gemeente"), sent(pageOf("gemeente").facts, here));
    expect(outcome).toEqual({ kind: "taken", state });
  });
});

const noReturn = { wasShown: () => true, returning: false };
const returning = { wasShown: () => true, returning: true };

describe("an early answer that is changed", () => {
  test("removes nothing, and asks what matters by it before it returns to the outcome", () => {
    // given Charlotte, who has seen her outcome, and finds that she forgot to tell of a partner
    const { state: before } = walked({ ...charlotte.answers, ...here });
    const page = pageOf("over-u");
    const answers = { ...before.answers, woontMet: ["partner"] };
    const outcome = answer(before, page, sent(page.facts, answers, { _return: outcomePage }));
    if (outcome.kind !== "taken") throw new Error(outcome.kind);
    const { woontMet: _, ...rest } = before.answers;
    expect(outcome.state.answers).toEqual({ ...rest, woontMet: ["partner"] });

    // then something about the partner is asked, and on that page only what is new
    const after = { state: outcome.state, world };
    const step = stepAfterCheck(page, { state: before, world }, after, returning);
    expect(step).not.toBe(outcomePage);
    const asked = factsToAsk(pageOf(step), outcome.state, world).filter(({ id }) => before.answers[id] === undefined);
    expect(asked.map(({ id }) => id).join()).toMatch(/partner/i);
  });

  test("returns at once to the outcome for who had stopped halfway", () => {
    const { state } = walked({ ...henk.answers, ...here }, "situatie");
    expect(nextCheckPage(state, world)).not.toBeNull();
    const first = pageOf("gemeente");
    expect(stepAfterCheck(first, { state, world }, { state, world }, returning)).toBe(outcomePage);
    expect(stepAfterCheck(first, { state, world }, { state, world }, noReturn)).toBe(nextCheckPage(state, world)?.id);
  });
});

test("the way back leads past every page that was answered and still counts", () => {
  const { state } = walked({ ...charlotte.answers, ...here });
  const seen: string[] = [];
  const way = { state, world };
  for (let page = pageOf(state.passed.at(-1) ?? ""); seen.length < 40; page = pageOf(seen.at(-1) ?? "")) {
    const before = pageBefore(page, way);
    if (before === null) break;
    seen.push(before);
  }
  expect(seen.at(-1)).toBe("gemeente");
  expect(seen.every((id) => factsToAsk(pageOf(id), state, world).length > 0)).toBe(true);
});
