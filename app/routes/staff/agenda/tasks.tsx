import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { openAgendaTasks } from "#app/appointments/commands/open-agenda-tasks.server.ts";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { pressOffer } from "./offer-press.server.ts";
import { CallList, Decisions, TaskList } from "./task-lists.tsx";
import { pressTask } from "./tasks-press.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const told = new URL(request.url).searchParams;
  return { done: told.has("klaar"), late: told.has("telaat"), work: await openAgendaTasks(staff, context.now) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const form = await request.formData();
  const answered = await pressOffer(staff, form, context.now);
  if (answered === "late") return redirect("/agenda/taken?telaat");
  const pressed = answered ? answered === "done" : await pressTask(staff, form, context.now);
  return pressed ? redirect("/agenda/taken?klaar") : notFound();
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:staff.tasks.title") }];

export default function AgendaTasksRoute() {
  const { work, done, late } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="agenda:staff.tasks.title" />
      </h1>
      <p className="hint">
        <T k="agenda:staff.tasks.intro" />
      </p>
      <div role="status">
        {done ? (
          <p className="notice notice-ok">
            <T k="agenda:staff.tasks.done" />
          </p>
        ) : null}
        {late ? <OfferOver /> : null}
      </div>
      <h2 className="mt-4">
        <T k="agenda:staff.tasks.callsTitle" />
      </h2>
      <CallList calls={work.calls} caption="callsTitle" />
      <Decisions calls={work.decisions} />
      {work.offers.length > 0 ? (
        <>
          <h2 className="mt-6">
            <T k="agenda:staff.tasks.offersTitle" />
          </h2>
          <CallList calls={work.offers} caption="offersTitle" buttons={["accept", "decline", "done"]} />
        </>
      ) : null}
      <h2 className="mt-6">
        <T k="agenda:staff.tasks.tasksTitle" />
      </h2>
      <TaskList tasks={work.tasks} />
      <Keyboard />
    </>
  );
}

function OfferOver() {
  return (
    <p className="notice notice-warn">
      <T k="agenda:staff.tasks.offerOver" />
    </p>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
