import type { Staff } from "#app/identity/contract.ts";
import type { DossierModel } from "#app/queue/contract.ts";
import { adviceBeside } from "#app/queue/queries/advice.server.ts";
import type { IntakeRow } from "#app/queue/queries/intake-row.server.ts";
import { triagePanel } from "#app/queue/queries/triage-panel.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";

/** What stands beside the judgement of colleagues: the triage, and what the check says of what is asked for. */
export async function judgedBeside(staff: Staff, intake: IntakeRow, file: DossierModel, now: Date) {
  const lines = file.sections.flatMap(({ rows }) => rows);
  const [triage, advice] = await Promise.all([
    triagePanel(staff, intake, file, overlayInForce, now),
    adviceBeside(intake, lines, overlayInForce, now),
  ]);
  return { triage, advice };
}
