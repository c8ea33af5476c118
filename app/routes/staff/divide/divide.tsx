import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { readDivideView } from "#app/queue/contract.ts";
import { divideScreen } from "#app/queue/queries/divide-screen.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { pressDivide } from "./divide-press.server.ts";
import { DivideTable } from "./divide-table.tsx";
import { ChooseFrom, ChooseTo } from "./divide-to.tsx";

/** Hands out intakes, or all that a colleague carries: first looked over, then pressed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.divide");
  const { searchParams } = new URL(request.url);
  const done = Number(searchParams.get("klaar")) || 0;
  const page = await divideScreen(staff, readDivideView(searchParams));
  return data({ done, page }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.divide");
  const view = readDivideView(new URL(request.url).searchParams);
  const pressed = await pressDivide(staff, view, await request.formData(), context.now);
  if (pressed.left.length > 0) return data(pressed, { status: 409 });
  return redirect(`/werkvoorraad/verdelen?klaar=${pressed.done}`, 303);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:divide.title") }];

export default function DivideRoute() {
  const { done: before, page } = useLoaderData<typeof loader>();
  const pressed = useActionData<typeof action>();
  const done = pressed?.done ?? before;
  const nothing = page.lines.length === 0;
  return (
    <>
      <p>
        <a href="/werkvoorraad/caseload" data-key="back">
          <T k="queue:divide.back" />
        </a>
      </p>
      <h1>{page.from ? <T k="queue:divide.titleOf" values={{ name: page.from }} /> : <T k="queue:divide.title" />}</h1>
      <div role="status">
        {done > 0 ? (
          <p className="notice notice-ok">
            <T k="queue:divide.done" values={{ count: done }} />
          </p>
        ) : null}
      </div>
      {nothing && (page.from || page.byRules) ? (
        <p>
          <T k={page.byRules ? "queue:divide.nothingNew" : "queue:divide.nothing"} />
        </p>
      ) : null}
      {nothing ? <ChooseFrom leavers={page.leavers} /> : null}
      {nothing || page.byRules ? null : <ChooseTo page={page} />}
      {nothing ? null : <DivideTable page={page} left={pressed?.left ?? null} />}
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
