import { type MoveRefusal, moveAtDesk } from "#app/appointments/commands/move-at-desk.server.ts";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { instantOf, interpretingOf } from "./desk-form.ts";

/** Moves to the time that was chosen; `time` when none was, of an appointment that is theirs to move. */
export async function pressMove(
  staff: Staff,
  reference: string,
  form: FormData,
  now: Date,
): Promise<"moved" | "time" | MoveRefusal> {
  const start = instantOf(form);
  if (!start) return (await openAppointment({ staff, reference, now })).ok ? "time" : "notFound";
  const [location, version] = [String(form.get("plaats") ?? ""), Number(form.get("versie"))];
  const moved = await moveAtDesk({
    staff,
    reference,
    version,
    location,
    start,
    interpreter: interpretingOf(form),
    now,
  });
  return moved.ok ? "moved" : moved.refusal;
}
