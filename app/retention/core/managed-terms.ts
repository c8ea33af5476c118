import { monthsKept } from "#app/audit/contract.ts";
import type { Term } from "./retention-terms.ts";

/** What beheerders changed, per Werkplein. `$1` is the last instant that goes, `$2` the Werkplein. */
export const managedTerms: readonly (Term & { readonly sql: string })[] = [
  {
    kind: "managed_change",
    keep: { months: monthsKept },
    basis: "default",
    source: "Burgerlijk Wetboek, artikel 3:310 lid 1: zo lang als het logboek laat zien wie wat deed",
    boundBy: "claims",
    sql: "delete from managed_change where at < $1 and tenant = $2",
  },
];
