import { type AskedTriage, decideTriage, type TriageRefusal } from "../core/triage.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { writeTriage } from "./write-triage.server.ts";

/** A colleague says what they make of an intake, and why. */
export async function setTriage(ask: Omit<ChangeAsk, "note"> & AskedTriage) {
  const { staff, reference, version, now, part, value } = ask;
  const why = ask.why.trim().slice(0, 4000);
  return changeIntake<TriageRefusal>(
    { staff, reference, version, now },
    "intake.work",
    (intake) => decideTriage(intake, { part, value, why }),
    (tx, { id }) => writeTriage(tx, { staff, intakeId: id, part, value, content: { why }, now }),
  );
}
