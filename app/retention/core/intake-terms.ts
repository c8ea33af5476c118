import { checkMonthsKept, monthsKeptByState } from "#app/intake/contract.ts";
import type { Term } from "./retention-terms.ts";

const avg = "AVG, artikel 5 lid 1 onder e";
const archive = "Archiefwet 1995, artikel 3 en 5, met de selectielijst voor gemeenten en intergemeentelijke organen";

/** Kind: `intake.<state>`. The months stand in the room `intake`, since the privacy page tells them too. */
export const intakeTerms: readonly (Term & { readonly state: string })[] = Object.entries(monthsKeptByState).map(
  ([state, months]) => ({
    kind: `intake.${state}`,
    state,
    keep: { months },
    basis: "default",
    source: archive,
    boundBy: "archive",
  }),
);

/**
 * A saved check is kept with consent, and shorter than a file of the law: a year after the last thing that happened to it, and until the
 * next night once the consent was taken back. Kind: `check.<state>`.
 */
export const checkTerms: readonly (Term & { readonly state: string })[] = [
  ...["helped_otherwise", "closed", "referred"].map(
    (state) =>
      ({
        kind: `check.${state}`,
        state,
        keep: { months: checkMonthsKept },
        basis: "default",
        source: `${avg}; een check die met toestemming is bewaard`,
      }) as const,
  ),
  {
    kind: "check.withdrawn",
    state: "withdrawn",
    keep: { days: 0 },
    basis: "law",
    source: "AVG, artikel 17 lid 1 onder b: de toestemming is ingetrokken",
  },
];
