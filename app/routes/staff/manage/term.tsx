import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, useT } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Ticks, TypedField } from "../agenda-manage/typed-field.tsx";
import { type Refused, statusOf } from "./manage-answer.ts";
import { ManagePage } from "./manage-page.tsx";
import { SaveOrRemove } from "./save-or-remove.tsx";
import { answerTerm, type TermModel, termModel } from "./terms.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return (await termModel(staff, params.kind ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  const outcome = await answerTerm(staff, params.kind ?? "", await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect("/beheer/bewaartermijnen?klaar");
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? "" }];

/** For how long one kind of record is kept. */
export default function TermRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ManagePage
      back={{ href: "/beheer/bewaartermijnen", words: "staff:beheer.terms.back" }}
      title={page.name}
      answer={answer}
      history={page.history}
    >
      <TermForm page={page} answer={answer} />
    </ManagePage>
  );
}

function TermForm({ page, answer }: { readonly page: TermModel; readonly answer: Refused | undefined }) {
  const t = useT();
  const field = { answer, words: "staff" } as const;
  const { keep, standard, source, atLeast, atMost, bound } = page;
  return (
    <form method="post" className="card grid gap-4">
      <input type="hidden" name="versie" value={page.version} />
      <p>
        <T k="staff:beheer.terms.now" values={{ keep, source }} />
        {standard ? (
          <>
            {" "}
            <T k="staff:beheer.terms.instead" values={{ standard }} />
          </>
        ) : null}
      </p>
      <p>
        <T k="staff:beheer.terms.between" values={{ atLeast, atMost }} /> {bound}
      </p>
      <div className="max-w-80">
        <TypedField name="maanden" hint value={String(page.months)} {...field} />
      </div>
      <Ticks name="zeker" choices={[{ value: "ja", text: t("staff:beheer.terms.sure") }]} ticked={[]} {...field} />
      <SaveOrRemove remove={null} />
    </form>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
