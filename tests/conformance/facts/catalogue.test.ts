import { describe, expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import { checkForm, forms } from "#app/intake/contract.ts";
import { factsOfSchemes, schemes } from "#app/regelingen/contract.ts";
import { type Condition, hashOf } from "#app/rules/contract.ts";
import errors from "#locales/nl/errors.json" with { type: "json" };
import texts from "#locales/nl/facts.json" with { type: "json" };
import intake from "#locales/nl/intake.json" with { type: "json" };

type Words = { readonly [key: string]: string | Words | undefined };

const words = texts as Words;
const facts = [...catalogue.values()];
const pages = forms.flatMap((form) => form.sections.flatMap((section) => section.pages));
const askedByCheck = new Set(factsOfSchemes(schemes));
const rows = new Set(facts.flatMap((fact) => (fact.of ?? []).map((part) => part.id)));

function at(...path: string[]): string | Words | undefined {
  return path.reduce<string | Words | undefined>(
    (found, part) => (typeof found === "object" ? found[part] : undefined),
    words,
  );
}

describe.each(facts.map((fact) => [fact.id, fact] as const))("%s", (id, fact) => {
  test("has its words: question or label, why, ground, options, label for staff", () => {
    const page = pages.find((candidate) => candidate.facts.some((one) => one.id === id));
    const asked = page?.facts.length === 1 ? "question" : "label";
    const wanted = [
      [id, asked],
      [id, "staff"],
      ["grounds", fact.ground],
      ...(rows.has(id) ? [] : [[id, "why"]]),
      ...(fact.options ?? []).map((option) => [id, "options", option]),
      ...(fact.type === "group" ? ["row", "add", "remove"].map((part) => [id, part]) : []),
    ];
    expect(wanted.filter((path) => typeof at(...path) !== "string")).toEqual([]);
    expect(Object.keys(at(id, "options") ?? {}).sort()).toEqual([...(fact.options ?? [])].sort());
  });

  test("is asked somewhere", () => {
    const inForm = pages.some((page) => page.facts.some((one) => one.id === id));
    // `npm run check` asks what the schemes read, and docs/check.md says how.
    expect(rows.has(id) || inForm || askedByCheck.has(id)).toBe(true);
  });

  test("has words for every mistake of its kind", () => {
    expect(Object.keys(errors)).toContain(fact.type);
  });
});

describe("the catalogue", () => {
  test("has no text without a fact", () => {
    expect(Object.keys(words).filter((id) => id !== "grounds" && !catalogue.has(id))).toEqual([]);
  });

  test("marks what stands alone among its own options", () => {
    const wrong = facts.filter((fact) => fact.aloneOptions?.some((option) => !fact.options?.includes(option)));
    expect(wrong.map((fact) => fact.id)).toEqual([]);
  });

  test("never asks where somebody comes from", () => {
    expect(facts.filter((fact) => /nationaliteit|afkomst|herkomst|geloof/i.test(fact.id))).toEqual([]);
  });
});

describe.each(forms.map((form) => [form.id, form] as const))("the form %s", (_id, form) => {
  test("asks each fact once", () => {
    const asked = form.sections.flatMap((section) =>
      section.pages.flatMap((page) => page.facts.map((fact) => fact.id)),
    );
    expect(asked.filter((fact, index) => asked.indexOf(fact) !== index)).toEqual([]);
  });

  test("gives every page with several facts a title, and every way its page", () => {
    const titles = intake.pages as Record<string, { title?: string } | undefined>;
    const all = form.sections.flatMap((section) => section.pages);
    expect(all.filter((page) => page.facts.length > 1 && !titles[page.id]?.title).map((page) => page.id)).toEqual([]);
    const ways = intake.routes as Record<string, Record<string, unknown> | undefined>;
    for (const { id } of form.routes) {
      expect(Object.keys(ways[id] ?? {}), id).toEqual(
        expect.arrayContaining(["title", "lead", "what", "steps", "ground", "staff"]),
      );
    }
  });

  test("shows every plan after a page that it has, and names its law", () => {
    const ids = new Set(form.sections.flatMap((section) => section.pages.map((page) => page.id)));
    expect(form.routes.filter((route) => !ids.has(route.shownAfter) || route.source.length < 10)).toEqual([]);
  });

  test("stores a melding before any question that does not fix its date", () => {
    const first = form.sections[0]?.pages.map((page) => page.id) ?? [];
    expect(form.storeAfter).toBe(form.kind === "melding" ? first.at(-1) : undefined);
  });

  test("has conditions that are plain data", () => {
    const all = form.routes.map((route) => route.when);
    for (const condition of all)
      expect(hashOf(JSON.parse(JSON.stringify(condition)) as Condition)).toBe(hashOf(condition));
  });
});

test("no way has a page without a form that leads to it", () => {
  const ways = forms.flatMap((form) => form.routes.map((route) => route.id));
  expect(Object.keys(intake.routes).sort()).toEqual(ways.sort());
});

test("the check asks all that the schemes read, and the gemeente first", () => {
  const asked = checkForm.sections.flatMap((section) =>
    section.pages.flatMap((page) => page.facts.map((fact) => fact.id)),
  );
  expect(asked[0]).toBe("gemeente");
  expect(asked.slice(1).sort()).toEqual(factsOfSchemes(schemes));
});
