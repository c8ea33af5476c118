import { translator } from "#app/i18n/contract.ts";
import { type Dimension, dimensions } from "#app/reporting/contract.ts";
import type { PublishedFigure, PublishedReport } from "#app/reporting/queries/published-report.server.ts";
import type { Bar } from "#app/ui/staff/bar-chart.tsx";
import { changeText, keyText, valueText } from "./report-words.server.ts";

export interface ReportRow {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
}
export interface ReportSection {
  readonly id: keyof typeof sections;
  readonly rows: readonly ReportRow[];
  readonly bars: readonly Bar[];
}
export interface ReportSplit {
  readonly by: Dimension;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly string[] }[];
}

/** Which figures stand together, and which of them are drawn: only what has the same unit. */
const sections = {
  arrivals: {
    shown: ["meldingen", "statushouders", "aanvragen", "hulpvragen", "hulpBijWerk"],
    drawn: ["meldingen", "aanvragen", "hulpvragen"],
  },
  decisions: {
    shown: [
      "toekenning",
      "afwijzing",
      "buitenBehandeling",
      "intrekking",
      "nietTotAanvraag",
      "besluiten",
      "preventiequotum",
      "gestopt",
    ],
    drawn: ["toekenning", "afwijzing", "buitenBehandeling", "intrekking", "nietTotAanvraag"],
  },
  turnaround: {
    shown: ["afgehandeld", "binnen28", "binnen42", "binnen56", "gemiddeldeDagen"],
    drawn: ["binnen28", "binnen42", "binnen56"],
  },
  stock: {
    shown: ["openstaand", "openKort", "openMiddel", "openLang"],
    drawn: ["openKort", "openMiddel", "openLang"],
  },
  caseload: {
    shown: ["caseload", "caseloadNorm", "caseloadEind", "caseloadA", "caseloadB", "caseloadC", "caseloadnone"],
    drawn: ["caseload", "caseloadEind", "caseloadA", "caseloadB", "caseloadC", "caseloadnone"],
  },
  visits: {
    shown: ["afspraken", "gekomen", "nietVerschenen", "deelNietVerschenen"],
    drawn: ["gekomen", "nietVerschenen"],
  },
  register: {
    shown: ["uitgenodigd", "bereikt", "naarCheck", "geadviseerd", "gekregen"],
    drawn: ["uitgenodigd", "bereikt", "naarCheck", "geadviseerd", "gekregen"],
  },
  money: {
    shown: ["geldhulp", "geldhulpBeantwoord", "geldhulpOvergedragen", "deelBeantwoord"],
    drawn: ["geldhulp", "geldhulpBeantwoord", "geldhulpOvergedragen"],
  },
  literacy: { shown: ["naarTaalhuis", "taalmeter", "taalmeterLaag"], drawn: ["naarTaalhuis", "taalmeter"] },
  afterCare: { shown: ["nazorg", "nazorgGesproken"], drawn: ["nazorg", "nazorgGesproken"] },
} as const;

const { t } = translator("nl");

export function sectionsOf(report: PublishedReport): ReportSection[] {
  return (Object.keys(sections) as ReportSection["id"][]).map((id) => ({
    id,
    rows: sections[id].shown.flatMap((indicator) => rowOf(report, indicator) ?? []),
    bars: sections[id].drawn.flatMap((indicator) => barOf(report, indicator) ?? []),
  }));
}

/** One table for each way of telling apart: a line for each value, a column for each figure. */
export function splitsOf({ now }: PublishedReport): ReportSplit[] {
  return dimensions.flatMap((by) => {
    const own = now.filter((figure) => figure.by === by);
    const columns = [...new Set(own.map(({ indicator }) => indicator))].map((id) => ({ id, name: nameOf(id) }));
    const rows = [...new Set(own.map(({ key }) => key))].map((key) => ({
      id: key,
      name: keyText({ by, key }),
      cells: columns.map(({ id }) => {
        const figure = own.find((one) => one.indicator === id && one.key === key);
        return figure ? valueText(figure) : "–";
      }),
    }));
    return rows.length > 0 ? [{ by, columns, rows }] : [];
  });
}

export function nameOf(indicator: string): string {
  return t(`reporting:indicators.${indicator}.name` as string);
}

export function wordsOf(indicator: string): string {
  return t(`reporting:indicators.${indicator}.words` as string);
}

function rowOf(report: PublishedReport, indicator: string): ReportRow | null {
  const [now, before] = bothOf(report, indicator);
  if (!now) return null;
  return {
    id: indicator,
    name: nameOf(indicator),
    words: wordsOf(indicator),
    now: valueText(now),
    before: before ? valueText(before) : "–",
    change: changeText(now, before),
  };
}

function barOf(report: PublishedReport, indicator: string): Bar | null {
  const [now, before] = bothOf(report, indicator);
  if (!now) return null;
  const drawn = (figure: PublishedFigure | undefined) => ({
    size: typeof figure?.value === "number" ? figure.value : null,
    text: figure ? valueText(figure) : "–",
  });
  return { id: indicator, name: nameOf(indicator), now: drawn(now), before: drawn(before) };
}

function bothOf({ now, before }: PublishedReport, indicator: string) {
  const find = (figures: readonly PublishedFigure[]) => figures.find((one) => one.indicator === indicator && !one.by);
  return [find(now), find(before)] as const;
}
