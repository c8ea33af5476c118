import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read, sourceFiles } from "#tests/architecture/source.ts";

const sheets = ["app/ui/styles", "public"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".css"))
    .map((name) => `${folder}/${name}`),
);

/** What breaks a page that runs right to left (B-32), or letters that are not Latin (B-34). */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/^(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/, "physical side"],
  [/^(?:left|right)$/, "physical side"],
  [/^border-(?:top|bottom)-(?:left|right)-radius$/, "physical corner"],
];
const forbiddenValues: readonly (readonly [string, RegExp, string])[] = [
  ["text-align", /^(?:left|right|justify)$/, "start and end, never justified"],
  ["float", /^(?:left|right)$/, "inline-start and inline-end"],
  ["clear", /^(?:left|right)$/, "inline-start and inline-end"],
  ["letter-spacing", /^(?!normal$)/, "letters that join must touch"],
  ["text-transform", /^(?!none$)/, "most scripts have no capitals"],
  ["font-style", /^(?!normal$)/, "slanted Arabic and Ethiopic cannot be read"],
  ["margin", /^\S+ \S+ \S+ \S+$/, "four sides are physical"],
  ["padding", /^\S+ \S+ \S+ \S+$/, "four sides are physical"],
  ["inset", /^\S+ \S+ \S+ \S+$/, "four sides are physical"],
];

/** A value without what stands in brackets and without its weight. */
const bare = (value: string) =>
  value
    .replace(/\([^)]*\)/g, "()")
    .replace(/\s*!important$/, "")
    .trim();

/** Every declaration of a style sheet that goes against a rule, with the reason. */
function faults(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...plain.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(
    ([whole, name = "", value = ""]) => [
      ...forbidden.filter(([pattern]) => pattern.test(name)).map(([, why]) => `${whole}: ${why}`),
      ...forbiddenValues
        .filter(([property, pattern]) => property === name && pattern.test(bare(value)))
        .map(([, , why]) => `${whole}: ${why}`),
    ],
  );
}

/** Classes of Tailwind that name a physical side, or letters as only Latin has them. */
const physicalClass =
  /(?<![\w-])-?(?:(?:ml|mr|pl|pr|scroll-ml|scroll-mr|left|right|border-l|border-r|rounded-l|rounded-r|rounded-tl|rounded-tr|rounded-bl|rounded-br)-[\w./[\]]+|text-(?:left|right|justify)|float-(?:left|right)|uppercase|capitalize|lowercase|italic|tracking-\w+)(?![\w-])/g;

function classFaults(source: string): string[] {
  return [...source.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g)].flatMap(
    ([, words, code]) => (words ?? code ?? "").match(physicalClass) ?? [],
  );
}

describe("a page that runs the other way, in letters of another kind", () => {
  test.each(sheets)("finds nothing in its way in %s", (sheet) => {
    expect(faults(readFileSync(sheet, "utf8"))).toEqual([]);
  });

  test("finds nothing in its way in the classes of components", () => {
    const components = sourceFiles("app", /\.tsx$/);
    expect(components.length).toBeGreaterThan(50);
    const found = components.map((path) => [path, classFaults(read(path))] as const);
    expect(found.filter(([, list]) => list.length > 0)).toEqual([]);
  });

  test("is kept from every such declaration, as these show", () => {
    const wrong = `a { margin-left: 1px; left: 0; text-align: right !important; letter-spacing: 0.1em }
      @media (max-width: 40rem) { b { text-transform: uppercase; font-style: italic; border-top-left-radius: 3px; padding: 1px 2px 3px 4px } }`;
    expect(faults(wrong)).toHaveLength(8);
    const right =
      "a { margin-inline-start: 1px; padding: 1px 2px; text-align: start; letter-spacing: normal } a:hover { inset: 0 }";
    expect(faults(right)).toEqual([]);
    expect(classFaults('<p className="ml-2 me-2 text-left plain italic">')).toEqual(["ml-2", "text-left", "italic"]);
  });
});
