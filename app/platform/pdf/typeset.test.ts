import { describe, expect, test } from "vitest";
import { linesOf, type Run } from "./typeset.server.ts";

/** Every sign as wide as one point. */
const measure = ({ text }: Run) => text.length;
const seen = (text: string, rtl: boolean, width = 200) =>
  linesOf(text, rtl, width, measure).map((runs) => runs.map((run) => run.text));

describe("a line of a PDF", () => {
  test("of one script is one run, left as it was written", () => {
    expect(seen("Bij u: € 1.200.", false)).toEqual([["Bij u: € 1.200."]]);
    expect(seen("ኣታዊ € 300", false)).toEqual([["ኣታዊ", " € 300"]]);
  });

  test("of Arabic puts Dutch words and amounts in their own direction, and turns brackets around", () => {
    const [line] = seen("ميزانية (kindgebonden budget)", true);
    expect(line).toEqual(["(kindgebonden budget) ", "ميزانية"]);
    const [amount] = seen("لديك: \u2068€ 300\u2069.", true);
    expect(amount?.join("")).toBe(".€ 300 :لديك");
  });

  test("keeps the word of an Arabic letter whole for the shaper, in the order in which it is written", () => {
    const [line] = linesOf("البلدية", true, 200, measure);
    expect(line).toEqual([{ script: "arabic", text: "البلدية" }]);
  });

  test.each([
    ["Dutch", "Uw spaargeld en bezit zijn niet hoger dan de grens van uw gemeente.", false],
    ["Arabic", "سجّل الدخول بواسطة DigiD إلى Mijn toeslagen (علاواتي) وقدّم الطلب هناك.", true],
  ] as const)("of %s breaks between words, is no wider than the page, and loses nothing", (_, text, rtl) => {
    for (const width of [20, 30, 50]) {
      const lines = seen(text, rtl, width);
      expect(Math.max(...lines.map((line) => line.join("").length))).toBeLessThanOrEqual(width);
      const words = (signs: string) => [...signs.replace(/\s/g, "")].toSorted().join("");
      expect(words(lines.flat().join(""))).toBe(words(text));
    }
  });

  test("is wider than the page only where one word is", () => {
    expect(seen("een kinderopvangtoeslag", false, 10)).toEqual([["een"], ["kinderopvangtoeslag"]]);
  });
});
