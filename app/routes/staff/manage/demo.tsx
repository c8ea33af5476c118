import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { isResettable } from "#app/retention/commands/reset-demo.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { TypedField } from "../agenda-manage/typed-field.tsx";
import { historyOf } from "./changes.server.ts";
import { answerDemo } from "./demo.server.ts";
import { statusOf } from "./manage-answer.ts";
import { Done } from "./manage-notice.tsx";
import { ManagePage } from "./manage-page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { tenant } = await requireStaff(request, context, "staff.manage");
  if (!isResettable(tenant)) return notFound();
  const { lines } = await historyOf(tenant, "demo", tenant);
  return { name: werkpleinById(tenant).name, history: lines, done: new URL(request.url).searchParams.has("klaar") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  const outcome = await answerDemo(staff, await request.formData(), context.now);
  if (!outcome) return notFound();
  return outcome.done ? redirect("/beheer/demo?klaar") : data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.demo.title") }];

/** Empties a Werkplein of the demo and fills it again, for who types its name. */
export default function DemoRoute() {
  const { name, history, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Done done={done && !answer} />
      <ManagePage
        back={{ href: "/beheer", words: "staff:beheer.demo.back" }}
        title={translator("nl").t("staff:beheer.demo.title")}
        answer={answer}
        history={history}
      >
        <form method="post" className="card grid gap-4 justify-items-start">
          <p>
            <T k="staff:beheer.demo.what" />
          </p>
          <p>
            <T k="staff:beheer.demo.type" values={{ name }} />
          </p>
          <TypedField name="werkplein" answer={answer} words="staff" />
          <button className="button" type="submit">
            <T k="staff:beheer.demo.reset" />
          </button>
        </form>
      </ManagePage>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
