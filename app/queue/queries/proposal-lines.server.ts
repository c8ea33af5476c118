import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { say } from "./in-dutch.server.ts";
import { waitingProposals } from "./proposal.server.ts";

/** More than this is no list to work through. */
const most = 200;

/** What waits for a second colleague, in words. Their own stand in it too: somebody else agrees with those. */
export async function proposalLines(staff: Staff) {
  const waiting = await waitingProposals(staff, most);
  return waiting.map(({ reference, kind, regeling, proposedBy, proposer, proposedAt, decideBy }) => ({
    reference,
    regeling: regeling ? say(`regelingen:schemes.${regeling}.name`) : say("queue:kinds.aanvraag"),
    decision: say(`queue:states.decided_${kind}`),
    who: proposedBy === staff.id ? say("queue:proposal.list.own") : proposer,
    since: formatShortDay(proposedAt),
    decideBy: decideBy ? formatShortDay(calendarDay(decideBy)) : "–",
  }));
}
