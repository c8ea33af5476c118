import { noteRefusal } from "#app/audit/commands/note-refusal.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { normaliseReference } from "#app/intake/contract.ts";

/**
 * Writes down that a colleague named files in a form that are not theirs, or not there: the page answers, so its address tells nothing of
 * them, and a refused address is not what the log would find.
 */
export async function noteNotTheirs(staff: Staff, named: readonly string[], now: Date): Promise<void> {
  const { tenant, id } = staff;
  const asked = { tenant, actor: { kind: "staff", id }, from: id, action: "intake.refused", now } as const;
  for (const reference of named) await noteRefusal({ ...asked, references: [normaliseReference(reference)] });
}
