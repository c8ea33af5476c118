import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { sentMessages } from "#app/notifications/queries/sent-messages.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { settings } from "#app/platform/settings.server.ts";

/** Demo only: what residents were sent. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "messages.read");
  if (!settings().demo) return notFound();
  const messages = await sentMessages(staff, context.now);
  return messages.map(({ id, channel, language, state, to, subject, text, createdAt }) => ({
    ...{ id, channel, language, state, to, text },
    subject: subject ?? "",
    at: `${formatShortDay(createdAt)} ${formatTime(createdAt, "nl")}`,
  }));
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:messages.title") }];

export default function MessagesRoute() {
  const messages = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="staff:messages.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:messages.intro" />
      </p>
      {messages.length === 0 ? <T k="staff:messages.empty" /> : null}
      <div className="grid gap-3 [&>.card]:my-0">
        {messages.map((message) => (
          <article key={message.id} className="card">
            <h2>
              <bdi>{message.subject || message.to}</bdi>
            </h2>
            <p className="hint">
              {message.at} · <T k={key("staff", "messages", "channels", message.channel)} /> ·{" "}
              <bdi dir="ltr">{message.to}</bdi> · <T k={key("staff", "messages", "states", message.state)} />
            </p>
            <details>
              <summary className="py-2.5 cursor-pointer underline">
                <T k="staff:messages.text" />
              </summary>
              <div className="whitespace-pre-line" lang={message.language} dir="auto">
                {message.text}
              </div>
            </details>
          </article>
        ))}
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
