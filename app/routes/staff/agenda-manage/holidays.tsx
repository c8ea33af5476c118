import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Chips } from "#app/ui/staff/chips.tsx";
import { statusOf } from "./answer.server.ts";
import { AnswerSummary } from "./answer-summary.tsx";
import { answerHolidays, holidaysModel, yearIn } from "./holidays.server.ts";
import { ManageHead, managePages } from "./manage-head.tsx";
import { SaveButtons } from "./save-buttons.tsx";
import { savedOf } from "./saved.ts";
import { Ticks, TypedField } from "./typed-field.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const year = yearIn(new URL(request.url), context.now);
  return { ...(await holidaysModel(staff, year, context.now)), saved: savedOf(request.url) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const year = yearIn(new URL(request.url), context.now);
  const outcome = await answerHolidays(staff, year, await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect(`${managePages.holidays}?jaar=${year}&klaar=${outcome.tasks}`);
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:beheer.pages.holidays.title") }];

/** The closed days of a year: proposed by the calendar, decided by a colleague. */
export default function HolidaysRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <AnswerSummary answer={answer} />
      <ManageHead page="holidays" saved={answer ? null : page.saved} />
      <Chips
        label={{ key: "agenda:beheer.holidays.years" }}
        chips={page.years.map((year) => ({
          text: { key: "agenda:beheer.holidays.year", values: { year: String(year) } },
          href: `${managePages.holidays}?jaar=${year}`,
          current: year === page.year,
        }))}
      />
      <form method="post" className="card grid gap-4 mt-4" key={page.year}>
        <p>
          {page.confirmed ? (
            <T k="agenda:beheer.holidays.confirmed" values={{ year: String(page.year), day: page.confirmed }} />
          ) : (
            <T k="agenda:beheer.holidays.proposed" values={{ year: String(page.year) }} />
          )}
        </p>
        <Ticks name="feestdag" choices={page.days} ticked={page.ticked} answer={answer} long />
        <div className="max-w-md">
          <TypedField name="extraDag" type="date" hint answer={answer} />
        </div>
        <SaveButtons answer={answer} />
      </form>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
