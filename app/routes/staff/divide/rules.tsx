import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { rulesScreen } from "#app/queue/queries/rules-screen.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { RuleForm } from "./rule-form.tsx";
import { pressRule } from "./rules-press.server.ts";
import { RulesTable } from "./rules-table.tsx";

/** Who gets what, as a teamleider wrote it down. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.divide");
  const { searchParams } = new URL(request.url);
  const page = await rulesScreen(staff, searchParams.get("regel"));
  return data({ done: searchParams.has("klaar"), page }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.divide");
  const refused = await pressRule(staff, await request.formData(), context.now);
  if (!refused) return redirect("/werkvoorraad/regels?klaar", 303);
  if (refused.refusal === "notFound") return notFound();
  return data(refused, { status: refused.refusal === "changedMeanwhile" ? 409 : 422 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:rules.title") }];

export default function RulesRoute() {
  const { done, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <h1>
        <T k="queue:rules.title" />
      </h1>
      <p className="hint mb-4">
        <T k="queue:rules.intro" />
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k="queue:rules.done" />
          </p>
        ) : null}
      </div>
      <RulesTable rows={page.rows} />
      {page.rows.length > 0 ? (
        <p className="my-3">
          <a className="button button-secondary" href="/werkvoorraad/verdelen?regels=ja">
            <T k="queue:rules.apply" />
          </a>
        </p>
      ) : null}
      <RuleForm form={page.form} refused={refused} />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
