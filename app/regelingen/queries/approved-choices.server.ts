import { query } from "#app/platform/db.server.ts";
import type { ApprovedChoice } from "../core/choices-in-force.ts";
import type { LocalChoice } from "../core/define-overlay.ts";

/** The number of the last approval of a gemeente; 0 when there is none. Approved choices never change, so it names all of them. */
export async function lastRevision(tenant: string, gemeente: string): Promise<number> {
  const [row] = await query<{ revision: number }>(
    "local-choice-revision",
    "select coalesce(max(revision), 0) as revision from local_choice where tenant = $1 and gemeente = $2",
    [tenant, gemeente],
  );
  return row?.revision ?? 0;
}

interface Row {
  id: string;
  scheme: string;
  offered: boolean;
  percentage: number;
  withVakantietoeslag: boolean;
  withKostendelers: boolean;
  withVermogenstoets: boolean;
  referenceMonths: number | null;
  amounts: LocalChoice["amounts"];
  validFrom: string;
  validTo: string | null;
  sourceLink: string;
  revision: number;
}

/** Everything that was ever approved for a gemeente, in the order of approval. */
export async function approvedChoices(tenant: string, gemeente: string): Promise<readonly ApprovedChoice[]> {
  const rows = await query<Row>(
    "local-choice-approved",
    `select id, scheme, offered, percentage, with_vakantietoeslag as "withVakantietoeslag",
       with_kostendelers as "withKostendelers", with_vermogenstoets as "withVermogenstoets",
       reference_months as "referenceMonths", amounts, valid_from::text as "validFrom", valid_to::text as "validTo",
       source_link as "sourceLink", revision
     from local_choice where tenant = $1 and gemeente = $2 and state = 'approved' order by revision`,
    [tenant, gemeente],
  );
  return rows.map(({ referenceMonths, validTo, ...row }) => ({
    ...row,
    ...(referenceMonths !== null && { referenceMonths }),
    ...(validTo !== null && { validTo }),
  }));
}
