import { query } from "#app/platform/db.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/** Months by kind, where they are not what the product says: as the file of the Werkplein has it, and before that as a beheerder chose. */
export type ChosenTerms = Readonly<Record<string, number>>;

/** What each Werkplein chose. */
export async function chosenTerms(): Promise<ReadonlyMap<string, ChosenTerms>> {
  const rows = await query<{ tenant: string; kind: string; months: number }>(
    "chosen-terms",
    "select tenant, kind, months from retention_choice",
  );
  return new Map(
    werkpleinen.map(({ id, keepsMonths = {} }) => [
      id,
      {
        ...keepsMonths,
        ...Object.fromEntries(rows.filter(({ tenant }) => tenant === id).map((row) => [row.kind, row.months])),
      },
    ]),
  );
}

/** What one Werkplein chose. */
export async function termsChosenBy(tenant: string): Promise<ChosenTerms> {
  return (await chosenTerms()).get(tenant) ?? {};
}
