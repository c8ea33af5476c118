import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { decideIntervention, type InterventionRefusal } from "../core/decide-intervention.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";

/** What was done for who asked for help with money, with what came of it. It stands among what is done, and never changes. */
export function noteIntervention({ note: text = "", ...ask }: ChangeAsk & { readonly outcome: string }) {
  const { staff, outcome, now } = ask;
  const { tenant } = staff;
  const today = dayInAmsterdam(now);
  return changeIntake<InterventionRefusal>(
    ask,
    "intake.work",
    async (intake, tx) => {
      const { form } = await tx.intake.findUniqueOrThrow({
        where: { tenant_id: { tenant, id: intake.id } },
        select: { form: true },
      });
      return decideIntervention(intake, form, { outcome, text }, today);
    },
    async (tx, { id: intakeId }) => {
      const id = randomUUID();
      await tx.intakeTask.create({
        data: {
          ...{ tenant, id, intakeId, kind: "intervention", dueOn: midnight(today), askedBy: staff.id, createdAt: now },
          ...{ doneAt: now, doneBy: staff.id, outcome },
          content: sealJson(`task:${tenant}:${id}`, { text: text.trim().slice(0, 4000) }),
        },
      });
    },
  );
}
