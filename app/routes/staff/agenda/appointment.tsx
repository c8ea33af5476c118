import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { openAppointment } from "#app/appointments/commands/open-appointment.server.ts";
import { appointmentPage } from "#app/appointments/queries/appointment-page.server.ts";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { AppointmentPage } from "./appointment-page.tsx";
import { pressAppointment } from "./appointment-press.server.ts";
import { slipOf } from "./slip.server.ts";
import { Slip } from "./slip.tsx";

/** Opening this page is written down before anything is shown (see `open-appointment`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const reference = normaliseReference(params.reference ?? "");
  const opened = await openAppointment({ staff, reference, now: context.now });
  if (!opened.ok) return notFound();
  const done = doneText(new URL(request.url).searchParams.get("klaar"));
  const [page, slip] = await Promise.all([
    appointmentPage(opened.value, context.now),
    slipOf(opened.value, context.origin, context.now),
  ]);
  return data({ done, page, slip }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const reference = normaliseReference(params.reference ?? "");
  const pressed = await pressAppointment(staff, reference, await request.formData(), context.now);
  if (!pressed || (!pressed.ok && pressed.refusal === "notFound")) return notFound();
  if (pressed.ok) return redirect(`/agenda/${reference}?klaar=${pressed.done}`);
  return data(pressed, { status: pressed.refusal === "reasonMissing" ? 422 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.page.reference ?? "" }];

export default function AppointmentRoute() {
  const { done, page, slip } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <p className="no-print">
        <a href={page.back} data-key="back">
          <T k="agenda:staff.back" />
        </a>
      </p>
      <div role="status" className="no-print">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k={key("agenda", "staff", "events", done)} />
          </p>
        ) : null}
      </div>
      {slip && done ? <Slip slip={slip} /> : null}
      <div className={slip ? "no-print" : undefined}>
        <AppointmentPage page={page} refused={refused} />
      </div>
      {slip && !done ? <Slip slip={slip} /> : null}
      <div className="no-print">
        <Keyboard />
      </div>
    </>
  );
}

/** Only what we say ourselves: the address may be typed by anybody. */
function doneText(name: string | null): string | null {
  return name && /^\w+$/.test(name) && translator("nl").has(key("agenda", "staff", "events", name)) ? name : null;
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
