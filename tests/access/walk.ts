import { randomUUID } from "node:crypto";
import { ask, type Outcome, refusalsIn } from "./asking.ts";
import type { Row } from "./expected.ts";
import { type House, secrets } from "./house.ts";
import type { Visitor } from "./visitors.ts";

export interface Cell {
  readonly row: Row;
  readonly visitor: Visitor;
  readonly outcome: string;
  /** What is not as it should be, each in a sentence. */
  readonly problems: readonly string[];
}

const refusals: ReadonlySet<string> = new Set<Outcome>(["404", "login", "code", "422"]);
/** Buttons that exist: what is refused is refused for them too. */
const presses = () => ({
  ...{ doe: "note", notitie: "Mag niet", versie: "1", reference: "", code: "AAAA-AAAA-AAAA" },
  ...{ id: randomUUID(), grootte: "1000", naam: "pas.jpg" },
});

/** Sends one visitor to one address, and looks at what they got, what they could read, and what the log says of it. */
export async function visit(origin: string, house: House, row: Row, visitor: Visitor): Promise<Cell> {
  const cookie = visitor.cookie(row.form ?? "levensonderhoud");
  const path = row.to(house);
  const before = await refusalsIn(visitor.tenant);
  const form = row.sends ? presses() : undefined;
  const got = await ask(origin, visitor, cookie, path, form);
  const problems: string[] = [];
  const wanted = row.expected[visitor.name];
  if (got.outcome !== wanted) problems.push(`answers ${got.outcome}, not ${wanted}`);
  const bodies = [got.body];
  if (refusals.has(wanted)) {
    const after = await refusalsIn(visitor.tenant);
    // A colleague of another Werkplein asks in their own, which has no such file.
    const has = visitor.name !== "elsewhere";
    const noted = row.audited && (wanted === "404" || wanted === "422" || (row.audited === "file" && has));
    if (noted && after.lines === before.lines) problems.push("is refused, and the log does not say so");
    if (noted && row.audited === "file" && has && after.named === before.named)
      problems.push("is refused, and the log does not say whose file it was");
    problems.push(...(await unlikeNever(origin, row, visitor, cookie, got.body)));
    if (!row.quiet && !row.sends) bodies.push(await pressed(origin, visitor, cookie, path, problems));
  }
  const [address, search = ""] = path.split("?");
  if (wanted === "404" || wanted === "login")
    bodies.push((await ask(origin, visitor, cookie, `${address}.data${search && `?${search}`}`)).body);
  const read = Object.entries(secrets).filter(
    ([secret, name]) => !visitor.knows.includes(secret as never) && bodies.some((body) => body.includes(name)),
  );
  problems.push(...read.map(([secret]) => `reads the name of ${secret}`));
  return { row, visitor, outcome: got.outcome, problems };
}

/** Whoever is refused what is there gets the same bytes as for what never was. */
async function unlikeNever(origin: string, row: Row, visitor: Visitor, cookie: string, body: string) {
  if (!row.never) return [];
  const never = await ask(origin, visitor, cookie, row.never, row.sends ? presses() : undefined);
  return never.body === body ? [] : ["gets another answer for what never was"];
}

/** A form sent to an address that is refused: refused too. */
async function pressed(origin: string, visitor: Visitor, cookie: string, path: string, problems: string[]) {
  const { outcome, body } = await ask(origin, visitor, cookie, path, presses());
  if (!/^(404|405|login|422|code)$/.test(outcome)) problems.push(`may press a button there: ${outcome}`);
  return body;
}

/** Role × route, as a table to read. */
export function table(cells: readonly Cell[], house: House, names: readonly string[]): string {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const width = 54;
  const head = `${"".padEnd(width)}${names.map((name) => name.slice(0, 9).padEnd(10)).join("")}`;
  const lines = [...byRow].map(([row, of]) => {
    const address = row
      .to(house)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "<id>")
      .slice(0, width - 2);
    const outcomes = names.map((name) => {
      const cell = of.find(({ visitor }) => visitor.name === name);
      return `${cell?.problems.length ? "!" : ""}${cell?.outcome ?? ""}`.slice(0, 9).padEnd(10);
    });
    return `${address.padEnd(width)}${outcomes.join("")}`;
  });
  return [head, ...lines].join("\n");
}

/** The cells that are not as they should be, each as a line. */
export function wrong(cells: readonly Cell[], house: House): string[] {
  return cells.flatMap(({ row, visitor, problems }) =>
    problems.map((problem) => `${visitor.name} at ${row.to(house)} ${problem}`),
  );
}
