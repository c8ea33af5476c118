import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { type MarkRefusal, markAppointment } from "#app/appointments/commands/mark-appointment.server.ts";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { appointmentMarks } from "#app/appointments/contract.ts";
import { may, type Staff } from "#app/identity/contract.ts";

export interface RefusedPress {
  readonly ok: false;
  readonly refusal: MarkRefusal | "reasonMissing";
  /** What was typed, so that nothing of it is lost. */
  readonly note: string;
}

/** Presses a button of the page of an appointment. Null: there is no such button. */
export async function pressAppointment(
  staff: Staff,
  reference: string,
  form: FormData,
  now: Date,
): Promise<{ readonly ok: true; readonly done: string } | RefusedPress | null> {
  const [button, note] = [String(form.get("doe") ?? ""), String(form.get("notitie") ?? "").trim()];
  const version = Number(form.get("versie"));
  if (button === "cancelled") return cancel(staff, reference, { note, version }, now);
  const mark = appointmentMarks.find((each) => each === button);
  if (!mark) return null;
  const marked = await markAppointment({ staff, reference, version, mark, now });
  return marked.ok ? { ok: true, done: mark } : { ok: false, refusal: marked.refusal, note };
}

async function cancel(
  staff: Staff,
  reference: string,
  { note, version }: { readonly note: string; readonly version: number },
  now: Date,
) {
  const opened = await openAppointment({ staff, reference, now });
  if (!opened.ok || !may(staff, "appointment.work", opened.value))
    return { ok: false, refusal: "notFound", note } as const;
  if (opened.value.version !== version) return { ok: false, refusal: "changedMeanwhile", note } as const;
  if (note.length < 3) return { ok: false, refusal: "reasonMissing", note } as const;
  const by = { kind: "staff", id: opened.value.id, staffId: staff.id, reason: note.slice(0, 4000) } as const;
  const cancelled = await cancelAppointment({ tenant: staff.tenant, by, now });
  if (cancelled.ok) return { ok: true, done: "cancelled" } as const;
  return { ok: false, refusal: "notNow", note } as const;
}
