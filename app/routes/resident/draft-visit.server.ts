import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { countStep, type StepEvent } from "#app/intake/commands/count-step.server.ts";
import { ownDraft } from "#app/intake/commands/own-draft.server.ts";
import { type Draft, type FormDefinition, isHelpedDraft, showCode } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { formOf, visitOf } from "./visit.server.ts";

/** What a page with a started form tells the frame around it: the Dutch beside it, the half hour, and the code to come back with. */
export function toldOf({ content }: Draft): { readonly both: boolean; readonly session: true; readonly code: string } {
  return { both: content.both, session: true, code: showCode(content.code) };
}

interface DraftVisit {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly form: FormDefinition;
  readonly draft: Draft;
}

/**
 * A page that only makes sense with a started form of this browser.
 * @throws a redirect: to the receipt when it was sent already, to "verder met uw code" when the half hour is over, else to the start.
 */
export async function draftVisit({ request, params, context }: LoaderFunctionArgs): Promise<DraftVisit> {
  const visit = visitOf(params, context);
  const form = formOf(params.form);
  const current = await currentDraft(context, request);
  if (current.state === "sent") throw redirect(`/${visit.lng}/ontvangst/nu`, 303);
  if (current.state === "idle") throw redirect(`/${visit.lng}/verder?weg`, 303);
  if (current.state !== "open" || current.draft.form !== form.id) throw redirect(`/${visit.lng}/${form.slug}`, 303);
  return { ...visit, form, draft: current.draft };
}

/** A form that begins while its owner is logged in belongs to that login. */
export async function ownByLogin({ context, request }: Pick<LoaderFunctionArgs, "context" | "request">, draft: Draft) {
  const resident = await residentOf(context, request);
  if (resident) await ownDraft(draft, resident, context.now);
}

/** Counts what happened on such a page, as on a question; `step` is the last part of its address. */
export function countVisit(
  { context }: Pick<LoaderFunctionArgs, "context">,
  { lng, form, draft }: DraftVisit,
  step: string,
  event: StepEvent,
): void {
  const helped = isHelpedDraft(draft);
  countStep({ tenant: context.tenant, form: form.id, step, language: lng, helped }, event, context.now);
}
