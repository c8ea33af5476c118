import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { IntakeContent } from "#app/intake/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type CheckReceipt, type Compared, compareResults, recompute } from "#app/regelingen/contract.ts";
import { storedRules } from "../queries/stored-rules.server.ts";

export interface RecomputedCheck {
  readonly tenant: string;
  readonly reference: string;
  readonly receipt: CheckReceipt;
  readonly schemes: readonly Compared[];
}

export type RecomputeRefusal = "notFound" | "noCheck" | "rulesGone";

/**
 * The saved check of an intake, computed once more from the rules and figures that its receipt names, beside what was stored.
 * Whoever does it opens a file: the line in the log comes first.
 * @param named the id or the reference of the intake.
 */
export async function recomputeCheck(
  named: string,
  now: Date,
): Promise<Result<readonly RecomputedCheck[], RecomputeRefusal>> {
  return transaction(async (tx) => {
    // A reference is unique within a Werkplein only.
    const intakes = await tx.$queryRaw<{ tenant: string; id: string; reference: string; content: Uint8Array }[]>`
      select tenant, id::text as id, reference, content from intake
      where id::text = ${named.toLowerCase()} or reference = ${named.toUpperCase()} order by tenant`;
    if (intakes.length === 0) return refuse("notFound");
    const checks: RecomputedCheck[] = [];
    for (const { tenant, id, reference, content } of intakes) {
      const { check } = unsealJson<IntakeContent>(`intake:${tenant}:${id}`, content);
      if (!check) return refuse("noCheck");
      const stored = await storedRules(tx, tenant, check.receipt);
      if (!stored) return refuse("rulesGone");
      const schemes = compareResults(check.results, recompute(stored, check.receipt, check.answers));
      checks.push({ tenant, reference, receipt: check.receipt, schemes });
      await recordAudit(tx, lineOf(tenant, id, schemes, now));
    }
    return ok(checks);
  });
}

function lineOf(tenant: string, subject: string, schemes: readonly Compared[], at: Date) {
  const different = schemes.filter(({ same }) => !same).length;
  return {
    ...{ tenant, subject, at, action: "check.recomputed", ground: "Algemene wet bestuursrecht, artikel 3:46" },
    actor: { kind: "system", id: "recompute" } as const,
    data: { schemes: schemes.length, different },
  };
}
