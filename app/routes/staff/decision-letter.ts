import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { keepDecisionLetter } from "#app/documents/commands/keep-decision-letter.server.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { isDecided, isOpen } from "#app/queue/contract.ts";
import { lettersDecidedWith } from "#app/queue/queries/letters-decided-with.server.ts";

/** Puts the letter of a decision, or of a correction, ready. What was decided keeps its letter. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const staff = await requireStaff(request, context, "queue.open");
  const { tenant, now } = context;
  const opened = await openIntake({ staff, reference: normaliseReference(params.reference ?? ""), now });
  if (!opened.ok || opened.value.kind === "door") return notFound();
  const { id: dossierId, reference, kind, state, joinedTo } = opened.value.intake;
  if (kind !== "aanvraag" || joinedTo || !(isOpen(state) || isDecided(state))) return notFound();
  const file = (await request.formData()).get("brief");
  const decidedWith = await lettersDecidedWith(tenant, dossierId);
  const kept =
    file instanceof File
      ? await keepDecisionLetter({ tenant, dossierId, file, decidedWith, staffId: staff.id, now })
      : { ok: false as const, refusal: "empty" };
  const told = kept.ok ? "klaar=letterReady" : `brief=${kept.refusal}`;
  return redirect(`/werkvoorraad/${reference}?${told}#termijn`, 303);
}
