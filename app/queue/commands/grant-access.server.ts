import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { decideGrant } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** A teamleider names one more colleague, or themselves, for a shielded file. The reason (`note`) is required and logged. */
export async function grantAccess(ask: ChangeAsk & { readonly to: string }) {
  const { tenant } = ask.staff;
  const to = (await staffNames(tenant)).find(({ id }) => id === ask.to)?.id ?? "";
  return changeIntake(
    ask,
    "intake.grantAccess",
    (intake) => decideGrant(intake, ask.note ?? "", to),
    async (tx, { id }) => {
      await tx.intakeAccess.createMany({ data: [{ tenant, intakeId: id, staffId: to }], skipDuplicates: true });
    },
  );
}
