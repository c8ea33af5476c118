import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { direction, htmlLang, type LanguageCode, languages } from "#app/i18n/contract.ts";
import { type Werkplein, werkpleinen } from "#app/werkpleinen/contract.ts";

/** Pages that must be there when nothing else is: made at the start, in every language, with the phone number of the Werkplein. */
export type PlainPage = "outage" | "tooMany" | "tooLarge" | "otherSite";

const statuses = { outage: 503, tooMany: 429, tooLarge: 413, otherSite: 403 } as const;

interface Texts {
  readonly title?: string;
  readonly text?: string;
  readonly melding?: string;
}

const pages = new Map<string, Buffer>();

/** Reads the texts and draws every page. Called once, before the first request. */
export function drawPlainPages(root: string): void {
  for (const kind of Object.keys(statuses) as PlainPage[]) {
    const texts = languages.map((language) => [language, readTexts(root, language, kind)] as const);
    for (const werkplein of werkpleinen) pages.set(`${kind} ${werkplein.id}`, Buffer.from(draw(werkplein, texts)));
  }
}

/** The answer itself. `retryAfter` in seconds. */
export function plainPage(
  kind: PlainPage,
  tenant: string,
  headers: Record<string, string>,
  retryAfter?: number,
): Response {
  const body = gzipSync(pages.get(`${kind} ${tenant}`) ?? "");
  return new Response(body, {
    status: statuses[kind],
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
      "cache-control": "no-store",
      ...(retryAfter ? { "retry-after": String(retryAfter) } : {}),
    },
  });
}

function readTexts(root: string, language: LanguageCode, kind: PlainPage): Texts {
  for (const from of [language, "nl"]) {
    try {
      const all = JSON.parse(readFileSync(join(root, "locales", from, "pages.json"), "utf8")) as Record<string, Texts>;
      if (all[kind]?.title) return all[kind];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return { title: kind };
}

function draw(werkplein: Werkplein, texts: readonly (readonly [LanguageCode, Texts])[]): string {
  const sections = texts.map(([language, { title, text, melding }]) => {
    const paragraphs = [text, melding].filter(Boolean).map((one) => `<p>${escapeHtml(one ?? "")}</p>`);
    return `<section lang="${htmlLang(language)}" dir="${direction(language)}"><h2>${escapeHtml(title ?? "")}</h2>${paragraphs.join("")}</section>`;
  });
  const phone = werkplein.phone.number;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(texts[0]?.[1].title ?? "")} – ${escapeHtml(werkplein.name)}</title><link rel="stylesheet" href="/plain-page.css"></head>
<body><main><h1>${escapeHtml(werkplein.name)}</h1>
<p dir="ltr"><a href="tel:${phone.replace(/[^+\d]/g, "")}">${escapeHtml(phone)}</a> · <a href="mailto:${escapeHtml(werkplein.email)}">${escapeHtml(werkplein.email)}</a></p>
${sections.join("\n")}</main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
