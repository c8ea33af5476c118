import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nodes, parse, read, sourceFiles } from "./source.ts";

const readByRemix = new Set([
  "loader",
  "action",
  "headers",
  "meta",
  "links",
  "handle",
  "shouldRevalidate",
  "default",
  "ErrorBoundary",
]);
/** The modules that `app/routes.ts` and the lists beneath it name; what routes share stands beside them. */
const lists = ["app/routes.ts", ...sourceFiles("app/routes", /^routes\.ts$/)];
const routes = lists.flatMap((path) =>
  [...read(path).matchAll(/"(routes\/[^"]+\.tsx?)"/g)].map(([, name]) => `app/${name}`),
);

describe("routes", () => {
  test("export only what Remix reads", () => {
    const strangers = routes.flatMap((path) =>
      parse(path)
        .statements.flatMap(exportedNames)
        .filter((name) => !readByRemix.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  test("show nothing that came from the server", () => {
    const leaks = routes.flatMap((path) => {
      const { statements } = parse(path);
      const fromServer = new Set(statements.filter(ts.isImportDeclaration).flatMap(serverNames));
      return statements
        .filter(isShown)
        .flatMap(identifiers)
        .filter((name) => fromServer.has(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(leaks).toEqual([]);
  });
});

function exportedNames(node: ts.Statement): string[] {
  if (ts.isExportAssignment(node)) return ["default"];
  if (ts.isExportDeclaration(node)) {
    if (node.isTypeOnly) return [];
    const clause = node.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements.map((element) => element.name.text) : ["*"];
  }
  const flags = ts.canHaveModifiers(node) ? (ts.getModifiers(node)?.map((modifier) => modifier.kind) ?? []) : [];
  if (!flags.includes(ts.SyntaxKind.ExportKeyword)) return [];
  if (flags.includes(ts.SyntaxKind.DefaultKeyword)) return ["default"];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map((each) => each.name.getText());
  return ts.isFunctionDeclaration(node) && node.name ? [node.name.text] : [];
}

function serverNames(node: ts.ImportDeclaration): string[] {
  const fromServer = ts.isStringLiteral(node.moduleSpecifier) && /\.server(\.tsx?)?$/.test(node.moduleSpecifier.text);
  const bindings = node.importClause?.namedBindings;
  if (!fromServer || node.importClause?.isTypeOnly || !bindings) return [];
  if (ts.isNamespaceImport(bindings)) return [bindings.name.text];
  return bindings.elements.filter((element) => !element.isTypeOnly).map((element) => element.name.text);
}

/** Components, and nothing else in a route file, are sent to the browser. */
function isShown(node: ts.Statement): node is ts.FunctionDeclaration {
  return ts.isFunctionDeclaration(node) && /^[A-Z]/.test(node.name?.text ?? "Default");
}

/** Names used as values; `typeof loader` in a type names nothing that runs. */
function identifiers(node: ts.Node): string[] {
  if (ts.isTypeNode(node)) return [];
  if (ts.isJsxAttribute(node)) return node.initializer ? identifiers(node.initializer) : [];
  const own = ts.isIdentifier(node) ? [node.text] : [];
  return [...own, ...node.getChildren().flatMap(identifiers)];
}

test("the reader of routes sees a leak when there is one", () => {
  const source = ts.createSourceFile(
    "x.tsx",
    `import { secret } from "./a.server.ts"; export default function Page() { return <p>{secret}</p>; }`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const names = source.statements.filter(ts.isImportDeclaration).flatMap(serverNames);
  expect(source.statements.filter(isShown).flatMap(identifiers)).toContain(names[0]);
  expect([...nodes(source)].length).toBeGreaterThan(10);
});
