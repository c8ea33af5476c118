import { type AskedProfile, decideProfile, type ProfileRefusal, readScores } from "../core/profiles.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { writeTriage } from "./write-triage.server.ts";

export interface SetProfile extends Omit<ChangeAsk, "note">, AskedProfile {
  /** A note beside it, or empty. */
  readonly why: string;
}

/** A colleague fills in a profile, or fills it in anew. */
export async function setProfile(ask: SetProfile) {
  const { staff, reference, version, now, part } = ask;
  const content = { why: ask.why.trim().slice(0, 4000), scores: readScores(ask) };
  return changeIntake<ProfileRefusal>(
    { staff, reference, version, now },
    "intake.work",
    (intake) => decideProfile(intake, ask),
    (tx, { id }) => writeTriage(tx, { staff, intakeId: id, part, value: "scored", content, now }),
  );
}
