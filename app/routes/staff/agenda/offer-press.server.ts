import { answerByPhone } from "#app/appointments/commands/answer-by-phone.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { isUuid } from "./desk-form.ts";

/** How a yes or no about an earlier time ended: `late` when it is theirs no more, `notFound` for what is not this colleague's, or not there. */
export type OfferPressed = "done" | "late" | "notFound";

/** Writes down what somebody said in a call about an earlier time. @returns null when another button was pressed. */
export async function pressOffer(staff: Staff, form: FormData, now: Date): Promise<OfferPressed | null> {
  const [id, answer] = [String(form.get("id") ?? ""), String(form.get("doe") ?? "")];
  if (answer !== "accept" && answer !== "decline") return null;
  if (!isUuid(id)) return "notFound";
  const answered = await answerByPhone({ staff, id, answer, now });
  if (answered.ok) return "done";
  return answered.refusal === "ended" ? "late" : "notFound";
}
