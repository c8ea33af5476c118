import type { Tx } from "#app/platform/db.server.ts";
import { decideSignAtDesk, identityProof } from "../core/decide-work.ts";
import type { IntakeState } from "../core/intake-row.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/**
 * The applicant signs at the desk. `proof` says how the desk saw who it is.
 * @param write keeps the signature; of the room `identity`, handed in by the route.
 */
export async function signAtDesk(
  ask: ChangeAsk & { readonly proof: string },
  write: (tx: Tx, intake: IntakeState) => Promise<void>,
) {
  const decide = (intake: IntakeState) => decideSignAtDesk(intake, identityProof(ask.proof));
  return changeIntake(ask, "intake.confirmAtDesk", decide, write);
}
