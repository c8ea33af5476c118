import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { PrintList } from "../agenda/print-list.tsx";
import { Keyboard } from "../keyboard.tsx";
import { isId } from "./invite.server.ts";
import { Letter } from "./letter.tsx";
import { lettersOf } from "./letters.server.ts";

/** What was sent to whom, and a letter for each to print. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.open");
  const list = params.list ?? "";
  const made = isId(list) ? await lettersOf(staff, list, context.now) : null;
  return data(made ?? notFound(), { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:invite.madeTitle") }];

export default function LettersRoute() {
  const { count, ways, letters } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="no-print">
        <p>
          <a href="/agenda/uitnodigen" data-key="back">
            <T k="agenda:invite.backToList" />
          </a>
        </p>
        <h1>
          <T k="agenda:invite.madeTitle" />
        </h1>
        <p>
          <strong>
            <T k="agenda:invite.made" values={{ count }} />
          </strong>{" "}
          <T k="agenda:invite.mailed" values={ways} />
        </p>
        <p>
          <T k="agenda:invite.onTheWay" /> <T k="agenda:invite.printHint" />
        </p>
        <PrintList />
      </div>
      <div>
        {letters.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </div>
      <div className="no-print">
        <Keyboard />
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
