import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { beginForm } from "#app/intake/commands/begin-form.server.ts";
import { allPages, type FormDefinition, formById, showCode } from "#app/intake/contract.ts";
import { type CurrentDraft, currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { nextStepOf, openStepOf } from "#app/intake/queries/next-step.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { usualDays } from "#app/queue/queries/usual-time.server.ts";
import { aanvraagStart } from "./aanvraag-start.server.ts";
import { ownByLogin } from "./draft-visit.server.ts";
import { earlierFor } from "./earlier.server.ts";
import { startPage } from "./information.server.ts";
import { offeredTo } from "./offered-here.server.ts";
import { visitOf } from "./visit.server.ts";

/** The start of a form. `own` is set when the page is this browser's own: then it is not kept for others. */
export async function startOf(args: LoaderFunctionArgs, form: FormDefinition) {
  const { request, params, context } = args;
  const { lng } = visitOf(params, context);
  const { tenant, now } = context;
  const first = allPages(form)[0]?.id ?? notFound();
  const current = await currentDraft(context, request);
  if (form.kind === "melding") {
    const draft = current.state === "open" && current.draft.form === form.id ? current.draft : null;
    const started = draft && { goOn: nextStepOf(form, draft, now), code: showCode(draft.content.code) };
    return { model: startPage(lng, form.slug, first, started), own: draft !== null };
  }
  const before = await earlierFor({ request, context }, form, current);
  const open = openForm(current, form, now);
  const offered = await offeredTo(args, form, current);
  const usual = form.regeling ? await usualDays(tenant, form.regeling, dayInAmsterdam(now)) : null;
  const today = dayInAmsterdam(now);
  const beginning = { form, first, ...before, open, offered, usualDays: usual, today };
  return { model: aanvraagStart(lng, beginning), own: true };
}

/** What is open here. A melding that waits for its further questions counts too: one browser has one draft. */
function openForm(current: CurrentDraft, form: FormDefinition, now: Date) {
  if (current.state !== "open") return null;
  const of = formById(current.draft.form);
  return of ? { slug: of.slug, goOn: nextStepOf(of, current.draft, now), same: of.id === form.id } : null;
}

/** "Begin met wat u al vertelde": a new form of the same person, filled in. The search period is asked again, as a page may stay open for long. */
export async function beginKnown(args: ActionFunctionArgs, form: FormDefinition, both: boolean, key: string) {
  const { request, params, context } = args;
  const { lng } = visitOf(params, context);
  const { tenant, now } = context;
  const current = await currentDraft(context, request);
  const { earlier, missing } = await earlierFor({ request, context }, form, current);
  const tooEarly = form.follows && earlier?.opensOn && earlier.opensOn > dayInAmsterdam(now);
  const { notHere } = await offeredTo(args, form, current);
  if (!earlier || missing || tooEarly || notHere || (form.follows && earlier.kind !== "melding"))
    return redirect(`/${lng}/${form.slug}`, 303);
  const draft = await beginForm({ tenant, form, known: earlier.known, language: lng, both, key, now });
  await ownByLogin({ context, request }, draft);
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return redirect(`/${lng}/${form.slug}/${openStepOf(form, draft, now)}`, { status: 303, headers });
}
