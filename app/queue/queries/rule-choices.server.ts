import { languages } from "#app/i18n/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { RuleChoices } from "../core/assignment-rules.ts";
import { atWork } from "./caseload-screen.server.ts";

/** What may be chosen in a rule: gemeenten of the Werkplein, the languages we speak, and who does the work of the list. */
export async function ruleChoices(tenant: string): Promise<RuleChoices> {
  return {
    gemeenten: werkpleinById(tenant).gemeenten.map(({ id }) => id),
    languages,
    colleagues: atWork(await staffNames(tenant)).map(({ id }) => id),
  };
}
