import { randomBytes, randomUUID } from "node:crypto";
import { randomCode, sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { service } from "#tests/harness/sample-agenda.ts";
import { contact, location } from "./given-house.ts";

type Status = "hold" | "confirmed" | "done" | "no_show" | "cancelled_by_resident";

/** The first conversation, as a Werkplein offers it. */
export async function givenService(tenant: string): Promise<void> {
  const { locations: _, ...row } = service({ code: "eersteGesprek" });
  await db.appointmentService.create({ data: { tenant, ...row, bring: [...row.bring] } });
}

/** An appointment of a melding on Friday 27 November 2026 at ten, as booking leaves it; `after` is what became of it. */
export async function givenAppointment(
  tenant: string,
  intakeId: string | null,
  status: Status,
  after?: Status,
  more: { readonly householdId?: string } = {},
): Promise<{ readonly id: string; readonly reference: string }> {
  const id = randomUUID();
  const reference = `AF-${randomCode(4)}-${randomCode(2)}`;
  const at = new Date("2026-11-23T08:00:00Z");
  await db.appointment.create({
    data: {
      ...{ tenant, id, reference, status, intakeId, ...more, service: "eersteGesprek", location, mode: "onsite" },
      ...{ startsAt: new Date("2026-11-27T09:00:00Z"), endsAt: new Date("2026-11-27T09:45:00Z") },
      ...{ startsLocal: "2026-11-27T10:00", language: "nl", channel: "web", lineage: randomUUID() },
      ...{ personHash: Uint8Array.from(randomBytes(32)), idempotencyKey: randomUUID(), createdAt: at, updatedAt: at },
      holdExpiresAt: status === "hold" ? new Date("2026-11-23T09:20:00Z") : null,
      content: sealJson(`appointment:${tenant}:${id}`, contact),
    },
  });
  if (after) await db.appointment.update({ where: { tenant_id: { tenant, id } }, data: { status: after } });
  return { id, reference };
}
