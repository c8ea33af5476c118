import { query } from "#app/platform/db.server.ts";
import { type Asked, ask } from "../asking.ts";
import type { VisitorName } from "../visitor-names.ts";
import type { Visitor } from "../visitors.ts";
import type { ActionRow, Fields } from "./action-row.ts";
import { changesSeen, untilQuiet } from "./changes.ts";
import type { FullHouse } from "./full-house.ts";

export interface Pressed {
  readonly row: ActionRow;
  readonly visitor: Visitor;
  readonly outcome: string;
  /** What is not as it should be, each in a sentence. */
  readonly problems: readonly string[];
}

const refused: ReadonlySet<string> = new Set(["404", "405", "403", "login", "500", "503"]);

/** Presses one button for everybody: for all who must change nothing at once, and then for who may change something with it. */
export async function press(
  origin: string,
  house: FullHouse,
  row: ActionRow,
  visitors: readonly Visitor[],
): Promise<Pressed[]> {
  if (row.quiet) return [];
  const send = (visitor: Visitor) => sendAs(origin, house, row, visitor);
  const writes = visitors.filter(({ name }) => row.writes?.includes(name));
  const others = visitors.filter(({ name }) => !row.writes?.includes(name));
  await row.again?.(house);
  await changesSeen();
  const before = await refusalsNow();
  const sent = await Promise.all(others.map(send));
  const [changed, after] = await Promise.all([changesSeen(), refusalsNow()]);
  const cells = others.map((visitor, index) =>
    judged(row, visitor, sent[index] as Sent, since(before, after, visitor)),
  );
  const told = changed.length === 0 ? cells : await oneByOne(cells, changed, send);
  for (const visitor of writes) {
    await row.again?.(house);
    await changesSeen();
    const cell = judged(row, visitor, await send(visitor), { lines: 1, named: 1 });
    told.push(row.once && visitor !== writes[0] ? cell : await done(cell));
  }
  if (writes.length > 0) await untilQuiet();
  await row.again?.(house);
  await changesSeen();
  return told;
}

/** Who may did it: a form that nobody could send any more would prove nothing of all others either. */
async function done(cell: Pressed): Promise<Pressed> {
  const changed = await changesSeen();
  const isDone = changed.length > 0 && !["409", "422"].includes(cell.outcome);
  return isDone
    ? cell
    : {
        ...cell,
        problems: [
          ...cell.problems,
          `answers ${cell.outcome}, and changes ${changed.length} kinds of rows: it may, and must`,
        ],
      };
}

/** Something changed that must not: who of them did it. */
async function oneByOne(cells: Pressed[], changed: readonly string[], send: (visitor: Visitor) => Promise<Sent>) {
  const again: Pressed[] = [];
  for (const cell of cells) {
    await send(cell.visitor);
    const now = await changesSeen();
    again.push(
      now.length > 0 ? { ...cell, problems: [...cell.problems, `changes something: ${now.join(", ")}`] } : cell,
    );
  }
  if (again.some((cell, index) => cell !== cells[index])) return again;
  const problem = `or another changed something, the first time: ${changed.join(", ")}`;
  return cells.map((cell, index) => (index === 0 ? { ...cell, problems: [...cell.problems, problem] } : cell));
}

interface Sent {
  readonly got: Asked;
  /** What the same action on what never was answers; undefined when that is not asked. */
  readonly never?: Asked;
  /** The button alone, with nothing filled in, as a form and as our own script would send it: whoever is refused hears nothing of what is wrong with it. */
  readonly bare: readonly Asked[];
}

async function sendAs(origin: string, house: FullHouse, row: ActionRow, visitor: Visitor): Promise<Sent> {
  const fields = { ...row.fields(house) };
  const send = (to: string, sent: Fields) =>
    ask(origin, visitor, visitor.cookie(row.form ?? "levensonderhoud"), to, { ...sent });
  const to = row.to(house);
  const got = await send(to, fields);
  const isRefused = row.expected[visitor.name] === "404";
  const bare: Asked[] = [];
  if (isRefused && barely.includes(visitor.name) && !ofResidents.test(row.route)) {
    const [address, search = ""] = to.split("?");
    const button: Fields = row.button ? { doe: row.button } : {};
    bare.push(await send(`${address}.data${search && `?${search}`}`, button));
    if (row.named) bare.push(await send(to, button));
  }
  if (!row.never || !(isRefused || row.noted?.includes(visitor.name))) return { got, bare };
  return { got, bare, never: await send(row.never.to, row.never.fields ?? fields) };
}

const barely: readonly VisitorName[] = ["gemeente", "beheerder"];
/** Colleagues are nobody in particular on the pages of residents, and for the machines of partners. */
const ofResidents = /^(:lng|\/|sessie)/;

function judged(row: ActionRow, visitor: Visitor, { got, never, bare }: Sent, log: InLog): Pressed {
  const problems: string[] = [];
  const wanted = row.expected[visitor.name];
  const asWanted = wanted === "reached" ? !refused.has(got.outcome) : got.outcome === wanted;
  if (!asWanted) problems.push(`answers ${got.outcome}, not ${wanted}`);
  if (never && wanted === "404" && never.body !== got.body) problems.push("gets another answer for what never was");
  for (const { outcome } of bare) if (outcome !== "404") problems.push(`with nothing filled in answers ${outcome}`);
  if (never && never.outcome !== got.outcome) problems.push(`answers ${never.outcome} for what never was`);
  return { row, visitor, outcome: got.outcome, problems: [...problems, ...unnoted(row, visitor, log)] };
}

/** Of a colleague every refusal is written down, with the file where the address names one. Who must log in first: where it names one. */
function unnoted(row: ActionRow, { name, staffId }: Visitor, log: InLog): string[] {
  if (!staffId || ofResidents.test(row.route)) return [];
  const isNoted = row.noted?.includes(name) === true;
  const wanted = row.expected[name];
  if (
    !isNoted &&
    !row.notedBare?.includes(name) &&
    wanted !== "404" &&
    !(wanted === "login" && row.named && name === "expired")
  )
    return [];
  if (log.lines === 0) return ["is refused, and the log does not say so"];
  // A colleague of another Werkplein asks in their own, which has no such file.
  const names = (row.named || isNoted) && name !== "elsewhere";
  return names && log.named === 0 ? ["is refused, and the log does not say whose file it was"] : [];
}

interface InLog {
  /** Lines of refusals. */
  readonly lines: number;
  /** How many of them name a file. */
  readonly named: number;
}

async function refusalsNow(): Promise<ReadonlyMap<string, InLog>> {
  const rows = await query<InLog & { actor: string }>(
    "test-refusals-by",
    `select actor, count(*)::int as lines, count(subject)::int as named from audit_entry
     where action like any ('{%.refused,%.loginAsked}') and actor like 'staff:%' group by actor`,
    [],
  );
  return new Map(rows.map(({ actor, lines, named }) => [actor.replace("staff:", ""), { lines, named }]));
}

function since(
  before: ReadonlyMap<string, InLog>,
  after: ReadonlyMap<string, InLog>,
  { staffId = "" }: Visitor,
): InLog {
  const [old, now] = [before.get(staffId), after.get(staffId)];
  return { lines: (now?.lines ?? 0) - (old?.lines ?? 0), named: (now?.named ?? 0) - (old?.named ?? 0) };
}
