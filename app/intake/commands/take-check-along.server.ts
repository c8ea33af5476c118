import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { keyedHash, randomCode, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { CheckState } from "../core/check-journey.ts";
import { draftKeptUntil } from "../core/draft.ts";
import type { KeptCheck, KeptContent } from "../core/kept-check.ts";
import { checkForm } from "../forms/regelingencheck.ts";

export interface TakeCheckAlong {
  readonly tenant: string;
  readonly state: CheckState;
  readonly language: string;
  /** Of this check in this browser, known before it is first kept. Kept again it keeps its code, and holds what was answered since. */
  readonly id: string;
  readonly now: Date;
}

/** Keeps a check for thirty days under a code, because the resident pressed the button that says so. */
export async function takeCheckAlong({ tenant, state, language, id, now }: TakeCheckAlong): Promise<KeptCheck> {
  const { answers, passed, both, begun } = state;
  // What was typed and could not be read is no answer: it is not kept.
  const answered: CheckState = { answers, passed, both, begun };
  return transaction(async (tx) => {
    const code = (await codeOf(tx, tenant, id, now)) ?? randomCode(12);
    const until = draftKeptUntil(now);
    const content = sealJson(`kept-check:${tenant}:${id}`, {
      ...{ state: answered, version: checkForm.version, language, code },
    } satisfies KeptContent);
    const codeHash = keyedHash(tenant, "code", code);
    await tx.keptCheck.upsert({
      where: { tenant_id: { tenant, id } },
      create: { tenant, id, codeHash, content, createdAt: now, expiresAt: until },
      update: { codeHash, content, expiresAt: until },
    });
    await writeKeptAudit(tx, tenant, id, "check.kept", now);
    return { id, state: answered, language, code, until };
  });
}

/** Locks it, also before it is there: a second press waits for the first, and finds its code. */
async function codeOf(tx: Tx, tenant: string, id: string, now: Date): Promise<string | null> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${id}, 0))) held`;
  const [row] = await tx.$queryRaw<{ content: Uint8Array }[]>`
    select content from kept_check where tenant = ${tenant} and id = ${id}::uuid and expires_at > ${now} for update`;
  return row ? unsealJson<KeptContent>(`kept-check:${tenant}:${id}`, row.content).code : null;
}

/** Removes it at once, whenever its resident says so. Told twice it is gone all the same. */
export async function removeKeptCheck(tenant: string, id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.keptCheck.deleteMany({ where: { tenant, id } });
    if (count > 0) await writeKeptAudit(tx, tenant, id, "check.removed", now);
  });
}

async function writeKeptAudit(
  tx: Tx,
  tenant: string,
  subject: string,
  action: "check.kept" | "check.removed",
  at: Date,
): Promise<void> {
  const actor = { kind: "resident", id: "" } as const;
  await recordAudit(tx, { tenant, actor, action, subject, ground: checkGround, at });
}

/** On what ground anything of a check is kept. */
export const checkGround = "AVG, artikel 6 lid 1 onder a en artikel 9 lid 2 onder a (toestemming)";
