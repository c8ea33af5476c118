import ts from "typescript";
import { expect, test } from "vitest";
import { nodes, parse, place, read, sourceFiles } from "./source.ts";

const home = "app/appointments/core/wall-time.ts";
const files = sourceFiles("app").filter((path) => path !== home && !path.includes(".test."));

/** They turn an instant into what the clock showed then, which is never in doubt; the other way round is what databases guess at. */
const readsAnInstant = [
  "app/intake/queries/receipt.server.ts",
  "app/queue/queries/register-figures.server.ts",
  "app/queue/queries/usual-time.server.ts",
];

const worthReading = /\bnew Date\(|\bDate\.parse\(|\.(get|set)[A-Z]\w*\(|\.to(Locale)?\w*String\(/;

/** Everything in the syntax of the product that `sin` names, as `path:line text`. */
function found(sin: (node: ts.Node) => boolean): readonly string[] {
  return files
    .filter((path) => worthReading.test(read(path)))
    .flatMap((path) => {
      const source = parse(path);
      return [...nodes(source)]
        .filter(sin)
        .map((node) => `${place(path, source, node)} ${node.getText().slice(0, 80)}`);
    });
}

test("A-20 only one module knows a library that turns wall time into instants", () => {
  const libraries = /from "(temporal-polyfill|@js-temporal|date-fns|luxon|dayjs|moment|@js-joda)|\bTemporal\./;
  expect(files.filter((path) => libraries.test(read(path)))).toEqual([]);
});

test("A-20 the database turns no wall time into instants", () => {
  expect(files.filter((path) => /at time zone/i.test(read(path)) && !readsAnInstant.includes(path))).toEqual([]);
});

test("A-20 and A-21 no date is read in the zone of the machine: from a text that leaves it open, from parts, or by asking for them", () => {
  expect(found((node) => leavesTheZoneOpen(node) || asksTheMachine(node))).toEqual([]);
});

test.each([
  ["new Date(`${day}T09:00`)", true],
  ['new Date("2027-03-28 09:00")', true],
  ['new Date(day + "T09:00")', true],
  ["Date.parse(`${day}T09:00:00`)", true],
  ["new Date(2027, 2, 28)", true],
  ["start.getHours()", true],
  ["start.setDate(1)", true],
  ["start.toLocaleTimeString()", true],
  ["new Date(`${day}T00:00:00Z`)", false],
  ["new Date(start.getTime() + 60_000)", false],
  ["start.getUTCDay()", false],
])("%s is told apart", (text, wrong) => {
  const source = ts.createSourceFile("given.ts", text, ts.ScriptTarget.Latest, true);
  expect([...nodes(source)].some((node) => leavesTheZoneOpen(node) || asksTheMachine(node))).toBe(wrong);
  expect(!wrong || worthReading.test(text)).toBe(true);
});

function leavesTheZoneOpen(node: ts.Node): boolean {
  return isDateOf(node, isOpenText) || isDateOf(node, (_, all) => all.length > 1);
}

function asksTheMachine(node: ts.Node): boolean {
  const ofTheMachine =
    /^(get|set)(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)$|^toLocale(Date|Time)?String$|^to(Date|Time)String$/;
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ofTheMachine.test(node.expression.name.text)
  );
}

function isDateOf(node: ts.Node, wrong: (first: ts.Expression, all: readonly ts.Expression[]) => boolean): boolean {
  const makes = ts.isNewExpression(node) && node.expression.getText() === "Date";
  const parses = ts.isCallExpression(node) && node.expression.getText() === "Date.parse";
  const given = makes || parses ? (node.arguments ?? []) : [];
  return given[0] !== undefined && wrong(given[0], given);
}

/** A text put together here that does not end in `Z`: machines in other zones read another instant from it. */
function isOpenText(given: ts.Expression): boolean {
  if (ts.isStringLiteralLike(given)) return !given.text.endsWith("Z");
  if (ts.isTemplateExpression(given)) return !given.templateSpans.at(-1)?.literal.text.endsWith("Z");
  return ts.isBinaryExpression(given) && [given.left, given.right].some(isText);
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
