import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { direction, htmlLang, type LanguageCode, languageOfPath, languages } from "#app/i18n/contract.ts";
import { type Werkplein, werkpleinen } from "#app/werkpleinen/contract.ts";

/**
 * Pages that must be there when nothing else is: made at the start, one per language, with the phone number of the Werkplein. The
 * language of the address comes first, the others under it: whoever has no page yet may read only one of them.
 */
export type PlainPage = "outage" | "tooMany" | "tooLarge" | "fileTooLarge" | "otherSite";

const statuses = { outage: 503, tooMany: 429, tooLarge: 413, fileTooLarge: 413, otherSite: 403 } as const;

interface Texts {
  readonly title?: string;
  readonly text?: string;
  readonly melding?: string;
  /** Of the page that holds what was sent: that it is still there, and the button that sends it again. */
  readonly kept?: string;
  readonly again?: string;
}

/** What was sent and could not be taken: the page carries it, and sends it again at a press. */
interface SentAgain {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
}

const pages = new Map<string, Buffer>();
const again = new Map<LanguageCode, Own>();
/** Where a page is cut for what was sent. */
const sentHere = "<!-- sent -->";

/** Reads the texts and draws every page. Called once, before the first request. */
export function drawPlainPages(root: string): void {
  for (const kind of Object.keys(statuses) as PlainPage[]) {
    const texts = languages.map((language) => [language, readTexts(root, language, kind)] as const);
    if (kind === "outage") for (const own of texts) again.set(own[0], own);
    for (const werkplein of werkpleinen) {
      for (const own of texts) {
        const others = texts.filter((each) => each !== own);
        pages.set(`${kind} ${werkplein.id} ${own[0]}`, Buffer.from(draw(werkplein, own, others)));
      }
    }
  }
}

/** The answer itself, in the language of `url`. */
export function plainPage(
  kind: PlainPage,
  url: string,
  tenant: string,
  headers: Record<string, string>,
  sent?: SentAgain,
): Response {
  const language = languageOfPath(url);
  const drawn = pages.get(`${kind} ${tenant} ${language}`) ?? pages.get(`${kind} ${tenant} nl`) ?? "";
  const form = sent ? sentForm(sent, again.get(language)) : "";
  return new Response(gzipSync(String(drawn).replace(sentHere, () => form)), {
    status: statuses[kind],
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-encoding": "gzip",
      "cache-control": "no-store",
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

type Own = readonly [LanguageCode, Texts];

function draw(werkplein: Werkplein, own: Own, others: readonly Own[]): string {
  const [language, { title }] = own;
  const phone = werkplein.phone.number;
  return `<!doctype html><html lang="${htmlLang(language)}" dir="${direction(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title ?? "")} – ${escapeHtml(werkplein.name)}</title><link rel="stylesheet" href="/plain-page.css"></head>
<body><main><p lang="nl" dir="ltr"><strong>${escapeHtml(werkplein.name)}</strong></p>
${section(own, "h1")}
${sentHere}
<p dir="ltr"><a href="tel:${phone.replace(/[^+\d]/g, "")}">${escapeHtml(phone)}</a> · <a href="mailto:${escapeHtml(werkplein.email)}">${escapeHtml(werkplein.email)}</a></p>
${others.map((each) => section(each, "h2")).join("\n")}</main></body></html>`;
}

function section([language, { title, text, melding }]: Own, heading: "h1" | "h2"): string {
  const paragraphs = [text, melding].filter(Boolean).map((one) => `<p>${escapeHtml(one ?? "")}</p>`);
  return `<section lang="${htmlLang(language)}" dir="${direction(language)}"><${heading}>${escapeHtml(title ?? "")}</${heading}>${paragraphs.join("")}</section>`;
}

function sentForm({ action, fields }: SentAgain, [language, { kept, again: button }]: Own = ["nl", {}]): string {
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<form method="post" action="${escapeHtml(action)}" lang="${htmlLang(language)}" dir="${direction(language)}"><p>${escapeHtml(kept ?? "")}</p>${hidden.join("")}<button type="submit">${escapeHtml(button ?? "")}</button></form>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
