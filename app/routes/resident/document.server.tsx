import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { Language } from "#app/i18n/contract.ts";
import { allReviewed } from "#app/i18n/texts.server.ts";
import { idleMinutesOf } from "#app/intake/queries/resident-session.server.ts";
import { wholePage } from "#app/platform/whole-page.server.ts";
import { Document } from "#app/ui/layout/document.tsx";
import { ResidentFrame } from "#app/ui/layout/resident-frame.tsx";
import { questionFormId, type Shell, ShellProvider } from "#app/ui/layout/shell.ts";
import { ErrorText, errorKind } from "#app/ui/pages/error-page.tsx";
import { aroundSession, shellFor } from "./shell.server.ts";
import { titleOf } from "./title.ts";
import { frameOf } from "./visit.server.ts";

/** What is told of a page besides its content. */
interface About {
  readonly title: string;
  readonly both?: boolean;
  readonly session?: boolean;
  /** The code of this visitor's draft, for the warning before the half hour is over. */
  readonly code?: string;
  readonly form?: boolean;
  /** Of the form, where it does not stand in the address as such. */
  readonly slug?: string;
  /** All that the page is drawn from, where nothing of a person is in it: then the drawing is kept and serves the next visitor too. */
  readonly blank?: unknown;
  /** The address is whatever somebody typed: nothing of it is kept. */
  readonly refused?: boolean;
}

type Visit = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

/** What stands before the title, between title and page, and after the page; and what the page may ask of it, such as the way out. */
interface Frame {
  readonly name: string;
  /** What stands before the title, and between title and page. */
  readonly before: readonly [Buffer, Buffer];
  /** What stands after the page, cut where the visitor's own code belongs. */
  readonly after: readonly string[];
  readonly shell: Shell;
}

/** Frames and blank pages kept at most. */
const limit = 2000;
const frames = new Map<string, Frame>();
const blanks = new Map<string, readonly Buffer[]>();
/** Where a frame is cut. Characters of private use: an address, which stands in the frame, carries them only encoded. */
const here = "\uE000here\uE000";
const codeHere = "\uE000code\uE000";
/** The value of a hidden field that is another one each time the page is shown, so that a page that is kept makes no two forms one. */
export const keyHere = "\uE000key\uE000";

/**
 * A page of a resident as one document, past the router's own drawing. What stands around a page is the same for everyone and is
 * drawn once; the page itself is drawn for each visit and not kept, unless it is blank.
 */
export function documentOf(visit: Visit, about: About, page: ReactNode): Buffer<ArrayBuffer> {
  const { lng } = frameOf(visit.params, visit.context);
  const { name, before, after, shell } = frameAround(visit, about);
  const [top, middle] = before;
  const content = () =>
    renderToString(
      <Language value={{ lng, both: about.both }}>
        <ShellProvider value={shell}>{page}</ShellProvider>
      </Language>,
    )
      .split(keyHere)
      .map((part) => Buffer.from(part));
  const drawn = about.blank === undefined ? content() : kept(blanks, `${name} ${JSON.stringify(about.blank)}`, content);
  const bottom = Buffer.from(after.join(about.code ?? ""));
  return Buffer.concat([top, Buffer.from(renderToString(about.title)), middle, ...keyed(drawn), bottom]);
}

/** A drawn page with one new key in every place that was cut for it. */
function keyed([first = Buffer.alloc(0), ...others]: readonly Buffer[]): Buffer[] {
  const key = Buffer.from(others.length > 0 ? randomUUID() : "");
  return [first, ...others.flatMap((part) => [key, part])];
}

/** What `make` makes, made once for each name. Past the limit leaves what was asked for longest ago. */
function kept<Made>(all: Map<string, Made>, name: string, make: () => Made): Made {
  const made = all.get(name) ?? make();
  all.delete(name);
  const oldest = all.size >= limit ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
  all.set(name, made);
  return made;
}

function frameAround(visit: Visit, about: About): Frame {
  const { lng, werkplein } = frameOf(visit.params, visit.context);
  const url = new URL(visit.request.url);
  const minutes = idleMinutesOf(visit.context, visit.request);
  const { both, session, code, form } = about;
  const name = [werkplein.id, lng, url.pathname, both, session, code !== undefined, form, minutes].join(" ");
  const frame = () => drawFrame(visit, about, url, name, minutes);
  return about.refused ? frame() : kept(frames, name, frame);
}

function drawFrame(visit: Visit, about: About, url: URL, name: string, minutes: number): Frame {
  const { lng, werkplein } = frameOf(visit.params, visit.context);
  const session = aroundSession(lng, about.slug ?? visit.params.form, minutes);
  const shell: Shell = {
    ...shellFor(new URL(url.pathname, url), lng, werkplein),
    ...(about.session ? { ...session, idle: { ...session.idle, code: about.code && codeHere } } : {}),
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
  return {
    name,
    before: [Buffer.from(`<!doctype html>${top}`), Buffer.from(middle)],
    after: bottom.split(codeHere),
    shell,
  };
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
    return answerWith(documentOf(visit, { title: title?.title ?? "", refused: true }, page), thrown.status);
  }
}
