import { dayInAmsterdam } from "#app/kernel/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { type Suggestion, suggestCategory } from "../core/suggest-category.ts";
import { type AskedTriage, decideTriage, type TriageRefusal } from "../core/triage.ts";
import { intakeRow } from "../queries/intake-row.server.ts";
import { toldSoFar } from "../queries/told-so-far.server.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";
import { writeTriage } from "./write-triage.server.ts";

export interface SetTriage extends Omit<ChangeAsk, "note">, AskedTriage {
  /** Whether this Werkplein shows what the rules say of a category, once the colleague chose. */
  readonly suggests?: boolean;
}

/** A colleague says what they make of an intake, and why. Only then it is worked out what the rules would have said. */
export async function setTriage(ask: SetTriage) {
  const { staff, reference, version, now, part, value, suggests = false } = ask;
  const why = ask.why.trim().slice(0, 4000);
  return changeIntake<TriageRefusal>(
    { staff, reference, version, now },
    "intake.work",
    (intake) => decideTriage(intake, { part, value, why }),
    async (tx, { id }) => {
      const suggestion = suggests && part === "category" ? await suggestionFor(tx, ask) : undefined;
      const content = { why, ...(suggestion && { suggestion }) };
      await writeTriage(tx, { staff, intakeId: id, part, value, content, now });
    },
  );
}

async function suggestionFor(tx: Tx, { staff, reference, now }: SetTriage): Promise<Suggestion | undefined> {
  const row = await intakeRow(tx, staff.tenant, reference);
  return row && suggestCategory(toldSoFar(row).answers, worldOn(dayInAmsterdam(now)));
}
