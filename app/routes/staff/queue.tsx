import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/contract.ts";
import { homeOf, may } from "#app/identity/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { claimNext } from "#app/queue/commands/claim-next.server.ts";
import { searchQueue } from "#app/queue/commands/search-queue.server.ts";
import { queueAddress, readQueueView } from "#app/queue/contract.ts";
import { queueScreen } from "#app/queue/queries/queue-screen.server.ts";
import { Keyboard } from "./keyboard.tsx";
import { ListFilters } from "./list-tools.tsx";
import { Pager } from "./pager.tsx";
import { QueueLive } from "./queue-live.tsx";
import { Picking } from "./queue-pick.tsx";
import { QueueTable } from "./queue-table.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { QueueHead } from "./queue-tools.tsx";
import { SavedFilters } from "./saved-filters.tsx";
import { pressFilter } from "./saved-filters-press.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context);
  if (!may(staff, "queue.open")) throw redirect(homeOf(staff));
  const { searchParams } = new URL(request.url);
  const list = await queueScreen(staff, readQueueView(searchParams), context.now);
  return {
    list,
    drawn: context.now.getTime(),
    nothing: searchParams.has("niets"),
    unreadable: searchParams.has("onleesbaar"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const form = await request.formData();
  if (form.get("doe") === "volgende") {
    const claimed = await claimNext({ staff, now: context.now });
    return redirect(claimed.ok ? `/werkvoorraad/${claimed.value.reference}?klaar=claimed` : "/werkvoorraad?niets");
  }
  const kept = await pressFilter(staff, form, context.now);
  if (kept) return "to" in kept ? redirect(kept.to, 303) : data(kept, { status: 422 });
  const found = await searchQueue(staff, String(form.get("zoek") ?? ""), context.now);
  if ("reference" in found) return redirect(`/werkvoorraad/${found.reference}`);
  if (found.by.length === 0) return redirect("/werkvoorraad?onleesbaar");
  return redirect(queueAddress(readQueueView(new URLSearchParams()), { found: found.by }));
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:list.title") }];

export default function QueueRoute() {
  const { list, drawn, nothing, unreadable } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <QueueHead nothing={nothing} unreadable={unreadable} />
      <QueueTabs tabs={list.tabs} />
      <SavedFilters list={list} refused={refused} />
      {list.searched ? <p role="status">{list.searched}</p> : null}
      <ListFilters list={list} action="/werkvoorraad" />
      <QueueLive drawn={drawn} />
      <Picking list={list}>
        <QueueTable list={list} />
      </Picking>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 mt-4">
        <Pager
          first={{ href: list.first, words: "queue:list.first" }}
          next={{ href: list.next, words: "queue:list.next" }}
        />
        <Keyboard />
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
