import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { Language } from "#app/i18n/contract.ts";
import { allReviewed } from "#app/i18n/texts.server.ts";
import { wholePage } from "#app/platform/whole-page.server.ts";
import { Document } from "#app/ui/layout/document.tsx";
import { ResidentFrame } from "#app/ui/layout/resident-frame.tsx";
import { questionFormId, type Shell, ShellProvider } from "#app/ui/layout/shell.ts";
import { ErrorText, errorKind } from "#app/ui/pages/error-page.tsx";
import { idleFor, shellFor } from "./shell.server.ts";
import { titleOf } from "./title.ts";
import { frameOf } from "./visit.server.ts";

/** What is told of a page besides its content. */
interface About {
  readonly title: string;
  readonly both?: boolean;
  readonly session?: boolean;
  readonly form?: boolean;
}

type Visit = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

/** What stands before the title, between title and page, and after the page; and what the page may ask of it, such as the way out. */
interface Frame {
  readonly parts: readonly [Buffer, Buffer, Buffer];
  readonly shell: Shell;
}

/** Frames kept at most; past it the oldest leaves. */
const limit = 2000;
const frames = new Map<string, Frame>();
const here = "%%here%%";

/**
 * A page of a resident as one document, past the router's own drawing. What stands around a page is the same for everyone and is
 * drawn once; the page itself is drawn for each visit, and nothing of it is kept.
 */
export function documentOf(visit: Visit, about: About, page: ReactNode): Buffer<ArrayBuffer> {
  const { lng } = frameOf(visit.params, visit.context);
  const { parts, shell } = frameAround(visit, about);
  const [top, middle, bottom] = parts;
  const content = renderToString(
    <Language value={{ lng, both: about.both }}>
      <ShellProvider value={shell}>{page}</ShellProvider>
    </Language>,
  );
  return Buffer.concat([top, Buffer.from(renderToString(about.title)), middle, Buffer.from(content), bottom]);
}

function frameAround(visit: Visit, about: About): Frame {
  const { lng, werkplein } = frameOf(visit.params, visit.context);
  const url = new URL(visit.request.url);
  const name = [werkplein.id, lng, url.pathname, about.both, about.session, about.form].join(" ");
  const kept = frames.get(name);
  if (kept) return kept;
  const oldest = frames.size >= limit ? frames.keys().next().value : undefined;
  if (oldest !== undefined) frames.delete(oldest);
  const shell: Shell = {
    ...shellFor(url, lng, werkplein),
    idle: about.session ? idleFor(lng) : undefined,
    formId: about.form ? questionFormId : undefined,
  };
  const html = renderToString(
    <Document lng={lng} head={<title>{here}</title>}>
      <ResidentFrame language={{ lng, both: about.both }} shell={shell} reviewed={allReviewed(lng)}>
        {here}
      </ResidentFrame>
    </Document>,
  );
  const [top = "", middle = "", bottom = ""] = html.split(here);
  const parts = [Buffer.from(`<!doctype html>${top}`), Buffer.from(middle), Buffer.from(bottom)] as const;
  const frame: Frame = { parts, shell };
  frames.set(name, frame);
  return frame;
}

/** The document as an answer. */
export function answerWith(
  html: string | Buffer<ArrayBuffer>,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return wholePage(html, { status, headers: { "content-type": "text/html; charset=utf-8", ...headers } });
}

/** A refusal that a loader threw, on a page in the frame; a redirect goes on as it is. */
export async function inDocument(visit: Visit, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Response) || thrown.status < 400) throw thrown;
    const { lng } = frameOf(visit.params, visit.context);
    const [title] = titleOf(lng, undefined);
    const page = <ErrorText lng={lng} kind={errorKind(thrown.status)} />;
    return answerWith(documentOf(visit, { title: title?.title ?? "" }, page), thrown.status);
  }
}
