import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { BookedLines } from "../file-appointments.tsx";
import { Keyboard } from "../keyboard.tsx";
import { WrongList } from "../wrong-list.tsx";
import { FindForm } from "./find-form.tsx";
import { pressFind } from "./find-press.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "agenda.open");
  return null;
}

/** What somebody who calls named stands in no address: the answer is the page itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const pressed = await pressFind(staff, await request.formData(), context.now);
  return data(pressed, { status: pressed.wrong.length > 0 ? 422 : 200, headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:desk.find.title") }];

export default function FindRoute() {
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-3xl">
      <p>
        <a href="/agenda" data-key="back">
          <T k="agenda:staff.back" />
        </a>
      </p>
      <WrongList title="agenda:desk.wrong.title" wrong={answer?.wrong ?? []} />
      <h1>
        <T k="agenda:desk.find.title" />
      </h1>
      <p className="hint mb-3">
        <T k="agenda:desk.find.intro" />
      </p>
      <div role="status">
        {answer?.found ? (
          <section className="card mb-4" aria-labelledby="gevonden">
            <h2 id="gevonden">
              <T k="agenda:desk.find.found" />
            </h2>
            {answer.found.length > 0 ? <BookedLines lines={answer.found} /> : <T k="agenda:desk.find.none" />}
          </section>
        ) : null}
      </div>
      <FindForm typed={answer?.typed} wrong={answer?.wrong ?? []} />
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
