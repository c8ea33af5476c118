import { cancelSession } from "#app/appointments/commands/cancel-session.server.ts";
import { markAppointment } from "#app/appointments/commands/mark-appointment.server.ts";
import { presenceMarks } from "#app/appointments/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import type { RefusedPress } from "./appointment-press.server.ts";

type Pressed = { readonly ok: true; readonly done: string } | RefusedPress | null;

/** Presses a button of the list of a meeting: of one line (`arrived:<reference>:<version>`), of all that are left, or cancels it. Null: there is none such. */
export async function pressSession(staff: Staff, id: string, form: FormData, now: Date): Promise<Pressed> {
  const [button, note] = [String(form.get("doe") ?? ""), String(form.get("notitie") ?? "").trim()];
  if (button === "cancelled") {
    const ask = { staff, id, version: Number(form.get("versie")), reason: note.slice(0, 4000), now };
    const cancelled = await cancelSession(ask);
    return cancelled.ok ? { ok: true, done: "cancelled" } : { ok: false, refusal: cancelled.refusal, note };
  }
  const [mark, who] = [
    presenceMarks.find((each) => button.startsWith(`${each}:`)),
    button.slice(button.indexOf(":") + 1),
  ];
  if (!mark) return null;
  if (who !== "rest") return markOne(staff, mark, who, now);
  const outcomes: Pressed[] = [];
  for (const each of form.getAll("gezien")) outcomes.push(await markOne(staff, mark, String(each), now));
  // What changed since it was seen is left as it is; all others are noted.
  const refused = outcomes.find((each) => each?.ok === false);
  return refused ? { ok: false, refusal: "changedMeanwhile", note: "" } : { ok: true, done: `${mark}Rest` };
}

async function markOne(staff: Staff, mark: (typeof presenceMarks)[number], who: string, now: Date): Promise<Pressed> {
  const [reference = "", version = ""] = who.split(":");
  const marked = await markAppointment({ staff, reference, version: Number(version), mark, now });
  return marked.ok ? { ok: true, done: mark } : { ok: false, refusal: marked.refusal, note: "" };
}
