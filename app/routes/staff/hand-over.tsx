import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { noteReceived, sendAgain } from "#app/queue/commands/acknowledge-decision-file.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { type HandOverLine, handOverPage } from "./hand-over.server.ts";
import { Keyboard } from "./keyboard.tsx";

/** Decisions for another system that were not acknowledged: nobody is paid by what got lost on the way. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const told = new URL(request.url).searchParams.get("klaar");
  const done = told === "received" || told === "again" ? told : null;
  return data({ ...(await handOverPage(staff)), done }, { headers: { "Cache-Control": "no-store" } });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const form = await request.formData();
  const [id, reference] = [String(form.get("bestand")), String(form.get("dossier"))];
  const button = String(form.get("doe"));
  if (!uuid.test(id) || (button !== "received" && button !== "again")) return notFound();
  const ask = { staff, reference, id, now: context.now };
  const handled = await (button === "received" ? noteReceived(ask) : sendAgain(ask));
  if (handled.ok) return redirect(`/werkvoorraad/overdracht?klaar=${button}`, 303);
  return handled.refusal === "notFound" ? notFound() : data({ refused: handled.refusal }, { status: 409 });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:handOver.title") }];

const columns = ["reference", "about", "system", "since", "state", "act"] as const;

export default function HandOverRoute() {
  const { lines, most, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <h1>
        <T k="staff:handOver.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:handOver.intro" />
      </p>
      <div role="status">
        {done && !refused ? (
          <p className="notice notice-ok">
            <T k={key("staff", "handOver", "done", done)} />
          </p>
        ) : null}
        {refused ? (
          <p className="notice notice-warn">
            <T k={key("staff", "handOver", "refused", refused.refused)} />
          </p>
        ) : null}
      </div>
      {most ? (
        <p>
          <T k="staff:handOver.more" values={{ count: most }} />
        </p>
      ) : null}
      <StaffTable
        caption={{ key: "staff:handOver.title" }}
        columns={columns.map((id) => ({ id, title: { key: key("staff", "handOver", "columns", id) } }))}
        rows={lines.map((line) => ({ id: line.id, cells: cellsOf(line) }))}
        empty={{ key: "staff:handOver.none" }}
      />
      <Keyboard />
    </>
  );
}

function cellsOf({ id, reference, about, system, since, state }: HandOverLine) {
  return [
    <a key="reference" href={`/werkvoorraad/${reference}`} data-open="">
      {reference}
    </a>,
    ...[about, system, since, state],
    <form key="act" method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="bestand" value={id} />
      <input type="hidden" name="dossier" value={reference} />
      {(["received", "again"] as const).map((button) => (
        <button key={button} className="button button-secondary" type="submit" name="doe" value={button}>
          <T k={key("staff", "handOver", button)} />
          <span className="sr-only">
            {" "}
            <T k="staff:handOver.of" values={{ reference }} />
          </span>
        </button>
      ))}
    </form>,
  ];
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
