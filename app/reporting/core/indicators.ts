/** Which totals of a day are added up. What is left out may be anything. */
export interface Selection {
  /** `received`, `ended:<outcome>`, `why` (with its reason), `handled`, `netDays`, `within28`, `appointment:came`, …: see the migrations that count them. */
  readonly measure: string;
  readonly kind?: "melding" | "aanvraag" | "hulpvraag" | "voorzieningencheck";
  readonly statushouder?: boolean;
  /** The scheme of an aanvraag, or the form of a hulpvraag. */
  readonly regeling?: string;
}

export const dimensions = ["regeling", "channel", "language", "reason"] as const;
export type Dimension = (typeof dimensions)[number];

/** What one indicator says, once for every report. Its words are `reporting:indicators.<id>`. */
export interface Indicator {
  readonly id: string;
  /** `share`: part of whole; `rest`: what is left of whole without part, as a share; `mean`: part per one of whole, in days; `level`: part per day. */
  readonly unit: "count" | "share" | "rest" | "mean" | "level";
  readonly part: readonly Selection[];
  readonly whole?: readonly Selection[];
  /** Also told apart by these. */
  readonly by: readonly Dimension[];
  /** The need of the Werkpleinen that it answers. */
  readonly need: string;
}

const melding = { measure: "received", kind: "melding" } as const;
const aanvraag = { measure: "received", kind: "aanvraag" } as const;
const ended = (outcome: string, kind: Selection["kind"] = "aanvraag"): Selection => ({
  measure: `ended:${outcome}`,
  kind,
});
const handled = { measure: "handled", kind: "aanvraag" } as const;
const ofHandled = (measure: string) => ({ part: [{ measure, kind: "aanvraag" }], whole: [handled] }) as const;

const waits = {
  short: { measure: "stock:short" },
  middle: { measure: "stock:middle" },
  long: { measure: "stock:long" },
};
const [came, noShow] = [{ measure: "appointment:came" }, { measure: "appointment:noShow" }] as const;
const [spoken, notSpoken] = [{ measure: "afterCare:reached" }, { measure: "afterCare:notReached" }] as const;
const [lowLiteracy, literate] = [
  { measure: "taalhuis:taalmeterLow" },
  { measure: "taalhuis:taalmeterEnough" },
] as const;
const [solved, handedOver, notSolved] = ["solved", "warmHandover", "notSolved"].map((outcome) => ({
  measure: `intervention:${outcome}`,
})) as [Selection, Selection, Selection];
const counted = (id: string, part: readonly Selection[], need: string): Indicator => ({
  ...{ id, unit: "count", part, by: [], need },
});

const [snapshots, lastSnapshot] = [[{ measure: "caseload:days" }], [{ measure: "caseload:last" }]];
/** What colleagues carried: over the days that were kept, and on the last of them. */
const level = (id: string, measure: string, whole: Indicator["whole"]): Indicator => ({
  ...{ id, unit: "level", part: [{ measure }], whole, by: [], need: "N26" },
});
const caseloads: readonly Indicator[] = [
  level("caseload", "caseload:carried", snapshots),
  level("caseloadEind", "caseload:end", lastSnapshot),
  level("caseloadA", "caseload:end:A", lastSnapshot),
  level("caseloadB", "caseload:end:B", lastSnapshot),
  level("caseloadC", "caseload:end:C", lastSnapshot),
  level("caseloadnone", "caseload:end:none", lastSnapshot),
  { ...level("caseloadNorm", "caseload:full", [{ measure: "caseload:room" }]), unit: "share" },
];

