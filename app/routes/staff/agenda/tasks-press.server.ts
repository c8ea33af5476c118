import { decideCallback } from "#app/appointments/commands/decide-callback.server.ts";
import { finishOfferCall, finishTask } from "#app/appointments/commands/finish-task.server.ts";
import { registerCallAttempt } from "#app/appointments/commands/register-call-attempt.server.ts";
import { agendaTasks } from "#app/appointments/queries/agenda-tasks.server.ts";
import type { Staff } from "#app/identity/contract.ts";

const results = ["reached", "noAnswer", "wrongNumber"] as const;

/** Notes how a call went, or that a task is done. @returns false for what is not theirs, or not there. */
export async function pressTask(staff: Staff, form: FormData, now: Date): Promise<boolean> {
  const [id, button] = [String(form.get("id") ?? ""), String(form.get("doe") ?? "")];
  const { tasks, calls, decisions, offers } = await agendaTasks(staff, now);
  if (button === "done" && offers.some((offer) => offer.id === id)) return finishOfferCall({ staff, id, now });
  if (button === "done") return tasks.some((task) => task.id === id) && (await finishTask({ staff, id, now })).ok;
  const result = results.find((each) => each === button);
  const undecided = decisions.some((call) => call.id === id);
  const decision = (["letterSent", "stop"] as const).find((each) => each === button);
  if (decision) return undecided && decideCallback({ staff, id, decision, now });
  if (!result || !(undecided || calls.some((call) => call.id === id))) return false;
  const noted = await registerCallAttempt({ tenant: staff.tenant, id, staffId: staff.id, result, now });
  // Pressed twice, or by two colleagues on one day: the attempt stands there.
  return noted.ok || noted.refusal === "triedToday";
}
