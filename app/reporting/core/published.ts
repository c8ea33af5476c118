import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import type { Indicator } from "./indicators.ts";
import { type Period, periodWith } from "./period.ts";
import { hiddenMarks, type MarkCount } from "./published-marks.ts";
import type { Figure } from "./report.ts";
import {
  type Atom,
  type Counted,
  cellName,
  halfScope,
  quarterScope,
  type Scope,
  yearScope,
} from "./suppress/counted.ts";
import { hiddenCells } from "./suppress/hidden-cells.ts";
import { quartersFor } from "./suppress/stages.ts";

/** Cases that are alike in everything that is published, counted in the month in which they came in or ended. */
export interface CaseCount {
  /** 1 to 12. */
  readonly month: number;
  readonly event: "received" | "ended";
  readonly gemeente: string;
  readonly kind: string;
  readonly regeling: string;
  readonly channel: string;
  readonly language: string;
  readonly statushouder: boolean;
  /** `""` for one that came in. */
  readonly outcome: string;
  /** How soon it was decided: `0` within 28 days, `1` within 42, `2` within 56, `3` later; `""` where nothing was decided. */
  readonly band: string;
  /** Why a melding stopped; `""` for everything else. */
  readonly reason: string;
  readonly count: number;
}

/** The cells of a year that may not be published. */
export type Publication = ReadonlySet<string>;

const decided = ["toekenning", "afwijzing", "intrekking", "buitenBehandeling"] as const;
/** Of these it is counted how long they took. */
const decidedOn: readonly string[] = ["toekenning", "afwijzing", "buitenBehandeling"];
const bands = ["0", "1", "2", "3"];
const outcomes: Readonly<Record<string, string>> = {
  "aanvraag toekenning": "toekenning",
  "aanvraag afwijzing": "afwijzing",
  "aanvraag intrekking": "intrekking",
  "aanvraag buiten_behandeling": "buitenBehandeling",
  "melding niet_tot_aanvraag": "nietTotAanvraag",
};

/** What is counted of the ends, with the name of the cell. */
const ends: Readonly<Record<string, Counted["when"]>> = {
  ...Object.fromEntries(decided.map((outcome) => [outcome, { outcome: [outcome] }])),
  afgehandeld: { band: bands },
  binnen28: { band: ["0"] },
  band1: { band: ["1"] },
  band2: { band: ["2"] },
  band3: { band: ["3"] },
  binnen42: { band: ["0", "1"] },
  binnen56: { band: ["0", "1", "2"] },
};
const onlyTogether: Readonly<Record<string, Counted["when"]>> = {
  nietTotAanvraag: { outcome: ["nietTotAanvraag"] },
  besluiten: { outcome: [...decided, "nietTotAanvraag"] },
  toekenningOverig: { outcome: ["toekenning"], status: ["overig"] },
  toekenningStatushouder: { outcome: ["toekenning"], status: ["statushouder"] },
};
/** The hulpvraag of who has no benefit. */
const helpToWork = "hulp-bij-werk";
interface Arrival {
  readonly kind: string;
  readonly cells: Readonly<Record<string, Counted["when"]>>;
}
const arrivals: Readonly<Record<string, Arrival>> = {
  meldingen: {
    kind: "melding",
    cells: { meldingen: {}, statushouders: { status: ["statushouder"] }, meldingenOverig: { status: ["overig"] } },
  },
  aanvragen: { kind: "aanvraag", cells: { aanvragen: {} } },
  hulpvragen: { kind: "hulpvraag", cells: { hulpvragen: {}, hulpBijWerk: { regeling: [helpToWork] } } },
};

/**
 * Not published: beside `binnen56` it would tell of the few whose term was longer, so that little of either could be shown.
 * The report for use inside has it.
 */
export const keptInside: ReadonlySet<string> = new Set(["binnenTermijn"]);

/** Which cells a figure says something of; its own where nothing is named. */
const needs: Readonly<Record<string, readonly string[]>> = {
  preventiequotum: ["meldingenOverig", "toekenningOverig"],
  deelBeantwoord: ["geldhulpGoed", "geldhulp"],
  deelNietVerschenen: ["nietVerschenen", "afspraken"],
  binnen28: ["binnen28", "afgehandeld"],
  binnen42: ["binnen42", "afgehandeld"],
  binnen56: ["binnen56", "afgehandeld"],
  // A mean tells of the sorts that it is of: it is shown where each of them is.
  gemiddeldeDagen: ["afgehandeld", "binnen28", "band1", "band2", "band3"],
};

/**
 * What of a year, up to the end of a quarter (0 to 3), and of every period in that may not be published. Later quarters change nothing of what
 * was published before. Only what was counted in `countedFor` matters.
 */
