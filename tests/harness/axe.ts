import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** `target-size` runs only when asked for by `wcag22aa`; EN 301 549 is what the law names (C-60). */
export const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"] as const;

/** What axe finds on the page as it stands, one line a problem. Works on pages without scripts as well: axe brings its own. */
export async function axeProblems(page: Page): Promise<string[]> {
  // Without frames there is nothing to gather from them: legacy mode spares a second tab for every look.
  const { violations } = await new AxeBuilder({ page })
    .withTags([...axeTags])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}
