import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { Compared } from "./compared.tsx";
import { pressProposal, proposalModel } from "./proposal.server.ts";
import { ProposalDecision, ProposalStory } from "./proposal-parts.tsx";
import { WrongSummary } from "./wrong-summary.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "choices.manage");
  const page = await proposalModel(staff, params.id ?? "", context.now);
  if (!page) return notFound();
  // Said to who pressed the button, not to who was sent the address.
  const pressed =
    new URL(request.url).searchParams.get("klaar") === page.state && (page.state !== "proposed" || page.own);
  return { page, done: pressed ? page.state : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "choices.manage");
  const id = params.id ?? "";
  if (!(await proposalModel(staff, id, context.now))) return notFound();
  const pressed = await pressProposal(staff, id, await request.formData(), context.now);
  if (!pressed) return notFound();
  if ("done" in pressed) return redirect(`/beheer/regelingen/voorstel/${id}?klaar=${pressed.done}`);
  if (pressed.refusal === "notFound") return notFound();
  return data(pressed, { status: pressed.refusal === "reasonMissing" ? 422 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found ? `${found.page.name}, ${found.page.gemeente}` : "" },
];

/** A proposal, for the colleague who decides on it. */
export default function ProposalRoute() {
  const { page, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="max-w-4xl">
      <p className="mb-2">
        <a href={page.back} data-key="back">
          <T k="staff:choices.backToScheme" values={{ scheme: page.name, gemeente: page.gemeente }} />
        </a>
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k={key("staff", "choices", "done", done)} />
          </p>
        ) : null}
      </div>
      <WrongSummary wrong={[]} refusal={refused?.refusal} />
      <h1>
        <T k="staff:choices.proposalHeading" values={{ scheme: page.name, gemeente: page.gemeente }} />
      </h1>
      <ProposalStory page={page} />
      <Compared of={page.comparing} />
      {page.state === "proposed" ? <ProposalDecision page={page} refused={refused} /> : null}
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
