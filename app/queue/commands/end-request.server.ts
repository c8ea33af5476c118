import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { decideRequestEnd } from "../core/decide-term.ts";
import { firstAskedOn } from "../queries/requests.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** A colleague sees that everything is there: the open requests end on the day it came, and the term runs again (Awb art. 4:15 lid 1). */
export async function endRequest(ask: ChangeAsk & { readonly on: CalendarDay | null }) {
  const { staff, reference, on } = ask;
  const today = dayInAmsterdam(ask.now);
  const firstAsked = (await firstAskedOn(staff.tenant, reference)) ?? today;
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideRequestEnd(intake, on, firstAsked, today),
    async (tx, { tenant, id }) => {
      await tx.$executeRaw`
        update intake_request set ended_on = greatest(asked_on, ${on}::date)
        where tenant = ${tenant} and intake_id = ${id}::uuid and ground = 'papers' and ended_on is null`;
    },
  );
}
