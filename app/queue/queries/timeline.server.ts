import { representativeRoleOf } from "#app/audit/contract.ts";
import { translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import { withoutEcho } from "#app/intake/contract.ts";
import { isCalendarDay } from "#app/kernel/day.ts";
import type { TimelineLine } from "../core/dossier-model.ts";
import { momentText, say } from "./in-dutch.server.ts";
import type { StoryEvent } from "./intake-story.server.ts";

/** The timeline in words. Ids of colleagues become names, states and days become Dutch. */
export function timeline(events: readonly StoryEvent[], names: ReadonlyMap<string, string>): TimelineLine[] {
  return withoutEcho(events).map((event) => ({
    seq: event.seq,
    when: momentText(event.at),
    text: eventText(event, names),
    who: whoText(event.actor, names),
  }));
}

function eventText({ kind, data }: StoryEvent, names: ReadonlyMap<string, string>): string {
  const key = `queue:events.${wordsOf({ kind, data })}`;
  if (!translator("nl").has(key)) return say("queue:events.other", { kind });
  const values = Object.entries(data).map(([name, value]) => [name, valueText(String(value ?? ""), names)] as const);
  return say(key, Object.fromEntries(values));
}

function wordsOf({ kind, data }: Pick<StoryEvent, "kind" | "data">): string {
  if (kind === "stored") return storedKind(data);
  return kind === "moved" && data.reason ? "movedFor" : kind;
}

/** What a colleague entered says how it came in, and what was seen. */
function storedKind({ channel, proof }: StoryEvent["data"]): string {
  if (!channel) return "stored";
  return proof ? "enteredSeen" : "entered";
}

function valueText(value: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(value);
  if (name) return name;
  if (isCalendarDay(value)) return formatShortDay(value);
  for (const group of [
    "states",
    "proofs",
    "channels",
    "grounds",
    "stopReasons",
    "lights",
    "taskKinds",
    "taskOutcomes",
    "careRules",
    "referral.outcomes",
    "partyRoles",
  ]) {
    if (translator("nl").has(`queue:${group}.${value}`)) return say(`queue:${group}.${value}`);
  }
  return value;
}

function whoText(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor.startsWith("staff:")) return names.get(actor.slice("staff:".length)) ?? "";
  const role = representativeRoleOf(actor);
  if (role) return say("queue:dossier.timeline.representative", { role: say(`queue:partyRoles.${role}`) });
  return say(actor === "resident" ? "queue:dossier.timeline.resident" : "queue:dossier.timeline.system");
}
