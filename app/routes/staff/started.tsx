import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { Keyboard } from "./keyboard.tsx";
import { findStarted, giveCode } from "./started.server.ts";
import { NewCode, StartedForm } from "./started-parts.tsx";
import { StartedResults } from "./started-results.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "queue.findStarted");
  return null;
}

/** Nothing of this page stands in the address: neither a name, nor a birth date, nor a code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.findStarted");
  const form = await request.formData();
  const page =
    form.get("doe") === "code" ? await giveCode(staff, form, context.now) : await findStarted(staff, form, context.now);
  return data(page, { status: page.refusal ? 422 : 200, headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:started.title") }];

export default function StartedRoute() {
  const page = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <h1>
        <T k="queue:started.title" />
      </h1>
      <p className="my-3">
        <T k="queue:started.intro" />
      </p>
      {page?.code ? <NewCode code={page.code} /> : <StartedForm page={page} />}
      {page?.found ? <StartedResults page={page} found={page.found} /> : null}
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
