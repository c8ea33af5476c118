import { may } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { refuse } from "#app/kernel/result.ts";
import { type AssignmentRefusal, decideHandOver } from "../core/decide-assignment.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

export interface HandOver extends ChangeAsk {
  readonly to: string;
  /** The colleague whose work it was: their open tasks go along. Null: only the intake is handed out. */
  readonly from: string | null;
}

/** Gives one intake, or what a colleague who leaves still had to do on it, to another who may open it. */
export async function handOverIntake(ask: HandOver) {
  const { from, to } = ask;
  const { tenant } = ask.staff;
  const colleague = (await staffNames(tenant)).find(({ id }) => id === to);
  return changeIntake<AssignmentRefusal | "colleagueUnknown">(
    ask,
    "intake.assign",
    async (intake, tx) => {
      if (!colleague || !may({ ...colleague, tenant }, "intake.view", intake)) return refuse("colleagueUnknown");
      const asked = from
        ? await tx.intakeTask.findMany({
            where: { tenant, intakeId: intake.id, kind: "secondOpinion", assignedTo: from, doneAt: null },
            select: { askedBy: true },
          })
        : [];
      const askers = asked.map(({ askedBy }) => askedBy);
      return decideHandOver(intake, from, to, askers, ask.now);
    },
    async (tx, { id: intakeId }) => {
      if (!from) return;
      const theirs = { tenant, intakeId, assignedTo: from, doneAt: null };
      await tx.intakeTask.updateMany({ where: theirs, data: { assignedTo: to } });
    },
  );
}
