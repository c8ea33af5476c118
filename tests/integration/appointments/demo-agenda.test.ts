import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { later } from "#tests/harness/clock.ts";
import { givenAgenda } from "./given.ts";

const tenant = "drentsche-aa";

async function counted() {
  const where = { tenant };
  const [services, resources, rules, holidays, sessions, claims] = await Promise.all([
    db.appointmentService.count({ where }),
    db.appointmentResource.count({ where }),
    db.appointmentRule.count({ where }),
    db.appointmentException.count({ where }),
    db.groupSession.count({ where }),
    db.appointmentAllocation.count({ where }),
  ]);
  return { services, resources, rules, holidays, sessions, claims };
}

test("a Werkplein of the demo gets its agenda once; what a beheerder changed stays, and sessions come nearer", async () => {
  await givenAgenda(tenant);
  const first = await counted();
  expect(first).toMatchObject({ services: 9, resources: 3 * 6 + 5, holidays: 9 + 9, claims: first.sessions });
  expect(first.sessions).toBeGreaterThan(15);

  await db.appointmentService.update({
    where: { tenant_code: { tenant, code: "hulpvraagGeld" } },
    data: { durationMin: 75 },
  });
  await givenAgenda(tenant);
  expect(await counted()).toEqual(first);

  await givenAgenda(tenant, later({ days: 7 }));
  const nextWeek = await counted();
  expect(nextWeek).toMatchObject({ ...first, sessions: nextWeek.claims, claims: expect.any(Number) });
  expect(nextWeek.sessions).toBeGreaterThan(first.sessions);
  const changed = await db.appointmentService.findUniqueOrThrow({
    where: { tenant_code: { tenant, code: "hulpvraagGeld" } },
  });
  expect(changed.durationMin).toBe(75);
});
