import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { bookedFor } from "#app/appointments/queries/booked-for.server.ts";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openHousehold } from "#app/queue/commands/open-household.server.ts";
import { household, householdDoor } from "#app/queue/queries/household.server.ts";
import { pressHousehold } from "./household-actions.server.ts";
import { HouseholdDoor } from "./household-door.tsx";
import { HouseholdPage } from "./household-page.tsx";
import { Keyboard } from "./keyboard.tsx";
import { wrongField } from "./refused-fields.ts";

/** Opening this page is written down before anything is shown (see `open-household`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const reference = normaliseReference(params.reference ?? "");
  const opened = await openHousehold({ staff, reference, now: context.now, page: "viewed" });
  if (!opened.ok) return notFound();
  const { kind, household: row } = opened.value;
  const done = doneText(new URL(request.url).searchParams.get("klaar"));
  const headers = { "Cache-Control": "no-store" };
  if (kind === "door") return data({ done, file: null, door: await householdDoor(row) }, { headers });
  const [file, booked] = await Promise.all([
    household(staff, row, context.now),
    bookedFor({ tenant: row.tenant, householdId: row.id }),
  ]);
  return data({ done, file: { ...file, booked }, door: null }, { headers });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const reference = normaliseReference(params.reference ?? "");
  const pressed = await pressHousehold(staff, reference, await request.formData(), context.now);
  if (!pressed) return notFound();
  if (pressed.ok) return redirect(`/register/${reference}?klaar=${pressed.done}`);
  if (pressed.refusal === "notFound") return notFound();
  return data(pressed.refused, { status: wrongField(pressed.refusal) ? 422 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.file?.reference ?? page?.door?.reference ?? "" },
];

export default function HouseholdRoute() {
  const { done, file, door } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <p>
        <a href="/register" data-key="back">
          <T k="register:page.back" />
        </a>
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k={key("register", "done", done)} />
          </p>
        ) : null}
      </div>
      {file ? <HouseholdPage page={file} refused={refused} /> : null}
      {door ? <HouseholdDoor page={door} refused={refused} /> : null}
      <Keyboard />
    </>
  );
}

/** Only what we say ourselves: the address may be typed by anybody. */
function doneText(name: string | null): string | null {
  return name && /^\w+$/.test(name) && translator("nl").has(key("register", "done", name)) ? name : null;
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
