import type { FactDefinition } from "#app/facts/contract.ts";
import { allPages, checkForm, type IntakeContent } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import type { HouseholdRow } from "./household-row.server.ts";

/** The sealed content of a check that is done together. Seal context: `register-check:<tenant>:<id>`. */
export interface HouseholdCheckContent {
  readonly answers: Answers;
}

export interface HouseholdCheck {
  /** Of the open check; 0 when none was begun. */
  readonly version: number;
  readonly answers: Answers;
}

/** The facts that the check asks. */
export const checkFacts: readonly FactDefinition[] = allPages(checkForm).flatMap(({ facts }) => facts);

interface Row {
  readonly id: string;
  readonly content: Uint8Array;
  readonly version: number;
  readonly open: boolean;
}

/** The check as it stands: the open one, else what was answered the last time or sent by the resident, else only the gemeente. */
export async function householdCheck(household: HouseholdRow): Promise<HouseholdCheck> {
  const { tenant, id, gemeente } = household;
  const [row] = await query<Row & Record<string, unknown>>(
    "register-check",
    `select id, content, version, finished_at is null as open from register_check
     where tenant = $1 and household_id = $2 order by (finished_at is null) desc, finished_at desc limit 1`,
    [tenant, id],
  );
  if (!row) return { version: 0, answers: { gemeente, ...sentAnswers(household) } };
  const { answers } = unsealJson<HouseholdCheckContent>(`register-check:${tenant}:${row.id}`, row.content);
  return { version: row.open ? row.version : 0, answers };
}

/** Of the check that the resident saved only what the check itself asks: name and phone are no answers of it. */
function sentAnswers({ tenant, intakeId, intakeContent }: HouseholdRow): Answers {
  if (!intakeContent) return {};
  const { answers } = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, intakeContent);
  return onlyCheckAnswers(answers);
}

/** The answers that belong to the check; anything else is left out. */
export function onlyCheckAnswers(answers: Answers): Answers {
  return Object.fromEntries(checkFacts.map(({ id }) => [id, answers[id]]).filter(([, known]) => known !== undefined));
}
