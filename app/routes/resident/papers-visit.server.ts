import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { papersToGive } from "#app/documents/contract.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { paperAnswersOf } from "#app/documents/queries/paper-answers.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { type Draft, type FormDefinition, papersOf } from "#app/intake/contract.ts";
import { calledPapers } from "#app/intake/queries/called-papers.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { requestsOf } from "#app/queue/queries/requests.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { addressOfCase } from "./case-list.server.ts";
import { openCase } from "./case-visit.server.ts";
import { draftVisit, toldOf } from "./draft-visit.server.ts";
import { toldByQuery } from "./page-query.server.ts";

/** Whose papers: of a started form, of what this browser sent, or of one of their cases. The address opens nothing by itself. */
export interface PapersVisit {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly dossierId: string;
  /** Where the pages are: `/nl/levensonderhoud/bewijs`, `/nl/mijn-zaken/ZU-…/bewijs`. */
  readonly base: string;
  /** The form while it is not sent. */
  readonly started: { readonly form: FormDefinition; readonly draft: Draft } | null;
  /** Somebody gives them in the name of the resident: what opens the whole case on a phone is not for them. */
  readonly represented: boolean;
  /** Where one came from once it was sent. */
  readonly back: string;
  readonly papers: ReturnType<typeof papersToGive>;
  readonly headers: Readonly<Record<string, string>>;
}

type Found = Omit<PapersVisit, "papers">;

/** @throws a redirect where there is nothing to give papers for, and 404 for what is not theirs. */
export async function papersVisit(args: LoaderFunctionArgs): Promise<PapersVisit> {
  const found = await (args.params.reference === undefined ? byForm(args) : byCase(args));
  const { tenant, now } = args.context;
  const { dossierId, started } = found;
  const [sent, documents, said, requests] = await Promise.all([
    started ? null : calledPapers(tenant, dossierId),
    documentsOf(tenant, dossierId),
    paperAnswersOf(tenant, dossierId),
    requestsOf(tenant, dossierId),
  ]);
  const called = started
    ? papersOf(started.form, started.draft.content.answers, worldOn(dayInAmsterdam(now)))
    : (sent?.papers ?? []);
  const asked = requests.filter(({ endedOn }) => endedOn === null).flatMap(({ kinds }) => kinds);
  return { ...found, papers: papersToGive([...asked.map((kind) => ({ kind })), ...called], documents, said) };
}

/** The started form of this browser. Once sent, its papers are with its case. */
async function byForm(args: LoaderFunctionArgs): Promise<Found> {
  const { context } = args;
  const { lng, werkplein, form, draft } = await draftVisit(args);
  const { id } = draft;
  const headers = { "cache-control": "no-store", "set-cookie": keepSession(context, { kind: "draft", id }) };
  const base = `/${lng}/${form.slug}/bewijs`;
  return { lng, werkplein, dossierId: id, base, started: { form, draft }, represented: false, back: "", headers };
}

async function byCase(args: LoaderFunctionArgs): Promise<Found> {
  const opened = await openCase(args, "papers");
  if (!opened.found) throw redirect(`/${opened.lng}/mijn-zaken`, 303);
  const { lng, werkplein, found, headers, part } = opened;
  const back = addressOfCase(lng, found.reference);
  return {
    lng,
    werkplein,
    dossierId: found.id,
    base: `${back}/bewijs`,
    started: null,
    represented: part !== null,
    back,
    headers,
  };
}

/** @throws 404 for a paper that this dossier does not call for. */
export function paperOf({ papers }: PapersVisit, kind: string | undefined) {
  return papers.find((one) => one.kind === kind) ?? notFound();
}

/** What such a page tells the frame: who has a draft keeps the Dutch beside it there, who sent it in the address. */
export function toldOfPapers({ started }: PapersVisit, url: URL) {
  return started
    ? { ...toldOf(started.draft), bothAction: url.pathname }
    : { ...toldByQuery(url), session: true as const };
}
