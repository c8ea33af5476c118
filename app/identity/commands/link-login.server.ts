import type { IntakeContent } from "#app/intake/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { decideLink, type Linked, type LinkRefusal } from "../core/decide-link.ts";
import type { Resident } from "../queries/resident-login.server.ts";
import { establishParty, type Signed } from "./establish-party.server.ts";
import { hasSigned, signsWithDigid } from "./sign-intake.server.ts";

/**
 * What was sent with a number and a code becomes a case of this login. An aanvraag that nobody signed yet is signed with it: the page says
 * so above the button. Pressed twice it is done once.
 */
export function linksToLogin(resident: Resident, now: Date) {
  return async (tx: Tx, intake: Signed): Promise<Result<Linked, LinkRefusal>> => {
    const { tenant, id } = intake;
    const row = await tx.intake.findUnique({ where: { tenant_id: { tenant, id } } });
    if (!row) return refuse("otherPerson");
    const { answers } = unsealJson<IntakeContent>(`intake:${tenant}:${id}`, row.content);
    const party = await tx.intakeParty.findFirst({ where: { tenant, intakeId: id, role: "applicant" } });
    const decided = decideLink({
      told: typeof answers.bsn === "string" ? answers.bsn : null,
      own: resident.bsn,
      toConfirm: row.toConfirm,
      ofLogin: party?.subjectHash ? Buffer.from(party.subjectHash).equals(resident.subjectHash) : null,
      signs: row.kind === "aanvraag" && row.joinedTo === null && !(await hasSigned(tx, intake, "applicant")),
      state: row.state,
    });
    if (!decided.ok) return decided;
    if (decided.value.signed) await signsWithDigid(resident, now)(tx, intake);
    else if (decided.value.linked) await establishParty(tx, intake, "applicant", { method: "digid", resident }, now);
    return ok(decided.value);
  };
}
