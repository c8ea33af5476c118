import { randomUUID } from "node:crypto";
import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { type AskedPause, decidePause, decideResume } from "../core/decide-pause.ts";
import { clocksOn } from "../core/terms/clocks.ts";
import { termStory } from "../queries/clocks.server.ts";
import { intakeIdOf } from "../queries/intake-id.server.ts";
import { openPauses } from "../queries/requests.server.ts";
import type { RequestContent } from "./ask-for-papers.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { midnight } from "./write-change.server.ts";

/** Lets the term stand still on a ground of Awb art. 4:15 lid 2, and tells the resident why and how long (lid 3). */
export async function pauseTerm(ask: ChangeAsk & AskedPause) {
  const { staff, now, ground, from, until } = ask;
  const id = await intakeIdOf(staff.tenant, ask.reference);
  const story = id && (await termStory(staff.tenant, id));
  if (!story) return refuse("notFound");
  const today = dayInAmsterdam(now);
  const term = { receivedOn: story.receivedOn, decideBy: clocksOn(story, today).decideBy };
  const text = ask.text.trim().slice(0, 4000);
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decidePause(intake, { ground, from, until, text }, term, today),
    async (tx, { tenant, id: intakeId }) => {
      const requestId = randomUUID();
      const content: RequestContent = { kinds: [], text };
      await tx.intakeRequest.create({
        data: {
          ...{ tenant, id: requestId, intakeId, ground, askedBy: staff.id, createdAt: now },
          // A pause holds from the day after `asked_on`, as with papers.
          askedOn: midnight(addDays(from ?? today, -1)),
          untilOn: midnight(until ?? today),
          content: sealJson(`request:${tenant}:${requestId}`, content),
        },
      });
      await enqueue(tx, { type: "decision.paused", version: 1, tenant, payload: { intakeId, requestId } });
    },
  );
}

/** The ground fell away: the term runs again from that day, and the resident is told (Awb art. 4:15 lid 4). */
export async function resumeTerm(ask: ChangeAsk & { readonly on: CalendarDay | null }) {
  const { staff, reference, on, now } = ask;
  const today = dayInAmsterdam(now);
  const open = await openPauses(staff.tenant, reference, today);
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decideResume(intake, on, open[0]?.from ?? null, today),
    async (tx, { tenant, id: intakeId }) => {
      await tx.$executeRaw`
        update intake_request set ended_on = greatest(asked_on, ${on}::date)
        where tenant = ${tenant} and intake_id = ${intakeId}::uuid and ground <> 'papers' and ended_on is null
          and asked_on < ${on}::date and until_on >= ${on}::date`;
      const requestId = open[0]?.id ?? intakeId;
      await enqueue(tx, { type: "decision.resumed", version: 1, tenant, payload: { intakeId, requestId } });
    },
  );
}
