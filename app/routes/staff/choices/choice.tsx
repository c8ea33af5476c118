import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { answerTo, choiceModel, placeOf } from "./choice.server.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { ChoiceHistory } from "./choice-history.tsx";
import { ChoiceNow } from "./choice-now.tsx";
import { Compared } from "./compared.tsx";
import { OpenProposals } from "./open-proposals.tsx";
import { WrongSummary } from "./wrong-summary.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "choices.manage");
  const place = placeOf(staff, params.gemeente, params.scheme);
  return place ? choiceModel(staff, place, context.now) : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "choices.manage");
  const place = placeOf(staff, params.gemeente, params.scheme);
  const answer = place && (await answerTo(staff, place, await request.formData(), context.now));
  if (!answer) return notFound();
  if ("id" in answer) return redirect(`/beheer/regelingen/voorstel/${answer.id}?klaar=proposed`);
  return data(answer, { status: answer.wrong.length > 0 ? 422 : answer.refusal ? 409 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.name}, ${page.gemeente}` : "" },
];

/** One scheme of one gemeente: what holds, what is proposed, and a new proposal. */
export default function ChoiceRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mb-2">
        <a href="/beheer/regelingen" data-key="back">
          <T k="staff:choices.back" />
        </a>
      </p>
      <WrongSummary wrong={answer?.wrong ?? []} refusal={answer?.refusal} />
      <h1>
        <T k="staff:choices.heading" values={{ scheme: page.name, gemeente: page.gemeente }} />
      </h1>
      <div className="file">
        <div className="file-side">
          <ChoiceNow page={page} />
          <OpenProposals proposals={page.proposals} />
        </div>
        <div className="min-w-0">
          {answer?.comparing ? <Compared of={answer.comparing} /> : null}
          <ChoiceForm
            fields={page.fields}
            typed={answer?.typed ?? page.typed}
            wrong={answer?.wrong ?? []}
            ready={Boolean(answer?.comparing)}
          />
        </div>
      </div>
      <ChoiceHistory lines={page.history} />
      <div className="mt-4">
        <Keyboard />
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
