import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { WrongList } from "../wrong-list.tsx";
import { bookModel } from "./book.server.ts";
import { BookPage } from "./book-page.tsx";
import { pressBook } from "./book-press.server.ts";
import { RefusedNotice } from "./refused-notice.tsx";

/** What comes from a file was opened first, and that is written down (see `desk-file`). */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const page = await bookModel(staff, new URL(request.url).searchParams, context.now);
  return data({ page }, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const { searchParams } = new URL(request.url);
  const pressed = await pressBook(staff, searchParams, await request.formData(), context.now);
  if ("to" in pressed) return redirect(pressed.to, 303);
  if (pressed.refusal === "notFound") return notFound();
  return data(pressed, { status: pressed.refusal === "wrong" ? 422 : 409 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:desk.book.title") }];

export default function BookRoute() {
  const { page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const back = page.file?.href ?? "/agenda";
  return (
    <>
      <p>
        <a href={back} data-key="back">
          <T k={page.file ? "agenda:desk.book.backToFile" : "agenda:staff.back"} />
        </a>
      </p>
      <WrongList title="agenda:desk.wrong.title" wrong={refused?.wrong ?? []} />
      {refused && refused.refusal !== "wrong" ? (
        <RefusedNotice words={key("agenda", "desk", "wrong", refused.refusal)} field="tijd" />
      ) : null}
      <BookPage page={page} refused={refused} />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
