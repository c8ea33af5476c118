import type { LoaderFunctionArgs } from "@remix-run/node";
import { intakesOfSubject } from "#app/identity/queries/intakes-of-subject.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { type FormDefinition, olderBehind } from "#app/intake/contract.ts";
import type { CurrentDraft } from "#app/intake/queries/current-draft.server.ts";
import { type EarlierIntake, earlierIntake } from "#app/intake/queries/known-from-intake.server.ts";
import { lastAanvraag, openMelding } from "#app/intake/queries/last-aanvraag.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";

export interface Earlier {
  readonly earlier: EarlierIntake | null;
  /** Of a form that uses an earlier aanvraag again: why it cannot be begun yet. */
  readonly missing: "login" | "aanvraag" | null;
}

/**
 * What this browser or this person told before. An earlier aanvraag is used only for who logged in with DigiD and is its established
 * party: nobody reads somebody's answers back with a reference and a code that were left lying about.
 */
export async function earlierFor(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  form: FormDefinition,
  current: CurrentDraft,
): Promise<Earlier> {
  const { tenant, now } = context;
  const sent = current.state === "sent" ? await earlierIntake(tenant, current.intakeId) : null;
  const resident = await residentOf(context, request);
  const parts = resident ? await intakesOfSubject(tenant, resident.subjectHash, dayInAmsterdam(now)) : [];
  const own = parts.filter(({ role }) => role === "applicant").map(({ intakeId }) => intakeId);
  const meldingId = form.follows && sent?.kind !== "melding" ? await openMelding(tenant, own) : null;
  const melding = meldingId ? await earlierIntake(tenant, meldingId) : sent;
  if (!form.reuses) return { earlier: melding, missing: null };
  if (!resident) return { earlier: melding, missing: "login" };
  const lastId = await lastAanvraag(tenant, own, dayInAmsterdam(now));
  const last = lastId ? await earlierIntake(tenant, lastId) : null;
  if (!last) return { earlier: melding, missing: "aanvraag" };
  return { earlier: melding && { ...melding, known: olderBehind(melding.known, last.known) }, missing: null };
}
