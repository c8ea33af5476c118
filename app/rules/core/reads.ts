import type { GroupReference, Node } from "./syntax.ts";

/** Calls `see` with a node and every node below it. `inRow` is the id of the group whose facts are read there, or null. */
export function visit(node: Node, see: (node: Node, inRow: string | null) => void, inRow: string | null = null): void {
  see(node, inRow);
  for (const { child, row } of below(node, inRow)) visit(child, see, row);
}

interface Below {
  readonly child: Node;
  readonly row: string | null;
}

function below(node: Node, row: string | null): Below[] {
  const same = (...children: Node[]) => children.map((child) => ({ child, row }));
  switch (node.op) {
    case "plus":
    case "smallest":
    case "largest":
    case "all":
    case "any":
      return same(...node.of);
    case "minus":
    case "times":
    case "atMost":
    case "atLeast":
    case "lessThan":
    case "moreThan":
      return same(node.a, node.b);
    case "percentOf":
      return same(node.of, node.percent);
    case "when":
      return same(node.condition, node.yes, node.no);
    case "yearsBetween":
    case "monthsBetween":
    case "daysBetween":
      return same(node.from, node.to);
    case "not":
    case "quotient":
      return same(node.of);
    case "named":
      return same(node.condition);
    case "household":
      return [{ child: node.of, row: null }];
    case "sumOf":
    case "countOf":
    case "anyOf":
    case "allOf":
      return belowGroup(node.group, row, node.op === "sumOf" ? node.of : node.condition);
    default:
      return [];
  }
}

function belowGroup(group: GroupReference, row: string | null, inside: Node | undefined): Below[] {
  return [...sizeOf(group, row), ...(inside ? [{ child: inside, row: group.id }] : [])];
}

function sizeOf(group: GroupReference, row: string | null): Below[] {
  return group.count ? [{ child: group.count, row }] : [];
}

/** How many nodes there are to look at. */
export function weightOf(node: Node): number {
  let weight = 0;
  visit(node, () => {
    weight += 1;
  });
  return weight;
}

/** The facts of the household that a condition or expression reads, in its order: `kinderen`, and `kinderen.geboortedatum` for a fact of a row. */
export function factsIn(node: Node): string[] {
  const facts = new Set<string>();
  visit(node, (at, inRow) => {
    const path = inRow === null ? "" : `${inRow}.`;
    if ("fact" in at) facts.add(path + at.fact);
    if ("group" in at) facts.add(path + at.group.id);
  });
  return [...facts];
}

/** The keys of the figures it reads. */
export function figuresIn(node: Node): string[] {
  const keys = new Set<string>();
  visit(node, (at) => {
    if (at.op === "figure") keys.add(at.key);
  });
  return [...keys];
}

/** What it leaves to a person. */
export function judgementsIn(node: Node): string[] {
  const ids = new Set<string>();
  visit(node, (at) => {
    if (at.op === "judgement") ids.add(at.id);
  });
  return [...ids];
}
