import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T, translator, useT } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { WrongList } from "../wrong-list.tsx";
import { answerPartner, type PartnerModel, partnerModel } from "./partner.server.ts";
import { PartnerForm } from "./partner-form.tsx";
import { PartnerKey } from "./partner-key.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "partners.manage");
  const done = new URL(request.url).searchParams.has("klaar");
  const model = (await partnerModel(staff, params.id)) ?? notFound();
  return data({ ...model, done }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "partners.manage");
  const answer = (await answerPartner(staff, params.id, await request.formData(), context.now)) ?? notFound();
  if ("id" in answer) return redirect(`/beheer/partners/${answer.id}?klaar`, 303);
  const status = answer.wrong.length > 0 ? 422 : answer.changed ? 409 : 200;
  return data(answer, { status, headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.partner?.name ?? translator("nl").t("staff:partners.new") },
];

/** One organisation: what it is, where it is reached, and the key of its webhook. */
export default function PartnerRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = translator("nl");
  const wrong = (answer?.wrong ?? []).map(({ field, code }) => ({
    field,
    text: t(key("staff", "partners", "wrong", code)),
  }));
  return (
    <div className="max-w-2xl">
      <p className="mb-2">
        <a href="/beheer/partners" data-key="back">
          <T k="staff:partners.back" />
        </a>
      </p>
      <WrongList title="staff:partners.wrongTitle" wrong={wrong} />
      {answer?.changed ? (
        <div className="notice notice-error" role="alert">
          <div>
            <p>
              <T k="staff:partners.changed" />
            </p>
            {page.partner ? <Now partner={page.partner} /> : null}
          </div>
        </div>
      ) : null}
      <Saved saved={page.done && !answer} />
      <h1>{page.partner?.name ?? <T k="staff:partners.new" />}</h1>
      {page.partner && page.partner.way !== "mailbox" ? (
        <PartnerKey partner={page.partner} made={answer?.key ?? null} />
      ) : null}
      <PartnerForm page={page} answer={answer} />
      <Keyboard />
    </div>
  );
}

function Saved({ saved }: { readonly saved: boolean }) {
  return (
    <div role="status">
      {saved ? (
        <p className="notice notice-ok">
          <T k="staff:partners.saved" />
        </p>
      ) : null}
    </div>
  );
}

/** What a colleague saved meanwhile. */
function Now({ partner: { name, kind, way, address } }: { readonly partner: NonNullable<PartnerModel["partner"]> }) {
  const t = useT();
  const values = {
    ...{
      name,
      address,
      kind: t(key("queue", "referral", "kinds", kind)),
      way: t(key("queue", "referral", "ways", way)),
    },
  };
  return (
    <p>
      <T k="staff:partners.now" values={values} />
    </p>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
