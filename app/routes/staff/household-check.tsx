import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { pressSheet, sheetPage } from "./household-check.server.ts";
import { Keyboard } from "./keyboard.tsx";
import { Sheet } from "./sheet.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const page = await sheetPage(staff, normaliseReference(params.reference ?? ""), context.now);
  if (!page) return notFound();
  const done = new URL(request.url).searchParams.get("klaar");
  return data({ page, done: done === "kept" ? done : null }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const reference = normaliseReference(params.reference ?? "");
  const { clientAddress, now } = context;
  const pressed = await pressSheet({ staff, clientAddress, reference, form: await request.formData(), now });
  if (!pressed) return notFound();
  if ("to" in pressed) return redirect(pressed.to);
  const { status, ...again } = pressed;
  return data(again, { status, headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.page.reference ?? "" }];

export default function HouseholdCheckRoute() {
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { page, done } = again ?? loaded;
  return (
    <>
      <p>
        <a href={`/register/${page.reference}`} data-key="back">
          <T k="register:check.back" />
        </a>
      </p>
      <h1>
        <T k="register:check.title" values={{ name: <bdi key="name">{page.name}</bdi> }} />
      </h1>
      <p className="hint mb-3">
        <T k="register:check.intro" />
      </p>
      <div role="status">
        {done ? (
          <p className="notice notice-ok">
            <T k={key("register", "done", done)} />
          </p>
        ) : null}
      </div>
      <Sheet page={page} wrong={again?.wrong ?? []} refusal={again?.refusal ?? null} />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
