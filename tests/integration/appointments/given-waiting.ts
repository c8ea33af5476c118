import { randomUUID } from "node:crypto";
import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { type JoinWaitlist, joinWaitlist } from "#app/appointments/commands/join-waitlist.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import { later, testNow } from "#tests/harness/clock.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { contact, holdAsk, location, tenant } from "./given-house.ts";

/** The time that comes free. */
export const start = new Date("2026-12-02T09:00:00Z");

/** Somebody comes on the list; the earlier, the more minutes ago. */
export async function waits(
  minutesAgo: number,
  more: Readonly<Record<string, string>> = {},
  of: Partial<Pick<JoinWaitlist, "language" | "intakeId">> = {},
): Promise<{ readonly id: string; readonly token: string }> {
  const key = randomUUID();
  const sent = new FormData();
  const answers = { naam: "Mohammed", telefoonnummer: "06 12345678", dienst: "eersteGesprek", plaats: location };
  for (const [name, value] of Object.entries({ ...answers, vooraf: "dayBefore", tolkNodig: "no", ...more }))
    sent.set(name, value);
  const joined = await joinWaitlist({
    ...{ tenant, clientAddress: `10.0.0.${minutesAgo}`, sent, key, language: "nl", ...of },
    choice: { services: ["eersteGesprek"], locations: [location] },
    now: later({ minutes: -minutesAgo }),
  });
  if (joined.kind !== "joined") throw new Error(JSON.stringify(joined));
  return { id: key, token: joined.token };
}

/** A place on the list as the table holds it. */
export const entry = (id: string) => db.waitlistEntry.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });

/** Audrey has the only time at ten, and gives it back. */
export async function audreyCancels(now = testNow): Promise<void> {
  const held = await holdTime(holdAsk("audrey", start, now));
  if (!held.ok) throw new Error(held.refusal);
  const kept = await confirmAppointment({ tenant, id: held.value.id, person: "audrey", content: contact, now });
  if (!kept.ok) throw new Error(kept.refusal);
  await cancelAppointment({ tenant, by: { kind: "resident", token: kept.value.token }, now });
}

/** What follows by itself, without messages. */
export const passOn = (at: Date) => runJobs(at, ["message.queued", "appointment.confirmed", "waitlist.offerEnded"]);

/** Waits until one transaction stands in line for a row of another. */
export async function inLine(): Promise<void> {
  const blocked = () =>
    query<{ n: number }>(
      "test-in-line",
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
  while ((await blocked())[0]?.n === 0);
}
