import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { movePage } from "#app/appointments/queries/move-page.server.ts";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { MovePage } from "./move-page.tsx";
import { pressMove } from "./move-press.server.ts";
import { RefusedNotice } from "./refused-notice.tsx";

/** Opening this page is written down before anything is shown (see `open-appointment`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const reference = normaliseReference(params.reference ?? "");
  const opened = await openAppointment({ staff, reference, now: context.now });
  if (!opened.ok) return notFound();
  const page = await movePage(staff, opened.value, new URL(request.url).searchParams, context.now);
  if (!page) throw redirect(`/agenda/${reference}`, 303);
  return data({ page }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const reference = normaliseReference(params.reference ?? "");
  const pressed = await pressMove(staff, reference, await request.formData(), context.now);
  if (pressed === "notFound") return notFound();
  if (pressed === "moved") return redirect(`/agenda/${reference}?klaar=moved`, 303);
  return data({ refusal: pressed }, { status: pressed === "time" ? 422 : 409 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:desk.move.title") }];

export default function MoveRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <p>
        <a href={`/agenda/${page.reference}`} data-key="back">
          <T k="agenda:desk.move.back" />
        </a>
      </p>
      <RefusedNotice words={refusal && key("agenda", "desk", "wrong", refusal)} field="tijd" />
      <MovePage page={page} wrong={refusal === "time"} />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