export function publicationOf(cases: readonly CaseCount[], marks: readonly MarkCount[], last: number): Publication {
  const received = Object.entries(arrivals).flatMap(([name, arrival]) => hiddenArrivals(cases, name, arrival, last));
  return new Set([...received, ...hiddenEnds(cases, last), ...hiddenMarks(marks, last)]);
}

/** The quarter (0 to 3) with which a period is published, and the days whose counts tell what of it may be. */
export function countedFor(period: Period): {
  readonly last: number;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
} {
  const { part, to } = periodWith(period.to, "quarter");
  const first = quartersFor(part - 1)[0] ?? 0;
  return { last: part - 1, from: calendarDay(`${period.year}-${`${first * 3 + 1}`.padStart(2, "0")}-01`), to };
}

function hiddenArrivals(cases: readonly CaseCount[], name: string, { kind, cells }: Arrival, last: number): string[] {
  const atoms = cases.filter((one) => one.event === "received" && one.kind === kind).map(atomOf);
  const counted = [...countedOf(cells), ...splits(atoms, ["regeling", "channel", "language"], name)];
  return [...hiddenCells(atoms, counted, last)];
}

function hiddenEnds(cases: readonly CaseCount[], last: number): string[] {
  const ended = cases.filter(({ event }) => event === "ended").map(atomOf);
  const perRegeling = Object.entries(ends).flatMap(([name, when]) => splits(ended, ["regeling"], name, when));
  const reasons = valuesOf(ended, "reason").filter(Boolean);
  const together = countedOf({ ...ends, ...onlyTogether, ...stopped(reasons) });
  return [...hiddenCells(ended, [...together, ...perRegeling], last)];
}

/** Why meldingen stopped, and what is left where those are taken off those that came to no aanvraag, or the other way round. */
function stopped(reasons: readonly string[]): Readonly<Record<string, Counted["when"]>> {
  return {
    gestopt: { reason: reasons },
    gestoptAnders: { outcome: [""], reason: reasons },
    nietZonderReden: { outcome: ["nietTotAanvraag"], reason: [""] },
    ...Object.fromEntries(reasons.map((reason) => [`gestopt/reason/${reason}`, { reason: [reason] }])),
  };
}

function valuesOf(atoms: readonly Atom[], name: string): string[] {
  return [...new Set(atoms.map(({ type }) => type[name] ?? ""))].sort();
}

/** The day after which a period is published: the last of its last quarter. Months wait for their quarter. */
export function publishedAfter(period: Period): CalendarDay {
  return periodWith(period.to, "quarter").to;
}

/** Whether a figure may be published. Months and what is told apart are published for the whole Werkplein; months are not told apart. */
export function isShown(publication: Publication, figure: Figure, period: Period, gemeente: string | null): boolean {
  if (gemeente && (figure.by || period.kind === "month")) return false;
  if (figure.by && period.kind === "month") return false;
  return (needs[figure.indicator] ?? [figure.indicator]).every((id) => {
    const counted = figure.by ? `${id}/${figure.by}/${figure.key}` : id;
    return !publication.has(cellName(scopeOf(period), gemeente ?? "", counted));
  });
}

function scopeOf({ kind, part }: Period): Scope {
  if (kind === "month") return part - 1;
  return kind === "quarter" ? quarterScope(part - 1) : kind === "half" ? halfScope(part - 1) : yearScope;
}

function atomOf(one: CaseCount): Atom {
  const { regeling, channel, language, band, reason } = one;
  return {
    month: one.month - 1,
    gemeente: one.gemeente,
    type: {
      ...{ regeling, channel, language, band, reason },
      status: one.statushouder ? "statushouder" : "overig",
      outcome: outcomes[`${one.kind} ${one.outcome}`] ?? "",
    },
    count: one.count,
  };
}

function countedOf(cells: Readonly<Record<string, Counted["when"]>>): Counted[] {
  return Object.entries(cells).map(([id, when]) => ({ id, when, known: knownOf(when), split: id.includes("/") }));
}

function splits(atoms: readonly Atom[], by: Indicator["by"], id: string, when: Counted["when"] = {}): Counted[] {
  return by.flatMap((name) =>
    valuesOf(atoms, name).map((key) => ({
      ...{ id: `${id}/${name}/${key}`, when: { ...when, [name]: [key] } },
      ...{ known: knownOf(when), split: true },
    })),
  );
}

/** What was decided on took some time, and what took some time was decided on. */
function knownOf({ outcome, band }: Counted["when"]): Counted["when"] {
  if (band) return { outcome: decidedOn };
  return outcome?.every((one) => decidedOn.includes(one)) ? { band: bands } : {};
}
