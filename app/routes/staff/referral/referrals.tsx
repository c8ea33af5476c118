import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { key, T, translator, useT } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { readReferralView } from "#app/queue/contract.ts";
import { Chips } from "#app/ui/staff/chips.tsx";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { Keyboard } from "../keyboard.tsx";
import { Pager } from "../pager.tsx";
import { type ReferralListLine, referralsScreen } from "./referrals.server.ts";

/** Referrals over all files: who waits for a partner, and what came of it. The list names nobody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const view = readReferralView(new URL(request.url).searchParams);
  return data(await referralsScreen(staff, view, context.now), { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:referral.list.title") }];

const columns = (["reference", "gemeente", "partner", "asked", "standing"] as const).map((id) => ({
  id,
  title: { key: key("queue", "referral", "list", "columns", id) },
}));

export default function ReferralsRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="queue:referral.list.title" />
      </h1>
      <p className="hint mb-3">
        <T k="queue:referral.list.intro" />
      </p>
      <Chips
        label={{ key: "queue:referral.list.partsLabel" }}
        chips={page.parts.map(({ part, href, current, count }) => ({
          text: { key: key("queue", "referral", "list", "parts", part) },
          href,
          current,
          ...(count ? { count } : {}),
        }))}
      />
      <ByPartner part={page.part} partner={page.partner} partners={page.partners} />
      <StaffTable
        caption={{ key: key("queue", "referral", "list", "parts", page.part) }}
        columns={columns}
        rows={page.lines.map((line) => ({ id: line.id, cells: cellsOf(line) }))}
        empty={{ key: "queue:referral.list.none" }}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 mt-4">
        <Pager
          first={{ href: page.first, words: "queue:list.first" }}
          next={{ href: page.next, words: "queue:list.next" }}
        />
        <Keyboard />
      </div>
    </>
  );
}

type ByPartnerProps = Pick<Awaited<ReturnType<typeof referralsScreen>>, "part" | "partner" | "partners">;

/** A plain form: what is chosen stands in the address. */
function ByPartner({ part, partner, partners }: ByPartnerProps) {
  const t = useT();
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-2 my-4">
      <input type="hidden" name="stand" value={part} />
      <ChoiceField
        key={`${part}${partner}`}
        filter
        name="partner"
        label={<T k="queue:referral.list.columns.partner" />}
        value={partner}
        choices={partners}
        ask={t("queue:referral.list.everyPartner")}
      />
      <button className="button button-secondary" type="submit">
        <T k="queue:list.filters.apply" />
      </button>
    </form>
  );
}

function cellsOf({ reference, gemeente, partner, asked, standing, warning }: ReferralListLine) {
  return [
    <a key="reference" href={`/werkvoorraad/${reference}#doorverwijzing`} data-open="">
      <bdi dir="ltr">{reference}</bdi>
    </a>,
    gemeente,
    <bdi key="partner">{partner}</bdi>,
    asked,
    <span key="standing">
      {standing}
      {warning ? <strong className="block">{warning}</strong> : null}
    </span>,
  ];
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
