import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takeSeat } from "#app/appointments/commands/take-seat.server.ts";
import { offeredSessions } from "#app/appointments/queries/group-sessions.server.ts";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { SessionsPage } from "#app/ui/pages/sessions-page.tsx";
import { keyedForms } from "./keyed-form.server.ts";
import { ownIntake } from "./own-intake.server.ts";
import { toldByQuery } from "./page-query.server.ts";
import { codePage } from "./sent-form.server.ts";
import { seatPage } from "./session-place.server.ts";
import { sessionsPage } from "./sessions-page.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const forms = keyedForms();

/** One meeting, and who takes a place at it. What is full, past or never was leads to what can be had instead. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const told = { lng, ...toldByQuery(new URL(request.url)), wrong: false };
  const all = await offeredSessions(context.tenant, context.now);
  const session = all.find(({ id }) => id === params.session);
  if (!session || session.left === "full") {
    const model = sessionsPage(lng, werkplein, all, { service: session?.service ?? null, language: null });
    const notice = { key: "appointments:groups.justFull" };
    return data({ ...told, page: { kind: "full" as const, model: { ...model, notice } } }, { status: 409 });
  }
  const model = seatPage(lng, werkplein, session, forms.again(context));
  const page = codePage(context, model);
  return data({ ...told, ...page, wrong: model.errors.length > 0, page: { kind: "form" as const, model: page.model } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { tenant, clientAddress, now } = context;
  const form = await forms.take(request, context);
  const session = (await offeredSessions(tenant, now)).find(({ id }) => id === params.session);
  // A meeting that is gone is answered by the page of what can be had instead.
  if (!form || !session) return data(null);
  const { sent, typed, key } = form;
  const { id: sessionId, helperTakesSeat } = session;
  const intakeId = await ownIntake(context, request);
  const about = { tenant, clientAddress, sessionId, helperTakesSeat, sent, language: lng, key, intakeId, now };
  const outcome = await takeSeat(about);
  if (outcome.kind === "wrong") return forms.wrong(context, { typed, errors: outcome.errors, key });
  if (outcome.kind === "full") throw redirect(`/${lng}/bijeenkomsten/${sessionId}`, 303);
  throw redirect(`/${lng}/mijn-afspraak/${outcome.confirmed.token}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.page.model.heading, loaded?.wrong);

export default function SessionPlaceRoute() {
  const { page } = useLoaderData<typeof loader>();
  return page.kind === "form" ? <ResumePage page={page.model} /> : <SessionsPage page={page.model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
