import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { closeLetters } from "#app/notifications/commands/close-letters.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "./keyboard.tsx";
import { askedLetters, postPage } from "./post.server.ts";
import { PostedTable, PostTable } from "./post-table.tsx";

/** Letters to print and to post, and what was posted. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const told = new URL(request.url).searchParams;
  const page = { done: told.has("klaar"), nothing: told.has("leeg"), ...(await postPage(staff, context.now)) };
  return data(page, { headers: { "Cache-Control": "no-store" } });
}

const outcomes: { readonly [button: string]: "posted" | "dropped" } = { gepost: "posted", vervalt: "dropped" };

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const form = await request.formData();
  const outcome = outcomes[String(form.get("doe"))] ?? notFound();
  const ids = await askedLetters(staff, form, context.now);
  if (ids.length === 0) return data({ nothing: true }, { status: 422 });
  await closeLetters({ staff, ids, outcome, now: context.now });
  return redirect("/werkvoorraad/post?klaar", 303);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:post.title") }];

export default function PostRoute() {
  const { waiting, handled, done, nothing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <h1>
        <T k="staff:post.title" />
      </h1>
      <p className="hint mb-4">
        <T k="staff:post.intro" />
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k="staff:post.done" />
          </p>
        ) : null}
      </div>
      {nothing || refused ? (
        <p className="notice notice-error" role="alert">
          <T k="staff:post.nothing" />
        </p>
      ) : null}
      <PostTable letters={waiting} />
      <h2 className="mt-6">
        <T k="staff:post.handled" />
      </h2>
      <PostedTable letters={handled} />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
