import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { openSession } from "#app/appointments/commands/open-session.server.ts";
import { sessionPage } from "#app/appointments/queries/session-page.server.ts";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { SessionPage } from "./session-page.tsx";
import { pressSession } from "./session-press.server.ts";

/** Opening this list is written down before a name is shown (see `open-session`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const opened = await openSession({ staff, id: params.id ?? "", now: context.now });
  if (!opened.ok) return notFound();
  const asked = new URL(request.url).searchParams.get("klaar");
  const done = ["arrived", "noShow", "undo", "arrivedRest", "noShowRest", "cancelled"].find((each) => each === asked);
  const page = sessionPage(staff, opened.value, context.now);
  return data({ done: done ?? null, page }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const id = params.id ?? "";
  const pressed = await pressSession(staff, id, await request.formData(), context.now);
  if (!pressed || (!pressed.ok && pressed.refusal === "notFound")) return notFound();
  if (pressed.ok) return redirect(`/agenda/bijeenkomst/${id}?klaar=${pressed.done}`);
  return data(pressed, { status: pressed.refusal === "reasonMissing" ? 422 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: shown ? `${shown.page.title}, ${shown.page.when}` : translator("nl").t("agenda:staff.title") },
];

export default function SessionRoute() {
  const { done, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <p className="no-print">
        <a href={page.back} data-key="back">
          <T k="agenda:staff.back" />
        </a>
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok no-print">
            <T k={key("agenda", "session", "done", done)} />
          </p>
        ) : null}
      </div>
      <SessionPage page={page} refused={refused} />
      <div className="no-print">
        <Keyboard />
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
