import ts from "typescript";
import { expect, test } from "vitest";
import { nodes, parse, place, sourceFiles } from "#tests/architecture/source.ts";

/** Words that are the same in every language, keys of texts, or no words at all. */
const notTranslated = /^(?:DigiD|BSN|IBAN|KvK|Loket|https?:\S*|[a-z0-9]+:[\w.-]+|[A-Z]|\s)*$/;
const spoken = new Set([
  "alt",
  "title",
  "placeholder",
  "label",
  "aria-label",
  "aria-description",
  "aria-roledescription",
]);

test("no words for people stand in code (B-44)", () => {
  const found = sourceFiles("app", /\.tsx$/)
    .filter((path) => !path.includes(".test."))
    .flatMap((path) => {
      const source = parse(path);
      return [...nodes(source)].flatMap((node) => {
        const text = wordsIn(node);
        return text && /\p{L}/u.test(text) && !notTranslated.test(text.trim())
          ? [`${place(path, source, node)} "${text.trim()}"`]
          : [];
      });
    });
  expect(found).toEqual([]);
});

function wordsIn(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) {
    return node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : undefined;
  }
  if (
    ts.isJsxExpression(node) &&
    node.expression &&
    ts.isStringLiteral(node.expression) &&
    !ts.isJsxAttribute(node.parent)
  ) {
    return node.expression.text;
  }
  return undefined;
}
