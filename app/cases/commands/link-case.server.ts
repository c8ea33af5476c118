import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Result } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { addEvent } from "./write-to-us.server.ts";

interface LinkCase {
  readonly tenant: string;
  /** One that this visitor opened with its code; the route looked. */
  readonly intakeId: string;
  readonly now: Date;
}

type Hand<R extends string> = (
  tx: Tx,
  intake: { readonly tenant: string; readonly id: string },
) => Promise<Result<{ readonly linked: boolean; readonly signed: boolean }, R>>;

/**
 * A resident keeps a case with DigiD that they opened with its code, and signs it where it was not signed.
 * @param link decides and writes; of the room `identity`, handed in by the route.
 */
export async function linkCase<R extends string>(
  { tenant, intakeId, now }: LinkCase,
  link: Hand<R>,
): Promise<Result<null, R>> {
  return transaction(async (tx): Promise<Result<null, R>> => {
    await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and id = ${intakeId}::uuid for update`;
    const done = await link(tx, { tenant, id: intakeId });
    if (!done.ok) return done;
    const { linked, signed } = done.value;
    for (const kind of [...(linked ? ["linked"] : []), ...(signed ? ["signed"] : [])])
      await addEvent(tx, { tenant, intakeId, kind, actor: "resident", now });
    const line = { tenant, actor: { kind: "resident", id: "" }, subject: intakeId, at: now } as const;
    if (linked || signed)
      await recordAudit(tx, { ...line, action: signed ? "case.signed" : "case.linked", ground: "AVG, artikel 32" });
    return { ok: true, value: null };
  });
}
