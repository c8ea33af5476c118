import { describe, expect, test } from "vitest";
import { catalogue, type FactDefinition, type Use } from "#app/facts/contract.ts";
import { applyFrom, forms } from "#app/intake/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { suggestionFacts } from "#app/queue/core/suggest-category.ts";
import { conditionOf, parameters, schemes, worldOn } from "#app/regelingen/contract.ts";
import { factsIn, figuresIn } from "#app/rules/contract.ts";
import { consentReads } from "./consent-reads.ts";
import { letterReads, messageReads } from "./message-reads.ts";
import { staffReads } from "./staff-reads.ts";

const facts = [...catalogue.values()];
const routes = forms.flatMap((form) => form.routes);
const groupOf = new Map(facts.flatMap((group) => (group.of ?? []).map((part) => [part.id, group.id])));

const ofSchemes = schemes.flatMap((scheme) => [conditionOf(scheme), ...(scheme.amount ? [scheme.amount.cents] : [])]);
/** What a gemeente chose, and what the law has and we do not know: those are no figures of ours. */
const notOurs = (key: string) =>
  key.startsWith("lokaal.") || ["ioaz.vermogensgrens", "kot.percentage-bij-hoger-inkomen"].includes(key);

/** Who really reads what: the conditions themselves, and what the code of dossier and messages does with each answer. */
const reads = new Map<string, ReadonlySet<string>>([
  ...routes.map((route) => [`route:${route.id}`, new Set(factsIn(route.when))] as const),
  ...forms.map((form) => {
    const pages = form.sections.flatMap((section) => section.pages);
    const conditions = pages.flatMap(({ shownIf = [], factShownIf = {}, requiredIf = {} }) =>
      [shownIf, Object.values(factShownIf), Object.values(requiredIf)].flat(),
    );
    const keeping = pages.flatMap(({ keptBy = [] }) => keptBy);
    return [`condition:${form.id}`, new Set([...conditions.flatMap(factsIn), ...keeping])] as const;
  }),
  ["condition:regelingen", new Set(ofSchemes.flatMap(factsIn))],
  ["condition:voorstel", new Set(suggestionFacts)],
  ...staffReads(),
  ...messageReads(),
  letterReads(),
  ...consentReads(),
]);

function isRead(fact: FactDefinition, use: Use): boolean {
  const group = groupOf.get(fact.id);
  const readers = reads.get(use);
  return readers?.has(fact.id) === true || readers?.has(`${group}.${fact.id}`) === true;
}

test.each(facts.map((fact) => [fact.id, fact] as const))("%s is read by everyone it names", (_id, fact) => {
  expect(fact.uses.filter((use) => !isRead(fact, use))).toEqual([]);
});

/** A colleague sees the whole form: there it is the fact that says why. A route, a page and a message decide something by what they read. */
const deciding = [...reads].filter(([use]) => !use.startsWith("staff:"));

test.each(deciding)("%s reads no fact that does not say so", (use, read) => {
  const unsaid = [...read].filter((path) => !catalogue.get(path.split(".").at(-1) ?? "")?.uses.includes(use as Use));
  expect(unsaid).toEqual([]);
});

describe("a figure of the law", () => {
  test("is read by somebody, and every figure that is read is known", () => {
    const conditions = forms.flatMap((form) => [
      ...form.routes.map((route) => route.when),
      ...form.sections.flatMap((section) => section.pages.flatMap((page) => page.shownIf ?? [])),
    ]);
    // The search period of the young is no condition, but a day on their plan and their receipt.
    const { today, figures } = worldOn(calendarDay("2026-11-23"));
    const dated = Object.keys(figures).filter((key) => {
      const { [key]: _, ...others } = figures;
      return applyFrom(today, { today, figures: others }) !== applyFrom(today, { today, figures });
    });
    const read = new Set([
      ...conditions.flatMap(figuresIn),
      ...dated,
      ...ofSchemes.flatMap(figuresIn).filter((key) => !notOurs(key)),
    ]);
    expect(parameters.map(({ key }) => key).sort()).toEqual([...read].sort());
  });
});
