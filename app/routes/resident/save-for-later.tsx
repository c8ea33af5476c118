import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatDay } from "#app/i18n/format.server.ts";
import { makeHandOver } from "#app/intake/commands/hand-over.server.ts";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import { draftKeptUntil, showCode } from "#app/intake/contract.ts";
import { nextStepOf } from "#app/intake/queries/next-step.server.ts";
import { offersQuickExit } from "#app/intake/queries/quick-exit.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { SaveForLaterPage } from "#app/ui/pages/save-for-later-page.tsx";
import { draftVisit, toldOf } from "./draft-visit.server.ts";
import { qrOf } from "./qr.server.ts";
import { titleOf } from "./title.ts";

/** "Opslaan en later verder": everything was saved already; this page says how to come back, on paper and on a phone. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { lng, form, draft } = await draftVisit(args);
  const token = await makeHandOver(context.tenant, { kind: "draft", id: draft.id }, context.now);
  const until = draftKeptUntil(context.now);
  const model = {
    quickExit: offersQuickExit(form, draft, context.now),
    back: `/${lng}/${form.slug}/${nextStepOf(form, draft, context.now)}`,
    code: showCode(draft.content.code),
    address: `${new URL(context.origin).host}/${lng}/verder`,
    until: { text: formatDay(until, lng), dutch: lng === "nl" ? undefined : formatDay(until, "nl") },
    stored: draft.intakeId !== null,
    stop: { text: { key: "intake:engine.receipt.stop" }, href: "/sessie" },
    qr: qrOf(`${context.origin}/${lng}/verder/${token}`),
  };
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  const bothAction = `/${lng}/${form.slug}/bewaren`;
  return data({ lng, model, ...toldOf(draft), bothAction }, { headers });
}

/** Only "Toon ook Nederlands" is sent from here. */
export async function action(args: ActionFunctionArgs) {
  const { lng, form, draft } = await draftVisit(args);
  await setBoth(draft, await args.request.formData(), args.context.now);
  throw redirect(`/${lng}/${form.slug}/bewaren`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, { key: "ui:save.savedTitle" });

export default function SaveForLaterRoute() {
  return <SaveForLaterPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
