import { may } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { refuse } from "#app/kernel/result.ts";
import { type AssignmentRefusal, decideAssign } from "../core/decide-assignment.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** A teamleider gives the intake to a colleague, who must be allowed to open it. */
export async function assignIntake(ask: ChangeAsk & { readonly to: string }) {
  const { tenant } = ask.staff;
  const colleague = (await staffNames(tenant)).find(({ id }) => id === ask.to);
  return changeIntake<AssignmentRefusal | "colleagueUnknown">(ask, "intake.assign", (intake) => {
    if (!colleague || !may({ ...colleague, tenant }, "intake.view", intake)) return refuse("colleagueUnknown");
    return decideAssign(intake, colleague.id, ask.now);
  });
}
