import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { showKeptCheck } from "#app/intake/commands/show-kept-check.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { shownCheck } from "#app/queue/queries/shown-check.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { DossierCheck } from "./dossier-check.tsx";
import { Answers } from "./dossier-said.tsx";
import { Keyboard } from "./keyboard.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "queue.findStarted");
  return null;
}

/** The code never stands in the address; that the check was seen is written down before it is shown. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.findStarted");
  const { clientAddress, now } = context;
  const typed = String((await request.formData()).get("code") ?? "").slice(0, 40);
  const headers = { "Cache-Control": "no-store" };
  const mayTry = await takeAttempt(clientAddress);
  const kept = mayTry ? await showKeptCheck(staff, typed, now) : null;
  if (!kept)
    return data({ typed, refusal: mayTry ? "wrong" : "tooMany", shown: null } as const, { status: 422, headers });
  await attemptWasRight(clientAddress);
  const { gemeente } = kept.state.answers;
  const inForce = await overlayInForce(staff.tenant, String(gemeente ?? ""), dayInAmsterdam(now));
  return data({ typed: "", refusal: null, shown: shownCheck(kept, inForce, now) }, { headers });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:shownCheck.title") }];

export default function ShownCheckRoute() {
  const page = useActionData<typeof action>();
  return (
    <>
      <h1>
        <T k="queue:shownCheck.title" />
      </h1>
      <p className="my-3">
        <T k="queue:shownCheck.intro" />
      </p>
      <CodeForm typed={page?.typed ?? ""} refusal={page?.refusal ?? null} />
      {page?.shown ? (
        <div className="grid gap-4 mt-4">
          <p role="status">
            <T k="queue:shownCheck.about" values={{ until: page.shown.until, language: page.shown.language }} />
          </p>
          <DossierCheck check={page.shown.check} />
          <Answers page={page.shown} />
        </div>
      ) : null}
      <Keyboard />
    </>
  );
}

function CodeForm({ typed, refusal }: { readonly typed: string; readonly refusal: "wrong" | "tooMany" | null }) {
  return (
    <form method="post" className="flex flex-wrap items-end gap-2">
      <div className={`form-field${refusal ? " is-invalid" : ""}`}>
        <label className="form-label" htmlFor="code">
          <T k="queue:shownCheck.code" />
        </label>
        {refusal ? (
          <p className="form-error" id="code-error" role="alert">
            <T k={`queue:shownCheck.${refusal}`} />
          </p>
        ) : null}
        <input
          className="textbox"
          id="code"
          name="code"
          defaultValue={typed}
          maxLength={40}
          autoComplete="off"
          dir="ltr"
          aria-invalid={refusal ? true : undefined}
          aria-describedby={refusal ? "code-error" : undefined}
        />
      </div>
      <button className="button" type="submit">
        <T k="queue:shownCheck.open" />
      </button>
    </form>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
