import {
  adviceText,
  limits,
  type PaperToGive,
  paperKinds,
  refusalText,
  type UploadRefusal,
  uploadRefusals,
} from "#app/documents/contract.ts";
import { paperMark } from "#app/documents/queries/paper-mark.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { checkPage } from "#app/intake/contract.ts";
import { openStepOf } from "#app/intake/queries/next-step.server.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import type { PaperPageModel } from "#app/ui/pages/paper-page.tsx";
import type { PapersPageModel } from "#app/ui/pages/papers-page.tsx";
import { paperText } from "#app/werkpleinen/contract.ts";
import type { PapersVisit } from "./papers-visit.server.ts";

/** What was typed and refused. */
export interface RefusedPaper {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
}

/** Why a file that came in parts was not taken: the page that sent it was led here. Undefined for a word that is not ours. */
export function refusedInParts(name: string | null): RefusedPaper | undefined {
  if (!uploadRefusals.includes(name as UploadRefusal)) return undefined;
  return { typed: {}, errors: [{ field: "bestand", text: refusalText(name as UploadRefusal) }] };
}

const nameOf = ({ werkplein }: PapersVisit, kind: string) => ({
  key: key("regelingen", "evidence", paperText(werkplein, kind)),
});
const lookOf = (kind: string) => paperKinds[kind] ?? { why: "person", sketch: "letter" };

/** Every paper and how it is with it. */
export function papersPage(visit: PapersVisit, now: Date, done: string | null): PapersPageModel {
  const { lng, base, started, papers } = visit;
  const step = started && openStepOf(started.form, started.draft, now);
  const form = started && `/${lng}/${started.form.slug}`;
  const lead = papers.length === 0 ? "none" : started ? "lead" : "leadSent";
  const after = step === null ? "toCase" : step === checkPage ? "toCheck" : "toQuestions";
  const href = step === null ? visit.back : `${form}/${step}`;
  return {
    back: href,
    notice: doneText(done),
    lead: { key: key("documents", "list", lead), critical: true },
    papers: papers.map(({ kind, state, optional }) => ({
      ...{ state, optional, name: nameOf(visit, kind), sketch: lookOf(kind).sketch },
      href: `${base}/${kind}`,
    })),
    goOn: { text: { key: key("documents", "list", after) }, href },
    phone: form && papers.length > 0 ? `${form}/bewaren` : undefined,
  };
}

/** One paper: what it is, why, and what can be done with it. */
export function paperPage(
  visit: PapersVisit,
  paper: PaperToGive,
  done: string | null,
  refused?: RefusedPaper,
): PaperPageModel {
  const { base, dossierId } = visit;
  const { kind, state, reason, documents } = paper;
  const { why, sketch } = lookOf(kind);
  return {
    action: `${base}/${kind}`,
    mark: paperMark(dossierId, kind),
    back: base,
    notice: doneText(done),
    ...{ name: nameOf(visit, kind), sketch, state, reason },
    why: { key: key("documents", "why", why) },
    counts: { key: key("documents", "counts", kind) },
    pages: documents
      .flatMap((one) => one.pages)
      .map(({ id, name, advice }) => ({ id, name, advice: advice.map((one) => ({ key: adviceText(one) })) })),
    fileHint: { key: "documents:paper.fileHint", values: { megabytes: limits.fileBytes / 1e6 } },
    typed: refused?.typed ?? {},
    errors: refused?.errors ?? [],
    byPhone: !visit.represented,
  };
}

/** Only what we say ourselves: the address may be typed by anybody. */
function doneText(name: string | null) {
  const text = key("documents", "done", name ?? "");
  return name && /^[a-zA-Z]+$/.test(name) && translator("nl").has(text) ? { key: text } : undefined;
}
