import fc from "fast-check";
import { expect, test } from "vitest";
import { intersect, type Span, subtract, touches, union } from "./intervals.ts";

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })).map(([from, to]): Span => [from, to]),
  { maxLength: 8 },
);
const has = (list: readonly Span[], point: number) => list.some(([from, to]) => from <= point && point < to);
const everyPoint = Array.from({ length: 61 }, (_, point) => point);

test("T2 union, intersect and subtract hold of every moment what they say of all", () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const [both, either, only] = [intersect(a, b), union([...a, ...b]), subtract(a, b)];
      const points = (holds: (point: number) => boolean) => everyPoint.filter(holds);
      expect(points((point) => has(either, point))).toEqual(points((point) => has(a, point) || has(b, point)));
      expect(points((point) => has(both, point))).toEqual(points((point) => has(a, point) && has(b, point)));
      expect(points((point) => has(only, point))).toEqual(points((point) => has(a, point) && !has(b, point)));
    }),
  );
});

test("what comes out is in order, apart, and never empty; the order of what went in does not matter", () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      for (const list of [union(a), intersect(a, b), subtract(a, b)])
        list.forEach(([from, to], n) => {
          expect(from).toBeLessThan(to);
          if (n > 0) expect(from).toBeGreaterThan((list[n - 1] as Span)[1]);
        });
      expect(subtract([...a].reverse(), [...b].reverse())).toEqual(subtract(a, b));
    }),
  );
});

test("a moment of a list is found as fast as by looking at all", () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (list, from, length) => {
      const slow = union(list).some(([start, end]) => start < from + length && end > from);
      expect(touches(union(list), from, from + length)).toBe(slow);
    }),
  );
});

test("T2 earlier times are kept when two openings end at the same time", () => {
  expect(
    union([
      [540, 1020],
      [720, 1020],
    ]),
  ).toEqual([[540, 1020]]);
});

test("T2 nothing shared with nothing, and a span that ends before it starts is no time", () => {
  expect(intersect([], [[0, 10]])).toEqual([]);
  expect(intersect([[0, 10]], [])).toEqual([]);
  expect(
    union([
      [10, 5],
      [7, 7],
    ]),
  ).toEqual([]);
});
