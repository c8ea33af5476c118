import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { unseal } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { NeverTaken, postSigned } from "#app/platform/outgoing-post.server.ts";
import { publicAddress } from "#app/platform/settings.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { takesFiles } from "../core/referral/partner.ts";
import { type DecisionFileRow, fileContentOf, lockDecisionFile } from "../queries/decision-file.server.ts";
import { putFiles } from "./hand-over-folder.server.ts";
import { partnerContext } from "./save-partner.server.ts";

interface OneFile {
  readonly tenant: string;
  readonly id: string;
  readonly now: Date;
}

const triesMost = 12;

/**
 * Puts the file of a decision where the other system takes it, or sends it there. Told twice it is the same file under the same id.
 * Trouble that may pass is thrown, so that the job comes back; what is never taken stands in the list of what is not acknowledged. A
 * system that was put out of use gets nothing: the file is held until a colleague sends it again.
 */
export async function deliverDecisionFile({ tenant, id, now }: OneFile): Promise<void> {
  const row = await transaction(async (tx) => {
    const found = await lockDecisionFile(tx, tenant, id);
    if (found?.state !== "waiting") return null;
    if (!takesFiles(found)) return writeOutcome(tx, found, "held", now);
    await tx.decisionFile.update({ where: { tenant_id: { tenant, id } }, data: { attempts: { increment: 1 } } });
    return found;
  });
  if (!row) return;
  try {
    await (row.way === "folder" ? put(row) : post(row, now));
  } catch (error) {
    if (!(error instanceof NeverTaken) && row.attempts + 1 < triesMost) throw error;
    log.warn({ file: id, way: row.way }, "the file of a decision is not taken");
    await note(row, "failed", now);
    return;
  }
  await note(row, "delivered", now);
}

function keyOf({ tenant, partnerId, secret }: DecisionFileRow): string {
  if (!secret) throw new NeverTaken("the other system has no key");
  return Buffer.from(unseal(partnerContext(tenant, partnerId), secret)).toString();
}

function put(row: DecisionFileRow): Promise<void> {
  const { tenant, id, address } = row;
  return putFiles({ tenant, id, folder: address }, keyOf(row), fileContentOf(row));
}

async function post(row: DecisionFileRow, now: Date): Promise<void> {
  const { tenant, id, address } = row;
  const { json, csv } = fileContentOf(row);
  const answerTo = `${publicAddress(werkpleinById(tenant))}/ontvangstmelding/${id}`;
  const body = JSON.stringify({ type: "decision.made", id, ...JSON.parse(json), csv, answerTo });
  await postSigned({ url: address, secret: keyOf(row), id, body, now });
}

function note(row: DecisionFileRow, outcome: Outcome, at: Date): Promise<null> {
  return transaction((tx) => writeOutcome(tx, row, outcome, at));
}

type Outcome = "delivered" | "failed" | "held";

async function writeOutcome(tx: Tx, row: DecisionFileRow, outcome: Outcome, at: Date) {
  const { tenant, id, way, intakeId, partnerId } = row;
  // It may be acknowledged before we knew that it arrived, or be sent to another system meanwhile.
  const { count } = await tx.decisionFile.updateMany({
    where: { tenant, id, partnerId, state: "waiting" },
    data: { state: outcome, ...(outcome === "delivered" ? { deliveredAt: at } : {}) },
  });
  if (count === 0) return null;
  const actor = { kind: "system", id: "overdracht" } as const;
  const action = `decisionFile.${outcome}`;
  const ground = "Participatiewet, artikel 7";
  await recordAudit(tx, { tenant, actor, action, subject: intakeId, ground, data: { way }, at });
  return null;
}
