import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { PaperPage } from "#app/ui/pages/paper-page.tsx";
import { PapersPage } from "#app/ui/pages/papers-page.tsx";
import { paperQr } from "./handed-over.server.ts";
import { paperPage, papersPage, type RefusedPaper, refusedInParts } from "./papers-pages.server.ts";
import { pressPaper } from "./papers-press.server.ts";
import { paperOf, papersVisit, toldOfPapers } from "./papers-visit.server.ts";
import { titleOf } from "./title.ts";

const refusals = new WeakMap<object, RefusedPaper>();

/** The papers that answers call for, before and after sending; with a kind in the address, one of them. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, context, request } = args;
  const visit = await papersVisit(args);
  const url = new URL(request.url);
  const done = url.searchParams.get("klaar");
  const { lng, headers } = visit;
  const told = { lng, ...toldOfPapers(visit, url) };
  const refused = refusals.get(context) ?? refusedInParts(url.searchParams.get("mis"));
  if (params.kind === undefined)
    return data({ ...told, wrong: false, list: papersPage(visit, context.now, done), paper: null }, { headers });
  const asked = paperOf(visit, params.kind);
  const qr =
    url.searchParams.has("telefoon") && !visit.represented ? await paperQr(context, visit, asked.kind) : undefined;
  const paper = { ...paperPage(visit, asked, refused ? null : done, refused), qr };
  return data({ ...told, wrong: paper.errors.length > 0, list: null, paper }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { params, context, request } = args;
  const visit = await papersVisit(args);
  const { lng, base, dossierId, started } = visit;
  const sent = await request.formData();
  const away = started && (await setBoth(started.draft, sent, context.now));
  if (away) throw redirect(new URL(request.url).pathname.replace(`/${lng}/`, `/${away.language ?? lng}/`), 303);
  const { kind } = paperOf(visit, params.kind);
  const pressed = await pressPaper({ tenant: context.tenant, dossierId, kind, now: context.now }, sent);
  if (!pressed) return notFound();
  if (!pressed.ok) {
    refusals.set(context, pressed);
    return data(null, { status: 422 });
  }
  const to = pressed.stay ? `${base}/${kind}` : base;
  const dutch = new URL(request.url).searchParams.get("nl") === "1" ? "&nl=1" : "";
  throw redirect(`${to}?klaar=${pressed.done}${dutch}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.paper?.name ?? { key: "documents:list.title" }, loaded?.wrong);

export default function PapersRoute() {
  const { list, paper } = useLoaderData<typeof loader>();
  if (paper) return <PaperPage page={paper} />;
  return list ? <PapersPage page={list} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
