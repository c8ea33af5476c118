import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { filesShown, type OpenDecisionFile, openDecisionFiles } from "#app/queue/queries/decision-files.server.ts";

/** One decision that is not acknowledged yet, in words. */
export interface HandOverLine {
  readonly id: string;
  readonly reference: string;
  readonly about: string;
  readonly system: string;
  readonly since: string;
  readonly state: string;
}

/** What was handed over and is not acknowledged. */
export async function handOverPage(staff: Staff) {
  const files = await openDecisionFiles(staff);
  return { lines: files.map(lineOf), most: files.length === filesShown ? filesShown : null };
}

function lineOf({
  id,
  reference,
  regeling,
  decision,
  correction,
  system,
  state,
  madeAt,
}: OpenDecisionFile): HandOverLine {
  const { t } = translator("nl");
  const of = {
    scheme: t(regeling ? key("regelingen", "schemes", regeling, "name") : "queue:kinds.aanvraag"),
    decision: t(key("queue", "states", `decided_${decision}`)),
  };
  const about = t(correction > 0 ? "staff:handOver.corrected" : "staff:handOver.about", of);
  const since = formatShortDay(madeAt);
  return { id, reference, about, system, since, state: t(key("staff", "handOver", "states", state)) };
}