/** What waited at the end, and what is counted beside intakes: visits, households of the register, after-care. */
const besideIntakes: readonly Indicator[] = [
  counted("openstaand", [waits.short, waits.middle, waits.long], "N26"),
  counted("openKort", [waits.short], "N26"),
  counted("openMiddel", [waits.middle], "N26"),
  counted("openLang", [waits.long], "N26"),
  counted("afspraken", [came, noShow], "N03"),
  counted("gekomen", [came], "N03"),
  counted("nietVerschenen", [noShow], "N29"),
  { ...counted("deelNietVerschenen", [noShow], "N29"), unit: "share", whole: [came, noShow] },
  counted("uitgenodigd", [{ measure: "household:invited" }], "N11"),
  counted("bereikt", [{ measure: "household:reached" }], "N11"),
  counted("naarCheck", [{ measure: "household:came" }], "N11"),
  counted("geadviseerd", [{ measure: "household:advised" }], "N11"),
  counted("gekregen", [{ measure: "household:granted" }], "N11"),
  counted("nazorg", [spoken, notSpoken], "N29"),
  counted("nazorgGesproken", [spoken], "N29"),
  counted("naarTaalhuis", [{ measure: "taalhuis:asked" }], "N17"),
  counted("taalmeter", [lowLiteracy, literate], "N17"),
  counted("taalmeterLaag", [lowLiteracy], "N17"),
  counted("geldhulp", [solved, handedOver, notSolved], "N21"),
  counted("geldhulpBeantwoord", [solved], "N21"),
  counted("geldhulpOvergedragen", [handedOver], "N21"),
  { ...counted("deelBeantwoord", [solved, handedOver], "N21"), unit: "share", whole: [solved, handedOver, notSolved] },
];

/** Every indicator that is read from the work itself, in the order of the report. */
export const indicators: readonly Indicator[] = [
  { id: "meldingen", unit: "count", part: [melding], by: ["channel", "language"], need: "N26" },
  { id: "aanvragen", unit: "count", part: [aanvraag], by: ["regeling", "channel", "language"], need: "N26" },
  { id: "hulpvragen", unit: "count", part: [{ measure: "received", kind: "hulpvraag" }], by: ["channel"], need: "N21" },
  counted("hulpBijWerk", [{ measure: "received", kind: "hulpvraag", regeling: "hulp-bij-werk" }], "N22"),
  { id: "toekenning", unit: "count", part: [ended("toekenning")], by: ["regeling"], need: "N24" },
  { id: "afwijzing", unit: "count", part: [ended("afwijzing")], by: ["regeling"], need: "N24" },
  { id: "intrekking", unit: "count", part: [ended("intrekking")], by: ["regeling"], need: "N24" },
  { id: "buitenBehandeling", unit: "count", part: [ended("buiten_behandeling")], by: ["regeling"], need: "N24" },
  { id: "nietTotAanvraag", unit: "count", part: [ended("niet_tot_aanvraag", "melding")], by: [], need: "N24" },
  {
    id: "besluiten",
    unit: "count",
    part: [
      ...["toekenning", "afwijzing", "intrekking", "buiten_behandeling"].map((outcome) => ended(outcome)),
      ended("niet_tot_aanvraag", "melding"),
    ],
    by: [],
    need: "N24",
  },
  {
    id: "preventiequotum",
    unit: "rest",
    part: [{ ...ended("toekenning"), statushouder: false }],
    whole: [{ ...melding, statushouder: false }],
    by: [],
    need: "N25",
  },
  { id: "gestopt", unit: "count", part: [{ measure: "why", kind: "melding" }], by: ["reason"], need: "N25" },
  { id: "afgehandeld", unit: "count", part: [handled], by: ["regeling"], need: "N23" },
  { id: "binnen28", unit: "share", ...ofHandled("within28"), by: ["regeling"], need: "N23" },
  { id: "binnen42", unit: "share", ...ofHandled("within42"), by: ["regeling"], need: "N23" },
  { id: "binnen56", unit: "share", ...ofHandled("within56"), by: ["regeling"], need: "N23" },
  { id: "binnenTermijn", unit: "share", ...ofHandled("withinTerm"), by: ["regeling"], need: "N23" },
  { id: "gemiddeldeDagen", unit: "mean", ...ofHandled("netDays"), by: ["regeling"], need: "N23" },
  { id: "statushouders", unit: "count", part: [{ ...melding, statushouder: true }], by: [], need: "N28" },
  ...caseloads,
  ...besideIntakes,
];
