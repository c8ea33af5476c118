import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { isOpen } from "../core/intake-row.ts";
import { lastPaperIn } from "../core/terms/papers-in.ts";
import type { RequestContent } from "./ask-for-papers.server.ts";
import { keepTerms } from "./keep-terms.server.ts";

interface Ask {
  readonly tenant: string;
  readonly intakeId: string;
  readonly now: Date;
}

/**
 * A resident sent a paper, or showed it at the desk: they wait for an answer, and once everything that was asked for is there, the term runs again from the day
 * on which the last of it came, whenever a colleague looks (Awb art. 4:15 lid 1). Whether it is enough, a person judges.
 */
export async function takePapersIn(ask: Ask): Promise<void> {
  await transaction(async (tx) => {
    const { tenant, intakeId, now } = ask;
    const [intake] = await tx.$queryRaw<{ state: string }[]>`
      select state from intake where tenant = ${tenant} and id = ${intakeId}::uuid and joined_to is null for update`;
    if (!intake || !isOpen(intake.state)) return;
    await tx.$executeRaw`
      update intake set waiting_since = coalesce(waiting_since, ${now}), updated_at = ${now}
      where tenant = ${tenant} and id = ${intakeId}::uuid`;
    const last = intake.state === "asked_to_complete" ? await lastIn(tx, ask) : null;
    if (last) await runAgain(tx, ask, last);
  });
}

async function lastIn(tx: Tx, { tenant, intakeId }: Ask): Promise<Date | null> {
  const open = await tx.intakeRequest.findMany({
    where: { tenant, intakeId, ground: "papers", endedOn: null },
    select: { id: true, content: true, createdAt: true },
  });
  const came = await tx.document.findMany({
    where: { tenant, dossierId: intakeId },
    select: { kind: true, updatedAt: true },
  });
  const seen = await tx.documentAnswer.findMany({
    where: { tenant, dossierId: intakeId, answer: "seen" },
    select: { kind: true, answeredAt: true },
  });
  return lastPaperIn(
    open.map(({ id, content, createdAt: askedAt }) => ({
      ...unsealJson<RequestContent>(`request:${tenant}:${id}`, content),
      askedAt,
    })),
    [
      ...came.map(({ kind, updatedAt: at }) => ({ kind, at })),
      ...seen.map(({ kind, answeredAt: at }) => ({ kind, at })),
    ],
  );
}

async function runAgain(tx: Tx, { tenant, intakeId, now }: Ask, last: Date): Promise<void> {
  await tx.$executeRaw`
    update intake_request set ended_on = greatest(asked_on, ${dayInAmsterdam(last)}::date)
    where tenant = ${tenant} and intake_id = ${intakeId}::uuid and ground = 'papers' and ended_on is null`;
  await tx.$executeRaw`
    update intake set state = 'in_progress', version = version + 1 where tenant = ${tenant} and id = ${intakeId}::uuid`;
  await tx.$executeRaw`
    insert into intake_event (tenant, intake_id, seq, at, kind, actor, data)
    select ${tenant}, ${intakeId}::uuid, coalesce(max(seq), 0) + 1, ${now}, 'papersIn', 'resident', '{}'::jsonb
    from intake_event where tenant = ${tenant} and intake_id = ${intakeId}::uuid`;
  await keepTerms(tx, tenant, [intakeId]);
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "resident", id: "" }, action: "intake.papersIn", subject: intakeId },
    ...{ ground: "Awb, artikel 4:15 lid 1", data: {}, at: now },
  });
}
