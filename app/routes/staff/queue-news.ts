import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireWatching } from "#app/identity/queries/require-staff.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queueNews } from "#app/queue/queries/queue-news.server.ts";

/** How much is new since the list was drawn, for the page of the list that is open. It names nobody and keeps no session alive. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireWatching(request, context, "queue.open");
  const { searchParams } = new URL(request.url);
  const sent = searchParams.get("sinds") ?? "";
  const since = /^\d{12,14}$/.test(sent) ? new Date(Number(sent)) : context.now;
  const count = await queueNews(staff, readQueueView(searchParams), since, context.now);
  return json({ count }, { headers: { "Cache-Control": "no-store" } });
}
