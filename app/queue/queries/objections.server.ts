import type { CalendarDay } from "#app/kernel/day.ts";
import { objectionUntilFor } from "../core/terms/objections.ts";
import { termStory } from "./clocks.server.ts";

/** What an objection of this day is against: the last day for it, null while nothing was made known. Null where nothing was decided. */
export async function objectionStanding(tenant: string, intakeId: string, on: CalendarDay) {
  const story = await termStory(tenant, intakeId);
  return story?.decision ? { until: objectionUntilFor(story.decision, on) } : null;
}
