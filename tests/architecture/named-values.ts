import { dirname, join } from "node:path";
import ts from "typescript";
import { parse } from "./source.ts";

/** The words of a list that stands in the code: `["a", "b"] as const`, or the name of one, here or where it comes from. */
export function valuesOfList(file: string, node: ts.Expression): string[] {
  const list = bare(node);
  if (ts.isArrayLiteralExpression(list))
    return list.elements.flatMap((one) => (ts.isStringLiteralLike(one) ? [one.text] : []));
  const found = ts.isIdentifier(list) ? definitionOf(file, list.text) : undefined;
  return found ? valuesOfList(found.file, found.value) : unknown(file, node);
}

/** The names of an object that stands in the code, with those of what is spread in it. */
export function keysOfObject(file: string, node: ts.Expression): string[] {
  const object = bare(node);
  if (ts.isIdentifier(object)) {
    const found = definitionOf(file, object.text);
    return found ? keysOfObject(found.file, found.value) : unknown(file, node);
  }
  if (!ts.isObjectLiteralExpression(object)) return unknown(file, node);
  return object.properties.flatMap((property) =>
    ts.isSpreadAssignment(property) ? keysOfObject(file, property.expression) : [property.name?.getText() ?? ""],
  );
}

/** The texts of an object that stands in the code: `{ message: "berichten" }`. */
export function wordsOfObject(file: string, node: ts.Expression): string[] {
  const found = ts.isIdentifier(node) ? definitionOf(file, node.text) : undefined;
  if (!found || !ts.isObjectLiteralExpression(found.value)) return [];
  return found.value.properties.flatMap((one) =>
    ts.isPropertyAssignment(one) && ts.isStringLiteralLike(one.initializer) ? [one.initializer.text] : [],
  );
}

/** The text that a name stands for; nothing when it stands for something else. */
export function textNamed(file: string, node: ts.Identifier): string[] {
  const found = definitionOf(file, node.text);
  return found && ts.isStringLiteralLike(found.value) ? [found.value.text] : [];
}

function unknown(file: string, node: ts.Expression): never {
  throw new Error(`${file}: what "${node.getText()}" holds cannot be read: write it as a list or an object that can`);
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)
    ? bare(node.expression)
    : node;
}

interface Definition {
  readonly file: string;
  readonly value: ts.Expression;
}

/** Where a name gets its value, through imports and through what a contract hands on. */
function definitionOf(file: string, name: string): Definition | undefined {
  for (const statement of parse(file).statements) {
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations)
        if (one.name.getText() === name && one.initializer) return { file, value: one.initializer };
    const from = handsOn(statement, name);
    if (from)
      return definitionOf(from.path.startsWith("#") ? from.path.slice(1) : join(dirname(file), from.path), from.name);
  }
  return undefined;
}

/** `import { name } from "…"`, or `export { name } from "…"`. */
function handsOn(statement: ts.Statement, name: string): { readonly path: string; readonly name: string } | undefined {
  const names = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement)
      ? statement.exportClause
      : undefined;
  const { moduleSpecifier } = statement as ts.ImportDeclaration;
  if (!names || !moduleSpecifier || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return undefined;
  const found = [...names.elements].find((one) => one.name.text === name);
  if (!found) return undefined;
  return { path: (moduleSpecifier as ts.StringLiteral).text, name: (found.propertyName ?? found.name).getText() };
}
