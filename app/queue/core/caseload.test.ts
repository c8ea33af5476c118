import fc from "fast-check";
import { expect, test } from "vitest";
import { type Category, categories, fullness, type Load, type Norms, spread, total } from "./caseload.ts";

const none = { A: 0, B: 0, C: 0, none: 0 };
const norms: Norms = { A: 40, B: 80, C: 20, none: 60 };
const load = (id: string, counts: Partial<Load["counts"]> = {}, percent = 100): Load => ({
  ...{ id, percent, counts: { ...none, ...counts } },
});

test("how full a colleague is, is the sum over the categories, for the days that they work", () => {
  expect(fullness(load("ann", { A: 20, B: 20 }), norms)).toBe(75);
  expect(fullness(load("ann", { A: 20 }, 50), norms)).toBe(100);
  expect(fullness(load("ann"), norms)).toBe(0);
  expect(fullness(load("ann", { A: 1 }), { ...norms, A: null })).toBeNull();
  expect(fullness(load("ann", {}, 0), norms)).toBeNull();
});

test("what is handed out goes to whoever is least full with it, and to nobody who may not have it", () => {
  const loads = [load("ann", { A: 30 }), load("bob", { A: 10 }, 50), load("eve")];
  const items = ["1", "2", "3"].map((reference) => ({ reference, category: "A" as const, may: ["ann", "bob"] }));
  expect([...spread(items, loads, norms).values()]).toEqual(["bob", "bob", "bob"]);
  const [first] = spread([{ reference: "1", category: "A", may: [] }], loads, norms).values();
  expect(first).toBeNull();
});

test("colleagues who are the same get the same, to within one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Category>(...categories), { maxLength: 60 }),
      fc.integer({ min: 1, max: 6 }),
      (asked, people) => {
        // given intakes of one category and colleagues who carry nothing
        const category = asked[0] ?? "none";
        const loads = Array.from({ length: people }, (_, at) => load(`${at}`));
        const may = loads.map(({ id }) => id);
        const items = asked.map((_, at) => ({ reference: `${at}`, category, may }));
        // when they are spread
        const given = [...spread(items, loads, norms).values()];
        // then each has been given to somebody, and nobody has two more than another
        const counts = may.map((id) => given.filter((one) => one === id).length);
        expect(given).not.toContain(null);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("a caseload counts every category", () => {
  expect(total(load("ann", { A: 1, C: 2, none: 3 }))).toBe(6);
});
