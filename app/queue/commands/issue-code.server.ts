import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { randomCode } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { identityProof } from "../core/decide-work.ts";
import { birthDateOf } from "../core/search-terms.ts";
import { started } from "../queries/started.server.ts";

export interface IssueCode {
  readonly staff: Staff;
  /** What the resident said at the desk; it must still lead to the same form. */
  readonly name: string;
  readonly birthDate: string;
  /** How the desk saw who it is. */
  readonly proof: string;
  readonly kind: "draft" | "intake";
  readonly id: string;
  readonly now: Date;
}

/** Gives a draft (and the melding it stored) or an intake a new code. The intake room owns codes; its hand is passed in by the route. */
export interface CodeReplacer {
  readonly draft: (tx: Tx, tenant: string, draftId: string) => Promise<string>;
  readonly intake: (tx: Tx, tenant: string, intakeId: string, code: string) => Promise<void>;
}

type Refusal = "notFound" | "identityNotChecked";

/** A new code for somebody who stands at the desk and showed who they are. It is shown once; the old one opens nothing any more. */
export async function issueCode(input: IssueCode, replace: CodeReplacer): Promise<Result<{ code: string }, Refusal>> {
  const { staff, name, birthDate, kind, id, now } = input;
  const proof = identityProof(input.proof);
  if (!may(staff, "queue.findStarted")) return refuse("notFound");
  if (!proof) return refuse("identityNotChecked");
  const found = (await started(staff, name, birthDateOf(birthDate) ?? "", now)).find(
    (one) => one.kind === kind && one.id === id,
  );
  if (!found) return refuse("notFound");
  return transaction(async (tx) => {
    const code = await replaceCode(tx, staff.tenant, found, replace);
    await recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: `${kind}.codeIssued`,
      subject: id,
      ground: "Herstel van toegang aan de balie, na controle van de identiteit",
      data: { proof },
      at: now,
    });
    return ok({ code });
  });
}

async function replaceCode(
  tx: Tx,
  tenant: string,
  found: { kind: string; id: string },
  replace: CodeReplacer,
): Promise<string> {
  if (found.kind === "draft") return replace.draft(tx, tenant, found.id);
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    select id from draft where tenant = ${tenant} and intake_id = ${found.id}::uuid and submitted_at is null limit 1`;
  if (open) return replace.draft(tx, tenant, open.id);
  const code = randomCode(12);
  await replace.intake(tx, tenant, found.id, code);
  return code;
}
