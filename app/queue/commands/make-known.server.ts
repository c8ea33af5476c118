import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { decideMadeKnown } from "../core/decide-term.ts";
import { decisionToTell } from "../queries/decision.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { planObjectionsAnew } from "./plan-objection-answer.server.ts";
import { midnight } from "./write-change.server.ts";

/** The day and the way on which a decision reached the resident (Awb art. 3:41); from then on it can be read in "mijn zaken". */
export async function makeKnown(ask: ChangeAsk & { readonly on: CalendarDay | null; readonly channel: string }) {
  const { staff, reference, on, channel, now } = ask;
  const decided = await decisionToTell(staff.tenant, reference);
  return changeIntake(
    ask,
    "intake.work",
    () => decideMadeKnown({ on, channel }, decided?.decidedOn ?? null, dayInAmsterdam(now)),
    async (tx, { tenant, id }) => {
      const correction = decided?.correction ?? 0;
      await tx.intakeDecision.update({
        where: { tenant_intakeId_correction: { tenant, intakeId: id, correction } },
        data: { madeKnownOn: midnight(on ?? dayInAmsterdam(now)), channel },
      });
      await planObjectionsAnew(tx, tenant, id);
      await enqueue(tx, { type: "decision.madeKnown", version: 1, tenant, payload: { intakeId: id, correction } });
    },
  );
}
