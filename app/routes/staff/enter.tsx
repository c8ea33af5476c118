import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { freshPage } from "./enter.server.ts";
import { chooserOf, enterableForm } from "./enter-choose.server.ts";
import { EnterChoose } from "./enter-choose.tsx";
import { EnterForm } from "./enter-form.tsx";
import { enterKnown } from "./enter-known.server.ts";
import { pressEntry } from "./enter-press.server.ts";
import { EnterReceipt } from "./enter-receipt.tsx";
import { Keyboard } from "./keyboard.tsx";

const headers = { "Cache-Control": "no-store" };

/** First which form and which numbers; then the whole form on one page. Opening a file for it is written down (see `open-intake`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.enter");
  const { searchParams } = new URL(request.url);
  const field = (name: string) => (searchParams.get(name) ?? "").trim().slice(0, 40);
  const numbers = { melding: field("melding"), earlier: field("eerder"), goOn: field("verder") };
  if (!params.form) {
    const chosen = enterableForm(field("formulier"));
    const asked = searchParams.has("formulier");
    const choose = chooserOf("", numbers, asked ? { form: "missing" } : {});
    if (!chosen) return data({ choose, page: null }, { status: asked ? 422 : 200, headers });
    const after = new URLSearchParams({
      ...(numbers.melding && { melding: numbers.melding }),
      ...(numbers.earlier && { eerder: numbers.earlier }),
    });
    throw redirect(`/werkvoorraad/nieuw/${chosen.slug}${after.size > 0 ? `?${after}` : ""}`);
  }
  const form = enterableForm(params.form) ?? notFound();
  const known = await enterKnown(staff, form, numbers, context.now);
  if (!known.ok)
    return data({ choose: chooserOf(form.slug, numbers, known.wrong), page: null }, { status: 422, headers });
  return data({ choose: null, page: freshPage(staff, form, numbers, known.value, context.now) }, { headers });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.enter");
  const form = enterableForm(params.form ?? "") ?? notFound();
  const pressed = await pressEntry(staff, form, await request.formData(), context.now);
  if (!pressed) return notFound();
  if ("receipt" in pressed) return data({ again: null, receipt: pressed.receipt }, { headers });
  const { status, ...again } = pressed;
  return data({ again, receipt: null }, { status, headers });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:entry.title") }];

export default function EnterRoute() {
  const { choose, page } = useLoaderData<typeof loader>();
  const pressed = useActionData<typeof action>();
  const shown = pressed?.again?.page ?? page;
  return (
    <>
      <p className="no-print">
        <a href={shown && !pressed?.receipt ? "/werkvoorraad/nieuw" : "/werkvoorraad"} data-key="back">
          <T k={shown && !pressed?.receipt ? "queue:entry.otherForm" : "queue:dossier.back"} />
        </a>
      </p>
      {pressed?.receipt ? <EnterReceipt receipt={pressed.receipt} /> : null}
      {shown && !pressed?.receipt ? (
        <EnterForm page={shown} wrong={pressed?.again?.wrong ?? []} uncovered={pressed?.again?.uncovered ?? []} />
      ) : null}
      {choose ? <EnterChoose page={choose} /> : null}
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
