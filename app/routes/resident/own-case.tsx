import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writeToUs } from "#app/cases/commands/write-to-us.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { planObjectionAnswer } from "#app/queue/commands/plan-objection-answer.server.ts";
import { withdrawIntake } from "#app/queue/commands/withdraw-intake.server.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { CasePage } from "#app/ui/pages/case-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { addressOfCase } from "./case-list.server.ts";
import { casesLoginPage, openByCode } from "./case-login.server.ts";
import { keepCase } from "./case-login-link.server.ts";
import { makeLink } from "./case-partner.server.ts";
import { drawCase } from "./case-parts.server.ts";
import { placeOfReferrals, takeConsentBack } from "./case-referrals.server.ts";
import { writerFor } from "./case-represented.server.ts";
import { type OpenedCase, openCase } from "./case-visit.server.ts";
import { actOf, sayDone, writtenFrom, wrongText } from "./case-writing.server.ts";
import { keyedForms, type SentOnce } from "./keyed-form.server.ts";
import { codePage, isBoth } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const forms = keyedForms();

/** One thing that was sent: how it stands, and what can be done with it. `what` is the part of it that the address names. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const opened = await openCase(args, actOf(params.what));
  const { lng, headers } = opened;
  if (!opened.found) {
    const { model, ...told } = codePage(context, casesLoginPage(lng, params.reference ?? "", context));
    return data({ lng, page: null, open: model, wrong: model.errors.length > 0, ...told, session: false }, { headers });
  }
  const page = await drawCase(args, opened, forms.again(context));
  const both = isBoth(context);
  const bothAction = addressOfCase(lng, opened.found.reference, params.what);
  const wrong = (page.form?.errors.length ?? 0) > 0;
  const told = { both, bothAction, form: page.form !== undefined, session: true };
  return data({ lng, page, open: null, wrong, ...told }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { lng } = visitOf(params, context);
  const form = await forms.take(request, context);
  const opened = await openCase(args, actOf(params.what));
  if (!opened.found)
    return openByCode(args, lng, { sent: form?.sent ?? new FormData(), typed: form?.typed ?? {}, again: !form });
  if (!form) return data(null);
  const { tenant, now } = context;
  const { found, method, part } = opened;
  const { reference, id: intakeId } = found;
  if (params.what === "intrekken") {
    const withdrawn = await withdrawIntake({ tenant, intakeId, role: part?.role, now });
    throw redirect(sayDone(lng, reference, withdrawn.ok ? "withdrawn" : "closed"), 303);
  }
  if (params.what === "digid") {
    const refused = await keepCase(args, { lng, found, method });
    if (!refused) throw redirect(addressOfCase(lng, reference), 303);
    return forms.wrong(context, { typed: {}, errors: [{ field: "digid", text: { key: refused } }], key: form.key });
  }
  if (params.what === placeOfReferrals) {
    const wrong = await takeConsentBack(context, intakeId, form.typed);
    const done = wrong === "closed" ? "closed" : "consentBack";
    if (!wrong || wrong === "closed")
      throw redirect(`${addressOfCase(lng, reference, placeOfReferrals)}?klaar=${done}`, 303);
    return forms.wrong(context, { typed: form.typed, errors: [wrong], key: form.key });
  }
  if (params.what === "partner") {
    const wrong = await makeLink(context, intakeId, form.typed);
    if (!wrong) throw redirect(addressOfCase(lng, reference, "partner"), 303);
    return forms.wrong(context, { typed: form.typed, errors: [wrong], key: form.key });
  }
  return write(args, opened, form);
}

/** What was written, by the resident or in their name. */
async function write({ context, params }: ActionFunctionArgs, opened: OpenedCase, form: SentOnce) {
  const { tenant, now } = context;
  const { lng, found, method, part } = opened;
  const { reference, id: intakeId } = found;
  const kind = writtenFrom(params.what) ?? notFound();
  const terms = await clocksOf(tenant, intakeId, now);
  const by = part ? await writerFor(tenant, intakeId, part, now) : undefined;
  const written = { text: form.typed.text ?? "", language: lng, method, by, key: form.key, terms, now };
  const sent = await writeToUs({ tenant, intakeId, kind, ...written }, planObjectionAnswer);
  if (sent.ok) throw redirect(sayDone(lng, reference, kind), 303);
  if (sent.refusal === "noDecision" || sent.refusal === "notLate" || sent.refusal === "notFound") return notFound();
  return forms.wrong(context, { typed: form.typed, errors: [wrongText(sent.refusal)], key: form.key });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, (loaded?.page ?? loaded?.open)?.heading, loaded?.wrong);

export default function OwnCaseRoute() {
  const { page, open } = useLoaderData<typeof loader>();
  if (page) return <CasePage page={page} />;
  return open ? <ResumePage page={open} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
