import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { WrongList } from "../wrong-list.tsx";
import { pressWalkIn, walkInModel } from "./walk-in.server.ts";
import { WalkInForm } from "./walk-in-form.tsx";

/** What comes from a file was opened first, and that is written down (see `desk-file`). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const page = await walkInModel(staff, new URL(request.url).searchParams, context.now);
  return data({ page }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const { searchParams } = new URL(request.url);
  const pressed = await pressWalkIn(staff, searchParams, await request.formData(), context.now);
  if (pressed === "notFound") return notFound();
  if ("reference" in pressed) return redirect(`/agenda/${pressed.reference}?klaar=walkedIn`, 303);
  return data(pressed, { status: 422 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:desk.walkIn.title") }];

export default function WalkInRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="max-w-3xl">
      <p>
        <a href={page.file?.href ?? "/agenda"} data-key="back">
          <T k={page.file ? "agenda:desk.book.backToFile" : "agenda:staff.back"} />
        </a>
      </p>
      <WrongList title="agenda:desk.wrong.title" wrong={refused?.wrong ?? []} />
      <h1>
        <T k="agenda:desk.walkIn.title" />
      </h1>
      <p className="hint mb-3">
        <T k="agenda:desk.walkIn.intro" />
      </p>
      <WalkInForm page={page} refused={refused} />
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
