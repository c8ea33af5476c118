import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { BookedLine } from "../core/agenda-model.ts";
import type { CallerAsk } from "../core/caller.ts";
import { callersFor } from "../queries/callers.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

/** Looks up who calls about an appointment. The log says that this colleague searched and by what kind, not for what; names are not shown. */
export async function findCaller(staff: Staff, ask: CallerAsk, now: Date): Promise<readonly BookedLine[]> {
  await transaction((tx) =>
    recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "appointment.searched",
      ground: appointmentGround,
      data: { by: ask.by === "birthDate" ? ["birthDate", "phone"] : [ask.by] },
      at: now,
    }),
  );
  return callersFor(staff, ask, now);
}
