import { decideConfirmAtDesk, identityProof } from "../core/decide-work.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** The resident confirms at the desk what a helper sent. `proof` says how the desk saw who it is. */
export async function confirmAtDesk(ask: ChangeAsk & { readonly proof: string }) {
  return changeIntake(ask, "intake.confirmAtDesk", (intake) => decideConfirmAtDesk(intake, identityProof(ask.proof)));
}
