import { fillDemoAgenda } from "#app/appointments/commands/seed-demo-agenda.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { resetDemo } from "#app/retention/commands/reset-demo.server.ts";
import { sentIn } from "./manage-answer.server.ts";
import type { Outcome } from "./manage-answer.ts";

/** Resets the demo for who typed its name. Null: this is no demo. */
export async function answerDemo(staff: Staff, form: FormData, now: Date): Promise<Outcome> {
  const { typed, ticked } = sentIn(form);
  const done = await resetDemo({ staff, typed: typed.werkplein ?? "", fill: fillDemoAgenda, now });
  if (done.ok) return { done: true };
  if (done.refusal === "notFound") return null;
  return { done: false, answer: { typed, ticked, wrong: [{ field: "werkplein", code: "otherName" }] } };
}
