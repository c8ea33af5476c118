import { randomUUID } from "node:crypto";
import type { HoldTime } from "#app/appointments/commands/hold-time.server.ts";
import { db } from "#app/platform/db.server.ts";
import { service } from "#tests/harness/sample-agenda.ts";

export const tenant = "hart-van-west-brabant";
export const location = "roosendaal";

/** A small house: open on every day from nine to five, with this many colleagues and an interpreter for Tigrinya. */
export async function givenHouse(
  colleagues: number,
  more: Parameters<typeof service>[0] = {},
): Promise<readonly string[]> {
  const { locations: _, ...row } = service({ needsRoom: false, maxDaysAhead: 60, ...more });
  await db.appointmentService.create({ data: { tenant, ...row, bring: [...row.bring] } });
  await db.appointmentServiceLocation.create({ data: { tenant, service: row.code, location } });
  const staff = Array.from({ length: colleagues }, () => ({
    id: randomUUID(),
    kind: "staff",
    services: [row.code],
    languages: ["nl"],
    location,
  }));
  const interpreter = { id: randomUUID(), kind: "interpreter", services: [], languages: ["ti"], location: null };
  await db.appointmentResource.createMany({
    data: [...staff, interpreter].map((each, n) => ({ tenant, name: `R${n}`, ...each })),
  });
  const owners = [null, ...staff.map(({ id }) => id)];
  await db.appointmentRule.createMany({
    data: owners.flatMap((resourceId) =>
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        ...{ tenant, id: randomUUID(), resourceId, location, kind: "open", weekday, starts: "09:00", ends: "17:00" },
        validFrom: new Date("2026-01-01"),
      })),
    ),
  });
  return [...staff.map(({ id }) => id), interpreter.id];
}

/** A hold as the page of times asks for it. */
export function holdAsk(person: string, start: Date, now: Date): HoldTime {
  return {
    ...{ tenant, seats: 1, person, language: "nl", interpreter: "none", channel: "web", audience: "public" },
    ...{ idempotencyKey: randomUUID(), start, now },
    needs: { service: "eersteGesprek", location, language: null, interpreterLanguage: null },
  };
}

export const contact = { name: "Audrey Janssen", phone: "+31612345678", email: null, companion: null };
