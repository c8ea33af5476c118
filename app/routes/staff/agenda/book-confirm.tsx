import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { openDeskHold } from "#app/appointments/commands/confirm-at-desk.server.ts";
import { alreadyBooked } from "#app/appointments/queries/callers.server.ts";
import { deskHoldModel } from "#app/appointments/queries/desk-hold.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { ConfirmPage } from "./confirm-page.tsx";
import { pressConfirm } from "./confirm-press.server.ts";
import { isUuid } from "./desk-form.ts";
import { RefusedNotice } from "./refused-notice.tsx";

/** What a colleague is about to book for somebody. Nothing is made until they say yes. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const id = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const opened = await openDeskHold({ staff, id, now: context.now });
  if (!opened.ok) return notFound();
  if (opened.value.status === "confirmed") throw redirect(`/agenda/${opened.value.reference}`, 303);
  const already = await alreadyBooked(staff, opened.value, context.now);
  return data({ page: deskHoldModel(opened.value), already }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const id = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const pressed = await pressConfirm(staff, id, await request.formData(), context.now);
  if (!pressed) return notFound();
  if ("to" in pressed) return redirect(pressed.to, 303);
  return data(pressed, { status: 409 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:desk.confirm.title") }];

export default function BookConfirmRoute() {
  const { page, already } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="max-w-3xl">
      <RefusedNotice words={refused && key("agenda", "desk", "wrong", refused.refusal)} field="anders" />
      <ConfirmPage page={page} already={already} />
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
