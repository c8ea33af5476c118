import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { readAgendaView } from "#app/appointments/contract.ts";
import { agendaScreen } from "#app/appointments/queries/agenda-screen.server.ts";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { Chips } from "#app/ui/staff/chips.tsx";
import { Keyboard } from "../keyboard.tsx";
import { AgendaTable } from "./agenda-table.tsx";
import { AgendaTools } from "./agenda-tools.tsx";
import { Timetable } from "./timetable.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const view = readAgendaView(new URL(request.url).searchParams, dayInAmsterdam(context.now));
  return { agenda: await agendaScreen(staff, view, context.now) };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:staff.title") }];

export default function AgendaRoute() {
  const { agenda } = useLoaderData<typeof loader>();
  const { days, views } = agenda;
  return (
    <>
      <h1>
        <T k="agenda:staff.title" />
      </h1>
      <p className="hint mb-2">
        <T k="agenda:staff.intro" />
      </p>
      <Chips
        label={{ key: "agenda:staff.views.label" }}
        chips={views.map(({ name, href, current }) => ({ text: { key: `agenda:staff.views.${name}` }, href, current }))}
      />
      <AgendaTools agenda={agenda} />
      {days.map((day) => (
        <section key={day.day} className="my-4" aria-labelledby={`dag-${day.day}`}>
          <h2 id={`dag-${day.day}`} className="mb-2">
            {day.title}
          </h2>
          <AgendaTable day={day} />
          <Timetable lanes={day.lanes} />
        </section>
      ))}
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
