import ts from "typescript";
import { dutchNamespaces, namespaces } from "#app/i18n/languages.ts";
import { nodes, parse, sourceFiles } from "#tests/architecture/source.ts";

const anyNamespace = [...namespaces, ...dutchNamespaces].join("|");
const wholeKey = new RegExp(`^(?:${anyNamespace}):[\\w.-]+$`);
const keyStart = new RegExp(`^(?:${anyNamespace}):`);

export interface WrittenKeys {
  /** Keys written out, with the file where they were first seen. */
  readonly literal: ReadonlyMap<string, string>;
  /** Keys with holes: `` `facts:${id}.why` `` and `key("facts", id, "why")`. */
  readonly patterns: readonly RegExp[];
}

/** The keys that the code names, read from its syntax; tests do not count. */
export function keysWrittenInCode(folder = "app"): WrittenKeys {
  const literal = new Map<string, string>();
  const patterns = new Set<string>();
  const take = (text: string, path: string) => {
    if (text.includes(hole)) patterns.add(text);
    else if (wholeKey.test(text) && !literal.has(text)) literal.set(text, path);
  };
  for (const path of sourceFiles(folder, /\.tsx?$/).filter((file) => !/\.test\./.test(file))) {
    for (const node of nodes(parse(path))) {
      if (isUse(node)) continue;
      const text = keyOf(node);
      if (text !== undefined && keyStart.test(text)) take(text, path);
    }
  }
  return { literal, patterns: [...patterns].map(toPattern) };
}

const hole = "\u0000";

/** `uses: ["staff:talk"]` of a fact names who needs the answer; it only looks like a key. */
function isUse(node: ts.Node): boolean {
  const holder = ts.isArrayLiteralExpression(node.parent ?? node) ? node.parent.parent : undefined;
  return holder !== undefined && ts.isPropertyAssignment(holder) && holder.name.getText() === "uses";
}

function keyOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => hole + span.literal.text).join("");
  }
  if (!ts.isCallExpression(node) || !/^(?:key|i18n\.key)$/.test(node.expression.getText())) return undefined;
  const [namespace, ...parts] = node.arguments.map((argument) => (ts.isStringLiteral(argument) ? argument.text : hole));
  return namespace === hole ? undefined : `${namespace}:${parts.join(".")}`;
}

/** A hole may stand for several parts: `intake:${page}` reaches everything under it. */
function toPattern(text: string): RegExp {
  const escaped = text.split(hole).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[\\w.-]+")}$`);
}
