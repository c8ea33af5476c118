import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { decideMadeKnown, decideOutcome } from "../core/decide-term.ts";
import { decisionDay } from "../queries/decision.server.ts";
import { midnight } from "./ask-for-papers.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** The sealed content of a decision. Seal context: `decision:<tenant>:<intake>`. */
export interface DecisionContent {
  /** What the letter says: decision, ground and reasons (Awb art. 3:46), in Dutch. */
  readonly letter: string;
}

/** A colleague decides on an aanvraag. What is decided stays; the resident knows of it only once it is made known. */
export async function decideIntake(ask: ChangeAsk & { readonly kind: string; readonly letter: string }) {
  const { staff, kind, now } = ask;
  const letter = ask.letter.trim().slice(0, 20_000);
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideOutcome(intake, kind, letter),
    async (tx, { tenant, id }) => {
      const content: DecisionContent = { letter };
      const decidedOn = midnight(dayInAmsterdam(now));
      await tx.intakeDecision.create({
        data: {
          ...{ tenant, intakeId: id, kind, decidedOn, decidedBy: staff.id, createdAt: now },
          content: sealJson(`decision:${tenant}:${id}`, content),
        },
      });
      await tx.$executeRaw`
        update intake_request set ended_on = greatest(asked_on, ${dayInAmsterdam(now)}::date)
        where tenant = ${tenant} and intake_id = ${id}::uuid and ended_on is null and until_on >= ${dayInAmsterdam(now)}::date`;
    },
  );
}

/** The day and the way on which a decision reached the resident (Awb art. 3:41); from then on it can be read in "mijn zaken". */
export async function makeKnown(ask: ChangeAsk & { readonly on: CalendarDay | null; readonly channel: string }) {
  const { staff, reference, on, channel, now } = ask;
  const decided = await decisionDay(staff.tenant, reference);
  return changeIntake(
    ask,
    "intake.work",
    () => decideMadeKnown({ on, channel }, decided, dayInAmsterdam(now)),
    async (tx, { tenant, id }) => {
      await tx.intakeDecision.update({
        where: { tenant_intakeId: { tenant, intakeId: id } },
        data: { madeKnownOn: midnight(on ?? dayInAmsterdam(now)), channel },
      });
      await enqueue(tx, { type: "decision.madeKnown", version: 1, tenant, payload: { intakeId: id } });
    },
  );
}
