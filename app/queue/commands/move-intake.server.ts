import { dayInAmsterdam } from "#app/kernel/day.ts";
import { asksAfterStop } from "../core/after-care.ts";
import { decideMove, type Move } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { planCare } from "./plan-care.server.ts";

/** Starts work on an intake or closes it. The database has the last word on which state may follow (table `intake_life`). A melding that stops is asked after. */
export async function moveIntake(ask: ChangeAsk & Move) {
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideMove(intake, ask.staff, ask, ask.now),
    async (tx, intake) => {
      if (!asksAfterStop(intake, ask)) return;
      const care = { tenant: intake.tenant, intakeId: intake.id, rule: "stopped", now: ask.now } as const;
      await planCare(tx, { ...care, from: dayInAmsterdam(ask.now) });
    },
  );
}
