import type { Staff } from "#app/identity/contract.ts";
import { handOverIntake } from "#app/queue/commands/hand-over-intake.server.ts";
import type { DivideView } from "#app/queue/contract.ts";
import { noteNotTheirs } from "../not-theirs.server.ts";
import type { NotDivided } from "./divide-choice.tsx";

/** Hands out line by line, each as it was in view: what a colleague changed meanwhile stays behind, and is shown again as it is now; what was never theirs is written down. */
export async function pressDivide(staff: Staff, { from }: DivideView, form: FormData, now: Date) {
  const field = (name: string) => String(form.get(name) ?? "");
  const left: NotDivided[] = [];
  let done = 0;
  for (const reference of form.getAll("regel").map(String).slice(0, 100)) {
    const to = field(`naar-${reference}`);
    if (!to) continue;
    const version = Number(field(`versie-${reference}`)) || 0;
    const handed = await handOverIntake({ staff, reference, version, from, to, note: field("notitie"), now });
    if (handed.ok) done += 1;
    else left.push({ reference, to, refusal: handed.refusal });
  }
  const notTheirs = left.filter(({ refusal }) => refusal === "notFound").map(({ reference }) => reference);
  await noteNotTheirs(staff, notTheirs, now);
  return { done, left };
}
