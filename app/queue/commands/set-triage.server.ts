import { randomUUID } from "node:crypto";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type AskedTriage, decideTriage, type TriageRefusal } from "../core/triage.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

/** The sealed content of a judgement. Seal context: `triage:<tenant>:<id>`. */
export interface TriageContent {
  readonly why: string;
}

/** A colleague says what they make of an intake, and why. What was said before stays, as replaced. */
export async function setTriage(ask: Omit<ChangeAsk, "note"> & AskedTriage) {
  const { staff, reference, version, now, part, value } = ask;
  const why = ask.why.trim().slice(0, 4000);
  return changeIntake<TriageRefusal>(
    { staff, reference, version, now },
    "intake.work",
    (intake) => decideTriage(intake, { part, value, why }),
    async (tx, { tenant, id: intakeId }) => {
      await tx.intakeTriage.updateMany({
        where: { tenant, intakeId, part, replacedAt: null },
        data: { replacedAt: now },
      });
      const id = randomUUID();
      const content = sealJson(`triage:${tenant}:${id}`, { why } satisfies TriageContent);
      await tx.intakeTriage.create({
        data: { tenant, id, intakeId, part, value, content, setBy: staff.id, setAt: now },
      });
    },
  );
}
