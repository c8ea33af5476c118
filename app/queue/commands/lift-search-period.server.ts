import { searchPeriodRoute } from "#app/intake/contract.ts";
import { query } from "#app/platform/db.server.ts";
import { decideLiftSearch } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** Opens the aanvraag before the search period is over (Participatiewet art. 41 lid 11). The reason (`note`) is required. */
export async function liftSearchPeriod(ask: ChangeAsk) {
  const searching = await isSearching(ask.staff.tenant, ask.reference);
  return changeIntake(ask, "intake.work", (intake) => decideLiftSearch(intake, searching, ask.note ?? ""));
}

/** Whether the search period still binds this melding. */
async function isSearching(tenant: string, reference: string): Promise<boolean> {
  const [row] = await query<{ searching: boolean }>(
    "is-searching",
    `select $3 = any (i.routes) and not exists (
       select 1 from intake_event e where e.tenant = i.tenant and e.intake_id = i.id and e.kind = 'searchLifted') as searching
     from intake i where i.tenant = $1 and i.reference = $2 and i.kind = 'melding'`,
    [tenant, reference, searchPeriodRoute],
  );
  return row?.searching === true;
}
