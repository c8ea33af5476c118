import { query } from "#app/platform/db.server.ts";
import type { ProposedChoice } from "../core/choice-fields.ts";

export type ChoiceState = "proposed" | "approved" | "refused" | "withdrawn";

/** A choice as it was proposed, and what became of it. */
export interface StoredChoice extends ProposedChoice {
  readonly id: string;
  readonly gemeente: string;
  readonly scheme: string;
  readonly state: ChoiceState;
  readonly proposer: string;
  readonly proposerName: string;
  readonly proposedAt: Date;
  readonly deciderName: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string;
  readonly revision: number | null;
}

interface Row extends Omit<StoredChoice, "referenceMonths" | "validTo"> {
  readonly referenceMonths: number | null;
  readonly validTo: string | null;
}

const select = `
  select c.id, c.gemeente, c.scheme, c.offered, c.percentage, c.with_vakantietoeslag as "withVakantietoeslag",
    c.with_kostendelers as "withKostendelers", c.with_vermogenstoets as "withVermogenstoets",
    c.reference_months as "referenceMonths", c.amounts, c.valid_from::text as "validFrom", c.valid_to::text as "validTo",
    c.source_link as "sourceLink", c.remark, c.state, c.proposer, p.name as "proposerName", c.proposed_at as "proposedAt",
    d.name as "deciderName", c.decided_at as "decidedAt", c.reason, c.revision
  from local_choice c join staff p on p.tenant = c.tenant and p.id = c.proposer
    left join staff d on d.tenant = c.tenant and d.id = c.decider`;

/** Every proposal for one scheme of a gemeente, the newest first: its whole history. */
export async function choiceHistory(
  tenant: string,
  gemeente: string,
  scheme: string,
): Promise<readonly StoredChoice[]> {
  const rows = await query<Row>(
    "local-choice-history",
    `${select} where c.tenant = $1 and c.gemeente = $2 and c.scheme = $3 order by c.proposed_at desc, c.id`,
    [tenant, gemeente, scheme],
  );
  return rows.map(stored);
}

/** What waits for a second colleague, the oldest first. */
export async function openProposals(tenant: string, gemeenten: readonly string[]): Promise<readonly StoredChoice[]> {
  const rows = await query<Row>(
    "local-choice-open",
    `${select} where c.tenant = $1 and c.gemeente = any($2) and c.state = 'proposed' order by c.proposed_at, c.id`,
    [tenant, gemeenten],
  );
  return rows.map(stored);
}

/** One proposal, whatever became of it. */
export async function storedChoice(tenant: string, id: string): Promise<StoredChoice | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const [row] = await query<Row>("local-choice-one", `${select} where c.tenant = $1 and c.id = $2::uuid`, [tenant, id]);
  return row && stored(row);
}

function stored({ referenceMonths, validTo, ...row }: Row): StoredChoice {
  return { ...row, ...(referenceMonths !== null && { referenceMonths }), ...(validTo !== null && { validTo }) };
}
