import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { identityProof } from "../core/decide-work.ts";
import { birthDateOf } from "../core/search-terms.ts";
import { type Started, started } from "../queries/started.server.ts";

export interface SearchStarted {
  readonly staff: Staff;
  readonly name: string;
  /** As typed: `12-3-1993` or `1993-03-12`. */
  readonly birthDate: string;
  /** How the desk saw who it is; without it nothing is searched. */
  readonly proof: string;
  readonly now: Date;
}

/** Finds what somebody at the desk started, after a look at who they are. That it was searched is written down. */
export async function searchStarted({
  staff,
  name,
  birthDate,
  proof,
  now,
}: SearchStarted): Promise<Result<Started[], "incomplete">> {
  const birth = birthDateOf(birthDate);
  if (!birth || !name.trim() || !identityProof(proof)) return refuse("incomplete");
  const found = await started(staff, name, birth, now);
  await transaction((tx) =>
    recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "queue.startedSearched",
      ground: "Herstel van toegang aan de balie, na controle van de identiteit",
      data: { proof, found: found.length },
      at: now,
    }),
  );
  return ok(found);
}
