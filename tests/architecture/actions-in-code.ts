import { dirname, join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import ts from "typescript";
import routes from "#app/routes.ts";
import { keysOfObject, textNamed, valuesOfList, wordsOfObject } from "./named-values.ts";
import { nodes, parse, read, sourceFiles } from "./source.ts";

/** What a form can ask of an address. */
export interface ActionInCode {
  /** As `app/routes.ts` writes it; of what answers beside the routes, as the server does. */
  readonly route: string;
  /** The button that was pressed, or the last part of the address; "" where there is one only. */
  readonly button: string;
}

/** Every action of the product, read from the code: of each route that takes a form, the buttons that its code tells apart and those it draws. */
export function actionsInCode(): ActionInCode[] {
  const ofRoutes = modules(routes).flatMap(({ route, path }) => {
    if (!takesForms(path)) return [];
    const told = route.includes(":what") ? toldWithPart : buttonsToldIn;
    const buttons = new Set(reachable(path).flatMap(told));
    // Where a button is told by being there at all, the form without it asks something else.
    const alone = [...buttons].every((button) => button.startsWith("_"));
    return [...(alone ? ["", ...buttons] : buttons)].sort().map((button) => ({ route, button }));
  });
  return [...ofRoutes, ...besideRoutes()];
}

function modules(entries: readonly RouteConfigEntry[]): { readonly route: string; readonly path: string }[] {
  return entries.flatMap(({ path, index, file, children }) => [
    ...(index || path !== undefined ? [{ route: index ? "/" : (path ?? ""), path: `app/${file}` }] : []),
    ...modules(children ?? []),
  ]);
}

/** What machines send to: they know no pages. */
function besideRoutes(): ActionInCode[] {
  return sourceFiles("app/server", /\.ts$/).flatMap((path) =>
    [...read(path).matchAll(/\b(?:receive|\.post)\("(\/[^"]+)"/g)].map(([, route = ""]) => ({ route, button: "" })),
  );
}

function takesForms(path: string): boolean {
  return /^export (async )?(function|const) action\b/m.test(read(path));
}

/** The module and what it brings in of `app/routes` and `app/ui`. */
function reachable(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  for (const statement of parsed(path).statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    if (text.startsWith(".")) reachable(join(dirname(path), text), seen);
    else if (text.startsWith("#app/ui/pages/")) reachable(text.slice(1), seen);
  }
  return [...seen];
}

function once<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = new Map<string, Value>();
  return (path) => {
    if (!made.has(path)) made.set(path, make(path));
    return made.get(path) as Value;
  };
}

const parsed = once(parse);
type IsPressed = (node: ts.Node) => boolean;

/** The field of a form that says which button was pressed. */
const field = /\(\s*"_?(doe|do|answer|withdraw)"\s*\)|\b(typed|sent)\.(doe|do|button)$/;
/** The last part of an address, where that says it. */
const part = /^(params\.)?what$/;
/** Fields that are buttons by being there at all. */
const byBeing = /^_(add|begin|confirm|meer|newCode|remove|sign|stop|verzet)$/;

/** The buttons that one file tells apart, or draws. */
export const buttonsToldIn = once((file) => told(file, () => false));
const toldWithPart = once((file) => told(file, (node) => part.test(node.getText())));

function told(file: string, isPart: IsPressed): string[] {
  const all = [...nodes(parsed(file))];
  const names = new Set(all.flatMap(namesOfPressed));
  const isPressed: IsPressed = (node) => field.test(node.getText()) || names.has(node.getText()) || isPart(node);
  return [...new Set(all.flatMap((node) => toldBy(file, node, isPressed)))];
}

/** What our code calls the button once it was read: `const button = field("doe")`, also among others. */
function namesOfPressed(node: ts.Node): string[] {
  if (!ts.isVariableDeclaration(node) || !node.initializer) return [];
  const { name, initializer } = node;
  if (ts.isIdentifier(name)) return isRead(initializer) ? [name.text] : [];
  if (!ts.isArrayBindingPattern(name) || !ts.isArrayLiteralExpression(initializer)) return [];
  return name.elements.flatMap((one, index) => {
    const value = initializer.elements[index];
    return value && isRead(value) ? [one.getText()] : [];
  });
}

/** The field itself, as text: nothing that was made of it. */
const isRead = (node: ts.Expression) => field.test(node.getText()) && !/=>|===|[^?]\?\s/.test(node.getText());

function toldBy(file: string, node: ts.Node, isPressed: IsPressed): string[] {
  if (ts.isBinaryExpression(node)) return compared(file, node, isPressed);
  if (ts.isSwitchStatement(node) && isPressed(node.expression))
    return node.caseBlock.clauses.flatMap((clause) => (ts.isCaseClause(clause) ? literal(clause.expression) : []));
  if (ts.isCallExpression(node)) return called(file, node, isPressed);
  // `outcomes[button]`: what such an object has.
  if (ts.isElementAccessExpression(node))
    return isPressed(node.argumentExpression) ? keysOfObject(file, node.expression) : [];
  return ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node) ? drawn(node) : [];
}

const literal = (node: ts.Node | undefined): string[] =>
  node && ts.isStringLiteralLike(node) && node.text ? [node.text] : [];

/** `button === "weg"`, or in a list: `marks.find((each) => each === button)`, `kinds.find((kind) => places[kind] === what)`. */
function compared(
  file: string,
  { operatorToken, left, right, parent }: ts.BinaryExpression,
  isPressed: IsPressed,
): string[] {
  if (!/^[!=]==$/.test(operatorToken.getText())) return [];
  if (isPressed(left)) return ts.isIdentifier(right) ? textNamed(file, right) : literal(right);
  if (!isPressed(right)) return [];
  if (ts.isElementAccessExpression(left)) return wordsOfObject(file, left.expression);
  const call = parent.parent;
  const of =
    ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : null;
  return of && ts.isIdentifier(left) ? valuesOfList(file, of) : [];
}

function called(file: string, node: ts.CallExpression, isPressed: IsPressed): string[] {
  const { expression, arguments: given } = node;
  const [first, second] = given;
  if (!ts.isPropertyAccessExpression(expression) || !first) return [];
  const [of, name] = [expression.expression, expression.name.text];
  if (name === "startsWith" && isPressed(of)) return literal(first);
  if (name === "includes" && isPressed(first)) return valuesOfList(file, of);
  if (name === "hasOwn" && second && isPressed(second)) return keysOfObject(file, first);
  if (name !== "has" && name !== "get") return [];
  const fields = ts.isIdentifier(first) ? textNamed(file, first) : literal(first);
  return fields.filter((text) => byBeing.test(text));
}

/** `<button type="submit" name="doe" value="weg">`. */
function drawn(node: ts.JsxSelfClosingElement | ts.JsxOpeningElement): string[] {
  const attribute = (name: string) =>
    node.attributes.properties.find((one) => ts.isJsxAttribute(one) && one.name.getText() === name) as
      | ts.JsxAttribute
      | undefined;
  const [name = ""] = literal(attribute("name")?.initializer);
  return node.tagName.getText() === "button" && /^_?doe?$/.test(name) ? literal(attribute("value")?.initializer) : [];
}
