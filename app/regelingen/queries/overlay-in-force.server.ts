import type { CalendarDay } from "#app/kernel/day.ts";
import { DatabaseAway } from "#app/platform/db.server.ts";
import { overlayOf } from "../contract.ts";
import { type ApprovedChoice, type OverlayInForce, overlayOn } from "../core/choices-in-force.ts";
import { approvedChoices, lastRevision } from "./approved-choices.server.ts";

interface Kept {
  readonly revision: number;
  readonly approved: readonly ApprovedChoice[];
  readonly days: Map<CalendarDay, OverlayInForce>;
}

/** By Werkplein and gemeente. Right in every process: each call asks the database for the number of the last approval. */
const kept = new Map<string, Kept>();

/**
 * What a gemeente chose, as it holds on a day: approved choices, and our examples where there is none yet.
 * The same overlay object as long as nothing was approved, so that `worldFor` keeps its world.
 * Without a database it answers from what was last known here.
 * @throws DatabaseAway when nothing is known here yet.
 */
export async function overlayInForce(tenant: string, gemeente: string, day: CalendarDay): Promise<OverlayInForce> {
  const example = overlayOf(gemeente);
  if (!example) return { overlay: undefined, version: "none", demo: false };
  const { approved, days } = await upToDate(tenant, gemeente);
  const known = days.get(day);
  if (known) return known;
  const found = overlayOn(example, approved, day);
  if (days.size > 50) days.clear();
  days.set(day, found);
  return found;
}

async function upToDate(tenant: string, gemeente: string): Promise<Kept> {
  const place = `${tenant} ${gemeente}`;
  const before = kept.get(place);
  try {
    const revision = await lastRevision(tenant, gemeente);
    if (before?.revision === revision) return before;
    const approved = revision === 0 ? [] : await approvedChoices(tenant, gemeente);
    const now: Kept = { revision: approved.at(-1)?.revision ?? 0, approved, days: new Map() };
    kept.set(place, now);
    return now;
  } catch (error) {
    if (before && error instanceof DatabaseAway) return before;
    throw error;
  }
}
