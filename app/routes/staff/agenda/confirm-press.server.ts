import { confirmAtDesk, releaseAtDesk } from "#app/appointments/commands/confirm-at-desk.server.ts";
import { againAt } from "#app/appointments/queries/desk-hold.server.ts";
import type { Staff } from "#app/identity/contract.ts";

/** Yes makes the appointment; no gives the time back and looks for another. Null: there is no such hold, or no such button. */
export async function pressConfirm(
  staff: Staff,
  id: string,
  form: FormData,
  now: Date,
): Promise<{ readonly to: string } | { readonly refusal: "taken" } | null> {
  const button = form.get("doe");
  if (button === "nee") {
    const released = await releaseAtDesk({ staff, id, now });
    return released.ok ? { to: againAt(released.value) } : null;
  }
  if (button !== "ja") return null;
  const made = await confirmAtDesk({ staff, id, now });
  if (made.ok) return { to: `/agenda/${made.value.reference}?klaar=confirmed` };
  return made.refusal === "taken" ? { refusal: "taken" } : null;
}
