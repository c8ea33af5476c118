import { beforeAll, expect, test } from "vitest";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { db } from "#app/platform/db.server.ts";
import { givenAgenda } from "./given.ts";

const [tenant, other] = ["lansingerland", "ability"];
const holiday = { tenant, id: "6b0f6c52-6a0c-4b5e-9a7d-2f1f3a1c0d11" };

beforeAll(async () => {
  await givenAgenda(tenant);
  await givenAgenda(other);
});

test("nothing was written: the agenda is the one that was read before, also when another Werkplein changed", async () => {
  const before = await agendaOf(tenant);
  await db.appointmentService.updateMany({ where: { tenant: other }, data: { gridMin: 45 } });
  expect(await agendaOf(tenant)).toBe(before);
});

test("whatever is added, changed or taken away is seen at once, and what was put back is as it was", async () => {
  const before = await agendaOf(tenant);
  const closed = { ...holiday, scope: "everywhere", scopeId: null, starts: null, ends: null, effect: "closed" };
  await db.appointmentException.create({
    data: { ...closed, day: new Date("2027-03-29T00:00:00Z"), reason: "easterMonday", source: "holiday" },
  });
  expect((await agendaOf(tenant)).exceptions).toHaveLength(before.exceptions.length + 1);
  await db.appointmentException.update({
    where: { tenant_id: holiday },
    data: { effect: "open", starts: "09:00", ends: "12:00" },
  });
  expect((await agendaOf(tenant)).exceptions.find(({ id }) => id === holiday.id)).toMatchObject({ effect: "open" });
  await db.appointmentException.delete({ where: { tenant_id: holiday } });
  expect(await agendaOf(tenant)).toEqual(before);
  await db.appointmentServiceLocation.deleteMany({ where: { tenant, service: "eersteGesprek" } });
  expect((await agendaOf(tenant)).services.find(({ code }) => code === "eersteGesprek")?.locations).toEqual([]);
  await db.appointmentRule.deleteMany({ where: { tenant } });
  expect((await agendaOf(tenant)).rules).toEqual([]);
});
