import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { AgendaTasksModel } from "../core/agenda-model.ts";
import { agendaTasks } from "../queries/agenda-tasks.server.ts";

/** Shows who asked to be called, with their numbers, once it is written down that this colleague looked. */
export async function openAgendaTasks(staff: Staff, now: Date): Promise<AgendaTasksModel> {
  await transaction((tx) =>
    recordAudit(tx, {
      tenant: staff.tenant,
      actor: { kind: "staff", id: staff.id },
      action: "callback.listViewed",
      ground: "verzoek van de inwoner om gebeld te worden",
      data: { roles: staff.roles },
      at: now,
    }),
  );
  return agendaTasks(staff, now);
}
