import type { CalendarDay } from "#app/kernel/day.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { dropCare, planCare } from "../commands/plan-care.server.ts";
import { asksAfterDecision } from "../core/after-care.ts";

/** Who heard that they do not get what they asked for is asked after; a correction that gives it takes that back. The last decision counts. */
export async function afterDecision(
  { tenant, payload: { intakeId } }: OutboxEvent<{ intakeId: string }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
    const [last] = await tx.$queryRaw<{ kind: string; from: CalendarDay }[]>`
      select kind, made_known_on::text as "from" from intake_decision
      where tenant = ${tenant} and intake_id = ${intakeId}::uuid and made_known_on is not null order by correction desc limit 1`;
    if (!last) return;
    const care = { tenant, intakeId, rule: "ended", now } as const;
    if (asksAfterDecision(last.kind)) await planCare(tx, { ...care, from: last.from });
    else await dropCare(tx, care);
  });
}
