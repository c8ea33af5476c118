import type { CalendarDay } from "#app/kernel/day.ts";
import type { Indicator } from "./indicators.ts";
import { type Period, periodWith } from "./period.ts";
import { hiddenMarks, type MarkCount } from "./published-marks.ts";
import type { Figure } from "./report.ts";
import { type Atom, type Counted, cellName } from "./suppress/counted.ts";
import { hiddenCells } from "./suppress/hidden-cells.ts";

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

/** For each quarter of a period (0 to 3 in its year), the cells that may not be published. */
export type Publication = ReadonlyMap<number, ReadonlySet<string>>;

const decided = ["toekenning", "afwijzing", "intrekking", "buitenBehandeling"] as const;
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
const arrivals: Readonly<Record<string, { kind: string; cells: Readonly<Record<string, Counted["when"]>> }>> = {
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
 * What of a period may be published. Each of its quarters is looked at by itself: later ones change nothing of what was published
 * before, and every period that has a quarter leaves out the same of it.
 */
export function publicationOf(cases: readonly CaseCount[], marks: readonly MarkCount[], period: Period): Publication {
  return new Map(
    quartersOf(period).map((quarter) => [
      quarter,
      new Set([...hiddenIn(cases, quarter), ...hiddenMarks(marks, quarter)]),
    ]),
  );
}

function hiddenIn(cases: readonly CaseCount[], quarter: number): string[] {
  const own = cases.filter(({ month }) => Math.floor((month - 1) / 3) === quarter);
  const received = Object.entries(arrivals).flatMap(([name, { kind, cells }]) => {
    const atoms = own.filter((one) => one.event === "received" && one.kind === kind).map(atomOf);
    const regelingen = valuesOf(atoms, "regeling");
    // What is left of the hulpvragen without those about work.
    const others = regelingen.includes(helpToWork)
      ? { [`${name}Anders`]: { regeling: regelingen.filter((one) => one !== helpToWork) } }
      : {};
    return [
      ...hiddenCells(atoms, [
        ...countedOf({ ...cells, ...others }),
        ...splits(atoms, ["regeling", "channel", "language"], name),
      ]),
    ];
  });
  const ended = own.filter(({ event }) => event === "ended").map(atomOf);
  const perRegeling = Object.entries(ends).flatMap(([name, when]) => splits(ended, ["regeling"], name, when));
  const together = countedOf({ ...ends, ...onlyTogether, ...stopped(valuesOf(ended, "reason").filter(Boolean)) });
  return [...received, ...hiddenCells(ended, [...together, ...perRegeling])];
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
  const month = period.kind === "month" ? (period.part - 1) % 3 : null;
  const cells = (needs[figure.indicator] ?? [figure.indicator]).map((id) =>
    cellName(month, gemeente ?? "", figure.by ? `${id}/${figure.by}/${figure.key}` : id),
  );
  return quartersOf(period).every((quarter) => cells.every((cell) => !publication.get(quarter)?.has(cell)));
}

/** 0 to 3. */
function quartersOf({ from, to }: Period): number[] {
  const quarterOf = (day: CalendarDay) => periodWith(day, "quarter").part - 1;
  return [0, 1, 2, 3].filter((quarter) => quarter >= quarterOf(from) && quarter <= quarterOf(to));
}

function atomOf(one: CaseCount): Atom {
  const { regeling, channel, language, band, reason } = one;
  return {
    month: ((one.month - 1) % 3) as Atom["month"],
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
  return Object.entries(cells).map(([id, when]) => ({ id, when, split: id.includes("/") }));
}

function splits(atoms: readonly Atom[], by: Indicator["by"], id: string, when: Counted["when"] = {}): Counted[] {
  return by.flatMap((name) =>
    valuesOf(atoms, name).map((key) => ({ id: `${id}/${name}/${key}`, when: { ...when, [name]: [key] }, split: true })),
  );
}
