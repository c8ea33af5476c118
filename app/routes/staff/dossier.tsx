import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { bookedFor } from "#app/appointments/queries/booked-for.server.ts";
import { messagesPanel } from "#app/cases/queries/messages-panel.server.ts";
import { key, T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { dossier, shieldedDoor } from "#app/queue/queries/dossier.server.ts";
import { tasksPanel } from "#app/queue/queries/tasks.server.ts";
import { Door } from "./door.tsx";
import { press } from "./dossier-actions.server.ts";
import { judgedBeside } from "./dossier-judged.server.ts";
import { letterPanel } from "./dossier-letter.server.ts";
import { DossierPage } from "./dossier-page.tsx";
import { dossierPapers } from "./dossier-papers.server.ts";
import { partiesPanel } from "./dossier-parties.server.ts";
import { backTo, doneText } from "./dossier-place.server.ts";
import { dossierReferrals } from "./dossier-referrals.server.ts";
import { signingPanel } from "./dossier-signing.server.ts";
import { Keyboard } from "./keyboard.tsx";
import { onlyShown } from "./refusal.tsx";
import { wrongField } from "./refused-fields.ts";

/** Opening this page is written down before anything is shown (see `open-intake`). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const opened = await openIntake({ staff, reference, now: context.now });
  if (!opened.ok) return notFound();
  const { searchParams } = new URL(request.url);
  const page = { done: doneText(searchParams.get("klaar")), back: backTo(searchParams.get("uit")) };
  const { value } = opened;
  const headers = { "Cache-Control": "no-store" };
  if (value.kind === "door") return data({ ...page, file: null, door: await shieldedDoor(value.intake) }, { headers });
  const { tenant, id } = value.intake;
  const colleagues = await staffNames(tenant);
  const nameOf = (staffId: string) => colleagues.find((one) => one.id === staffId)?.name ?? "";
  const [file, booked, messages, papers, signing, parties, letter, tasks, referrals] = await Promise.all([
    dossier(staff, value.intake, context.now),
    bookedFor({ tenant, intakeId: id }),
    messagesPanel(tenant, id, nameOf, value.intake.form),
    dossierPapers(tenant, id, value.intake.reference),
    signingPanel(value.intake, nameOf),
    partiesPanel(value.intake, context.now),
    letterPanel(value.intake, searchParams),
    tasksPanel(staff, value.intake, nameOf, context.now),
    dossierReferrals(value.intake),
  ]);
  const judged = await judgedBeside(staff, value.intake, file, context.now);
  return data(
    {
      ...page,
      file: { ...file, booked, messages, papers, signing, parties, letter, tasks, referrals, ...judged },
      door: null,
    },
    { headers },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const pressed = await press(staff, reference, await request.formData(), context.now);
  if (!pressed) return notFound();
  if (pressed.ok) {
    const after = new URLSearchParams({ klaar: pressed.done });
    const from = new URL(request.url).searchParams.get("uit");
    if (from) after.set("uit", from);
    return redirect(`/werkvoorraad/${reference}?${after}`);
  }
  if (pressed.refusal === "notFound") return notFound();
  return data(pressed.refused, { status: statusOf(pressed.refusal) });
}

function statusOf(refusal: string): number {
  if (onlyShown.has(refusal)) return 200;
  return wrongField(refusal) ? 422 : 409;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.file?.reference ?? page?.door?.reference ?? "" },
];

export default function DossierRoute() {
  const { done, back, file, door: closed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <p>
        <a href={back} data-key="back">
          <T k="queue:dossier.back" />
        </a>
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k={key("queue", "done", done)} />
          </p>
        ) : null}
      </div>
      {file ? <DossierPage page={file} refused={refused} /> : null}
      {closed ? <Door page={closed} refused={refused} /> : null}
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
