import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T, translator, useT } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Notice } from "#app/ui/parts/notice.tsx";
import { Keyboard } from "../keyboard.tsx";
import { WrongList } from "../wrong-list.tsx";
import { inviteChoices, invitedLines, pressInvite } from "./invite.server.ts";
import { InviteForm } from "./invite-form.tsx";
import { InvitedList } from "./invited-list.tsx";

/** Who was invited to choose a time, and the form to invite more. Names stand here, so looking is written down. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const withdrawn = new URL(request.url).searchParams.has("ingetrokken");
  const [choices, lines] = await Promise.all([inviteChoices(staff, context.now), invitedLines(staff, context.now)]);
  return data({ withdrawn, choices, lines }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const pressed = await pressInvite(staff, await request.formData(), context.now);
  if ("to" in pressed) return redirect(pressed.to, 303);
  if ("answer" in pressed) return data(pressed.answer, { status: 422 });
  return "alreadyUsed" in pressed ? data("alreadyUsed" as const, { status: 409 }) : notFound();
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:invite.title") }];

export default function InviteRoute() {
  const { withdrawn, choices, lines } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const answer = typeof acted === "object" ? acted : undefined;
  const t = useT();
  const wrong = answer?.wrong.map(({ field, code }) => ({ field, text: t(key("agenda", "invite", "wrong", code)) }));
  return (
    <>
      <WrongList title="agenda:invite.wrongTitle" wrong={wrong ?? []} />
      <p>
        <a href="/agenda" data-key="back">
          <T k="agenda:invite.back" />
        </a>
      </p>
      <h1>
        <T k="agenda:invite.title" />
      </h1>
      <p className="hint mb-2">
        <T k="agenda:invite.intro" />
      </p>
      <div role="status">
        {withdrawn && !acted ? <Notice tone="ok" text={{ key: "agenda:invite.withdrawn" }} /> : null}
        {acted === "alreadyUsed" ? <Notice tone="warn" text={{ key: "agenda:invite.alreadyUsed" }} /> : null}
      </div>
      <div className="file">
        <section className="min-w-0" aria-labelledby="uitnodigingen">
          <h2 id="uitnodigingen">
            <T k="agenda:invite.listTitle" />
          </h2>
          <InvitedList lines={lines} />
        </section>
        <div className="file-side">
          <InviteForm choices={choices} answer={answer} />
        </div>
      </div>
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
