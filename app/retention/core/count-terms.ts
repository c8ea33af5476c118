import type { Term } from "./retention-terms.ts";

/** Counts of nobody in particular, per Werkplein. `$1` is the last instant that goes, `$2` the Werkplein. */
export const countTerms: readonly (Term & { readonly sql: string })[] = [
  {
    kind: "funnel_count",
    keep: { months: 24 },
    basis: "default",
    source: "Tellingen zonder personen, om twee jaren te vergelijken",
    boundBy: "counts",
    sql: "delete from funnel_count where day < $1::date and tenant = $2",
  },
  {
    kind: "report_case",
    keep: { months: 120 },
    basis: "default",
    source: "Regels zonder personen, om tien jaren te vergelijken, met wat erop is geteld",
    boundBy: "counts",
    sql: "delete from report_case where received_on < $1::date and tenant = $2 and ended_on is not null",
  },
  {
    kind: "report_mark",
    keep: { months: 120 },
    basis: "default",
    source: "Regels zonder personen over afspraken, het register en nazorg, om tien jaren te vergelijken",
    sql: "delete from report_mark where day < $1::date and tenant = $2",
  },
  {
    kind: "caseload_day",
    keep: { months: 120 },
    basis: "default",
    source: "Tellingen van de caseload per dag, zonder personen en zonder collega's, om tien jaren te vergelijken",
    boundBy: "counts",
    sql: "delete from caseload_day where day < $1::date and tenant = $2",
  },
];
