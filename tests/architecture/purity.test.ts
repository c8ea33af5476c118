import ts from "typescript";
import { describe, expect, test } from "vitest";
import { nodes, parse, place, read, sourceFiles } from "./source.ts";

const pure = /^app\/(kernel|[^/]+\/(core|forms|schemes|parameters|gemeenten))\//;
const pureFiles = sourceFiles("app").filter((path) => pure.test(path) && !path.includes(".test."));

describe("core", () => {
  test("asks nobody the time and throws no dice", () => {
    const sins = pureFiles.flatMap((path) => {
      const source = parse(path);
      return [...nodes(source)].filter(readsTheWorld).map((node) => `${place(path, source, node)} ${node.getText()}`);
    });
    expect(sins).toEqual([]);
  });

  test("reads no settings and keeps no let of its own", () => {
    const sins = pureFiles.flatMap((path) => {
      const source = parse(path);
      const state = source.statements.filter(
        (node) => ts.isVariableStatement(node) && !(node.declarationList.flags & ts.NodeFlags.Const),
      );
      const settings = /\bprocess\.env\b/.test(read(path)) ? [`${path}: process.env`] : [];
      return [...state.map((node) => place(path, source, node)), ...settings];
    });
    expect(sins).toEqual([]);
  });
});

function readsTheWorld(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0;
  if (!ts.isCallExpression(node)) return false;
  const name = node.expression.getText();
  return /^(Date\.now|Date|Math\.random|performance\.now|crypto\.\w+|Temporal\.Now\..+)$/.test(name);
}
