import { db } from "#app/platform/db.server.ts";
import { waitlistHash } from "../commands/join-waitlist.server.ts";
import type { WaitlistChoice } from "../core/waitlist-form.ts";

/** Somebody's place on the list, as their own page shows it; nothing of the person. */
export interface WaitlistVisit {
  readonly state: "waiting" | "offered" | "accepted" | "withdrawn";
  readonly reference: string;
  readonly service: string;
  /** Null: every gemeentehuis will do. */
  readonly location: string | null;
  /** What is offered, or was taken. */
  readonly time: { readonly start: Date; readonly location: string; readonly reference: string } | null;
  /** Until when an offer is theirs. */
  readonly until: Date | null;
}

/** @returns null when no such link was ever given. */
export async function waitlistVisit(tenant: string, token: string, now: Date): Promise<WaitlistVisit | null> {
  const where = { tenant_tokenHash: { tenant, tokenHash: waitlistHash(tenant, token) } };
  const entry = await db.waitlistEntry.findUnique({ where });
  if (!entry) return null;
  const { status, reference, service, location, offeredId: id, offeredUntil } = entry;
  const isOver = status === "offered" && offeredUntil !== null && offeredUntil <= now;
  const state = isOver || status === "expired" ? "waiting" : (status as WaitlistVisit["state"]);
  const row =
    id && state !== "waiting" ? await db.appointment.findUnique({ where: { tenant_id: { tenant, id } } }) : null;
  const time = row && { start: row.startsAt, location: row.location, reference: row.reference };
  return { state, reference, service, location, time, until: state === "offered" ? offeredUntil : null };
}

/** What one can wait for: services with times of their own, and where they are offered. */
export async function waitlistChoice(tenant: string): Promise<WaitlistChoice> {
  const where = { tenant, kind: "individual", audience: "public", active: true };
  const services = await db.appointmentService.findMany({ where, orderBy: { code: "asc" } });
  const codes = services.map(({ code }) => code);
  const places = await db.appointmentServiceLocation.findMany({ where: { tenant, service: { in: codes } } });
  return { services: codes, locations: [...new Set(places.map(({ location }) => location))].toSorted() };
}
