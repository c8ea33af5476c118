import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { decideShield, decideUnshield } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/**
 * Shields a file, for a colleague's or an acquaintance's intake: from now on only the named ones open it.
 * With `named` null the shield is taken away. The reason (`note`) is required either way.
 */
export async function shieldIntake(ask: ChangeAsk & { readonly named: readonly string[] | null }) {
  const { staff, named } = ask;
  if (!named) return changeIntake(ask, "intake.shield", (intake) => decideUnshield(intake, ask.note ?? ""));
  const known = new Set((await staffNames(staff.tenant)).map(({ id }) => id));
  const colleagues = [...new Set(named)].filter((id) => known.has(id));
  return changeIntake(
    ask,
    "intake.shield",
    (intake) => decideShield(intake, ask.note ?? "", colleagues),
    async (tx, { tenant, id }) => {
      await tx.intakeAccess.deleteMany({ where: { tenant, intakeId: id } });
      await tx.intakeAccess.createMany({ data: colleagues.map((staffId) => ({ tenant, intakeId: id, staffId })) });
      await tx.intake.updateMany({
        where: { tenant, id, assignee: { not: null, notIn: colleagues } },
        data: { assignee: null, assignedAt: null },
      });
    },
  );
}
