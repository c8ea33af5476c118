import { key, translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { filesOfOthers, handledLetters, waitingLetters } from "#app/notifications/queries/letters.server.ts";
import { knownDecisions } from "#app/queue/queries/decision.server.ts";
import { languageName } from "#app/queue/queries/in-dutch.server.ts";
import { noteNotTheirs } from "./not-theirs.server.ts";

const dayMs = 86_400_000;
/** So long the page shows what was posted; the log of the Werkplein keeps it longer. */
const daysShown = 30;

/** What waits to be posted, and what was, in words. */
export async function postPage(staff: Staff, now: Date) {
  const { t } = translator("nl");
  const [waiting, handled, colleagues] = await Promise.all([
    waitingLetters(staff, now),
    handledLetters(staff, new Date(now.getTime() - daysShown * dayMs)),
    staffNames(staff.tenant),
  ]);
  const about = (kind: string) => t(key("staff", "audit", "messageKinds", kind));
  return {
    waiting: await Promise.all(
      waiting.map(async ({ id, intakeId, reference, kind, language, createdAt, lookFirst, role }) => ({
        ...{ id, reference, about: about(kind), language: languageName(language), since: formatShortDay(createdAt) },
        lookFirst,
        to: t(role ? key("queue", "partyRoles", role) : "staff:post.resident"),
        withFile: kind === "decisionKnown" && (await knownDecisions(staff.tenant, intakeId))[0]?.document != null,
      })),
    ),
    handled: handled.map(({ id, reference, kind, postedAt, staffId }) => ({
      ...{ id, reference, about: about(kind), who: colleagues.find((one) => one.id === staffId)?.name ?? "" },
      when: postedAt ? `${formatShortDay(postedAt)} ${formatTime(postedAt, "nl")}` : t("staff:post.dropped"),
    })),
  };
}

/** The letters that were ticked, of whomever; that some are not this colleague's to see is written down. What is no id of ours is left out. */
export async function askedLetters(staff: Staff, form: FormData, now: Date): Promise<string[]> {
  const ids = pickedLetters(form);
  if (ids.length > 0) await noteNotTheirs(staff, await filesOfOthers(staff, ids), now);
  return ids;
}

function pickedLetters(form: FormData): string[] {
  return form
    .getAll("brief")
    .map(String)
    .filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
}
