/** Which totals of a day are added up. What is left out may be anything. */
export interface Selection {
  /** `received`, `ended:<outcome>`, `why:<reason>`, `handled`, `netDays`, `within28`, …: see the migration that counts them. */
  readonly measure: string;
  readonly kind?: "melding" | "aanvraag" | "hulpvraag" | "voorzieningencheck";
  readonly statushouder?: boolean;
}

export const dimensions = ["regeling", "channel", "language"] as const;
export type Dimension = (typeof dimensions)[number];

/** What one indicator says, once for every report. Its words are `reporting:indicators.<id>`. */
export interface Indicator {
  readonly id: string;
  /** `share`: part of whole; `rest`: what is left of whole without part, as a share; `mean`: part per one of whole. */
  readonly unit: "count" | "share" | "rest" | "mean";
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

/** Every indicator that is read from the work itself, in the order of the report. */
export const indicators: readonly Indicator[] = [
  { id: "meldingen", unit: "count", part: [melding], by: ["channel", "language"], need: "N26" },
  { id: "aanvragen", unit: "count", part: [aanvraag], by: ["regeling", "channel", "language"], need: "N26" },
  { id: "hulpvragen", unit: "count", part: [{ measure: "received", kind: "hulpvraag" }], by: ["channel"], need: "N21" },
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
  { id: "afgehandeld", unit: "count", part: [handled], by: ["regeling"], need: "N23" },
  { id: "binnen28", unit: "share", ...ofHandled("within28"), by: ["regeling"], need: "N23" },
  { id: "binnen42", unit: "share", ...ofHandled("within42"), by: ["regeling"], need: "N23" },
  { id: "binnen56", unit: "share", ...ofHandled("within56"), by: ["regeling"], need: "N23" },
  { id: "binnenTermijn", unit: "share", ...ofHandled("withinTerm"), by: ["regeling"], need: "N23" },
  { id: "gemiddeldeDagen", unit: "mean", ...ofHandled("netDays"), by: ["regeling"], need: "N23" },
  { id: "statushouders", unit: "count", part: [{ ...melding, statushouder: true }], by: [], need: "N28" },
];
