import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { caseloadScreen } from "#app/queue/queries/caseload-screen.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { CaseloadTable } from "./caseload-table.tsx";
import { NormsForm } from "./norms-form.tsx";
import { pressNorms } from "./norms-press.server.ts";

/** What every colleague carries, against what they can carry. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.divide");
  const done = new URL(request.url).searchParams.has("klaar");
  return data({ done, page: await caseloadScreen(staff) }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.divide");
  const pressed = await pressNorms(staff, await request.formData(), context.now);
  if (!pressed) return redirect("/werkvoorraad/caseload?klaar", 303);
  if (pressed.refusal === "notFound") return notFound();
  return data(pressed, { status: pressed.refusal === "changedMeanwhile" ? 409 : 422 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:caseload.title") }];

export default function CaseloadRoute() {
  const { done, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <h1>
        <T k="queue:caseload.title" />
      </h1>
      <p className="hint mb-4">
        <T k="queue:caseload.intro" />
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k="queue:caseload.saved" />
          </p>
        ) : null}
      </div>
      <CaseloadTable rows={page.rows} />
      <NormsForm page={page} refused={refused} />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
