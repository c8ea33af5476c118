import { dayInAmsterdam } from "#app/kernel/day.ts";
import { decideRequestEnd } from "../core/decide-term.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** A colleague sees that everything is there: the open requests end today, and the term runs again (Awb art. 4:15 lid 1). */
export async function endRequest(ask: ChangeAsk) {
  const today = dayInAmsterdam(ask.now);
  return changeIntake(ask, "intake.work", decideRequestEnd, async (tx, { tenant, id }) => {
    await tx.$executeRaw`
      update intake_request set ended_on = ${today}::date
      where tenant = ${tenant} and intake_id = ${id}::uuid and ended_on is null`;
  });
}
