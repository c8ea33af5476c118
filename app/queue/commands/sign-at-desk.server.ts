import type { Tx } from "#app/platform/db.server.ts";
import { decideSignAtDesk, identityProof } from "../core/decide-work.ts";
import type { IntakeState } from "../core/intake-row.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** What keeps the signature; of the room `identity`, handed in by the route. */
export interface DeskSigning {
  readonly signer: "applicant" | "partner";
  readonly hasSigned: (tx: Tx, intake: IntakeState) => Promise<boolean>;
  readonly write: (tx: Tx, intake: IntakeState) => Promise<void>;
}

/** The applicant or their partner signs at the desk. `proof` says how the desk saw who it is. */
export async function signAtDesk(
  ask: ChangeAsk & { readonly proof: string },
  { signer, hasSigned, write }: DeskSigning,
) {
  const decide = async (intake: IntakeState, tx: Tx) =>
    decideSignAtDesk(intake, identityProof(ask.proof), signer, await hasSigned(tx, intake));
  return changeIntake(ask, "intake.confirmAtDesk", decide, write);
}
