import type { Period } from "./period.ts";
import type { CaseCount } from "./published.ts";
import type { Figure } from "./report.ts";
import { apart } from "./suppress/small.ts";

/** What waited at the end of a period, and how long it waited by then. */
const stock = "openstaand";
const ages: readonly string[] = ["openKort", "openMiddel", "openLang"];

export function isStock(indicator: string): boolean {
  return indicator === stock || ages.includes(indicator);
}

/**
 * Two stocks tell what came in less what ended between them. So the stock is published, of the whole Werkplein at the end of a quarter,
 * where `apart` cases ended in that quarter that no other figure counts (`isFree`): for each other world of `hiddenCells` there is then one
 * in which so many more or fewer of those ended, and every stock that is shown is the same. How old the stock is, is published where each
 * of its parts holds `apart` or more.
 */
export function isStockShown(
  cases: readonly CaseCount[],
  figures: readonly Figure[],
  { indicator }: Pick<Figure, "indicator">,
  { kind, to }: Period,
  gemeente: string | null,
): boolean {
  if (gemeente || kind === "month") return false;
  const months = [-2, -1, 0].map((back) => Number(to.slice(5, 7)) + back);
  const free = cases.filter((one) => months.includes(one.month) && isFree(one));
  if (free.reduce((sum, { count }) => sum + count, 0) < apart) return false;
  const parts = figures.filter((figure) => ages.includes(figure.indicator) || figure.indicator === stock);
  return parts.every(({ indicator: id, part }) => part >= apart || (indicator === stock && id !== stock));
}

/** Cases that ended and of which nothing else is published: no decision, no count of those that came to nothing, no reason. */
function isFree({ event, kind, outcome, band, reason }: CaseCount): boolean {
  if (event !== "ended" || band !== "" || reason !== "") return false;
  if (kind === "hulpvraag") return true;
  return kind === "melding" ? outcome !== "niet_tot_aanvraag" : kind === "aanvraag" && outcome === "referred";
}
