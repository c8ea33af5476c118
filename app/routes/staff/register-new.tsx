import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { addHousehold } from "#app/queue/commands/add-household.server.ts";
import { ownGemeenten } from "#app/queue/queries/register-screen.server.ts";
import { NewHouseholdForm } from "./new-household-form.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  return { gemeenten: ownGemeenten(staff) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const form = await request.formData();
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 1000);
  const typed = {
    ...{ name: field("naam"), phone: field("telefoon"), gemeente: field("gemeente"), reason: field("reden") },
    here: form.has("hier"),
  };
  const gemeenten = ownGemeenten(staff).map(({ value }) => value);
  const added = await addHousehold({ staff, typed, gemeenten, now: context.now });
  if (added.ok) return redirect(`/register/${added.value.reference}?klaar=added`);
  if (added.refusal === "notFound") return notFound();
  return data({ typed, wrong: added.wrong }, { status: 422 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("register:new.title") }];

export default function RegisterNewRoute() {
  const { gemeenten } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <p>
        <a href="/register" data-key="back">
          <T k="register:page.back" />
        </a>
      </p>
      <h1>
        <T k="register:new.title" />
      </h1>
      <p className="my-3">
        <T k="register:new.intro" />
      </p>
      <NewHouseholdForm gemeenten={gemeenten} typed={refused?.typed} wrong={refused?.wrong ?? {}} />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
