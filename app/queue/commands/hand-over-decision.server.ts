import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { derivedUuid, sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { csvOf, zaakOf } from "../core/hand-over/zaak-file.ts";
import { takesFiles } from "../core/referral/partner.ts";
import { type DecisionFileContent, decisionToHand } from "../queries/decision-file.server.ts";
import { partnersOf } from "../queries/partners.server.ts";
import { addEvent } from "./add-event.server.ts";

interface HandOver {
  readonly tenant: string;
  readonly intakeId: string;
  readonly correction: number;
  readonly now: Date;
}

/**
 * Makes the file of a decision that was made known, for the system that pays or keeps the cases, if this Werkplein has one. Told twice, it
 * makes one. What stands in it is what holds now: it is sealed, and sent again it is the same.
 */
export async function handOverDecision({ tenant, intakeId, correction, now }: HandOver): Promise<void> {
  const target = (await partnersOf(tenant)).find(takesFiles);
  const decision = target && (await decisionToHand(tenant, intakeId, correction, now));
  if (!target || !decision) return;
  const id = derivedUuid("decisionFile", `${tenant}:${intakeId}:${correction}`);
  const handed = { id, ...decision };
  const content: DecisionFileContent = { json: JSON.stringify(zaakOf(handed), null, 2), csv: csvOf(handed) };
  const sealed = sealJson(`decisionFile:${tenant}:${id}`, content);
  await transaction(async (tx) => {
    await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
    const added = await tx.$executeRaw`
      insert into decision_file (tenant, id, intake_id, correction, partner_id, made_at, content)
      values (${tenant}, ${id}::uuid, ${intakeId}::uuid, ${correction}::int, ${target.id}::uuid, ${now}, ${sealed})
      on conflict do nothing`;
    if (added === 0) return;
    const about = { tenant, intakeId, kind: "handedOver", actor: "system:overdracht", data: { system: target.id } };
    await addEvent(tx, { ...about, at: now });
    await enqueue(tx, { type: "decisionFile.made", version: 1, tenant, payload: { fileId: id } });
    const actor = { kind: "system", id: "overdracht" } as const;
    const ground = "Participatiewet, artikel 7";
    await recordAudit(tx, { tenant, actor, action: "decisionFile.made", subject: intakeId, ground, at: now });
  });
}
