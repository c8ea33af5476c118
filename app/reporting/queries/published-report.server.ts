import { createHash } from "node:crypto";
import { isCaseload, isCaseloadShown } from "../core/caseload-days.ts";
import { type Period, yearBefore } from "../core/period.ts";
import { type CaseCount, countedFor, isShown, keptInside, type Publication, publicationOf } from "../core/published.ts";
import type { MarkCount } from "../core/published-marks.ts";
import { isStock, isStockShown } from "../core/published-stock.ts";
import { type Figure, figuresOf } from "../core/report.ts";
import { caseCounts, markCounts } from "./case-counts.server.ts";
import { tallies } from "./tallies.server.ts";

/** A figure as it may leave the Werkplein. */
export interface PublishedFigure extends Pick<Figure, "indicator" | "unit" | "by" | "key"> {
  /** `hidden`: a small count could be told from it. Null: nothing to take a share of. */
  readonly value: number | null | "hidden";
}

export interface PublishedReport {
  readonly now: readonly PublishedFigure[];
  /** The same period of the year before. */
  readonly before: readonly PublishedFigure[];
}

/** Every indicator of a period, without what could tell a count of 1 to 4. */
export async function publishedReport(
  tenant: string,
  period: Period,
  gemeente: string | null,
): Promise<PublishedReport> {
  const [now, before] = await Promise.all([
    publishedFigures(tenant, period, gemeente),
    publishedFigures(tenant, yearBefore(period), gemeente),
  ]);
  return { now, before };
}

async function publishedFigures(tenant: string, period: Period, gemeente: string | null): Promise<PublishedFigure[]> {
  const { from, to } = period;
  const counted = countedFor(period);
  const [totals, cases, marks] = await Promise.all([
    tallies({ tenant, from, to, ...(gemeente ? { gemeente } : {}) }),
    caseCounts(tenant, counted),
    markCounts(tenant, counted),
  ]);
  const publication = foundBefore(cases, marks, counted.last);
  const figures = figuresOf(totals);
  const mayShow = (figure: Figure) => {
    if (isCaseload(figure.indicator)) return isCaseloadShown(totals, figure, period, gemeente);
    if (isStock(figure.indicator)) return isStockShown(cases, figures, figure, period, gemeente);
    return isShown(publication, figure, period, gemeente);
  };
  return figures
    .filter(({ indicator, by }) => !keptInside.has(indicator) && (!by || (!gemeente && period.kind !== "month")))
    .map((figure) => {
      const { indicator, unit, by, key, value } = figure;
      return { indicator, unit, by, key, value: mayShow(figure) ? value : "hidden" };
    });
}

/** What may not be published follows from the counts alone: the same counts, of whomever and whenever, need no second search. */
const found = new Map<string, Publication>();
const foundAtMost = 200;

function foundBefore(cases: readonly CaseCount[], marks: readonly MarkCount[], last: number): Publication {
  const key = createHash("sha256")
    .update(JSON.stringify([last, cases, marks]))
    .digest("base64");
  const publication = found.get(key) ?? publicationOf(cases, marks, last);
  found.delete(key);
  found.set(key, publication);
  for (const oldest of found.keys()) {
    if (found.size <= foundAtMost) break;
    found.delete(oldest);
  }
  return publication;
}
