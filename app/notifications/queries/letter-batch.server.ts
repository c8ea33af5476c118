import { isLanguage, translator } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { type PdfBlock, writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import type { PrintedLetter } from "../commands/print-letters.server.ts";
import type { Addressee } from "../core/addressee.ts";
import { type LetterPart, representsLines } from "../core/letter.ts";

/** What goes along with a letter: what stands in "mijn zaken" for who reads it there. */
export interface Enclosed {
  /** Keys of texts, said in both languages: the papers that are asked. */
  readonly items: readonly string[];
  /** What a colleague wrote, in Dutch. */
  readonly written: readonly string[];
}

export interface EnclosedLetter extends PrintedLetter {
  readonly enclosed: Enclosed;
}

/** One tagged PDF with a letter on each sheet, in the language of the resident and in Dutch. Made for one print and kept nowhere. */
export function letterBatch(
  letters: readonly EnclosedLetter[],
  werkplein: Werkplein,
  now: Date,
): Promise<Buffer<ArrayBuffer>> {
  return writePdf({
    title: translator("nl").t("staff:post.title"),
    lang: "nl",
    blocks: letters.flatMap((letter) => sheet(letter, werkplein, now)),
  });
}

function sheet({ to, parts, enclosed, represents }: EnclosedLetter, werkplein: Werkplein, now: Date): PdfBlock[] {
  const dutch = parts.at(-1);
  return [
    { kind: "small", text: [...werkplein.addressLines, werkplein.phone.number].join(", "), newPage: true },
    ...linesOf(to).map((text) => ({ kind: "text" as const, text })),
    { kind: "small", text: formatDay(now, "nl") },
    ...parts.flatMap((part) => partOf(part, enclosed, part === dutch, represents)),
  ];
}

/** The place of somebody as far as it is known; a letter without one is handed over. */
function linesOf({ name, place, postcode, houseNumber }: Addressee): string[] {
  const { t } = translator("nl");
  const number = houseNumber ? t("staff:post.houseNumber", { number: houseNumber }) : "";
  return [name, place, [postcode, number].filter(Boolean).join(", ")].filter(Boolean);
}

/** What a colleague wrote stands once, in the Dutch part: it is Dutch. */
function partOf(
  { lang, rtl, subject, paragraphs }: LetterPart,
  { items, written }: Enclosed,
  isDutch: boolean,
  represents: boolean,
) {
  const { t } = translator(isLanguage(lang) ? lang : "nl");
  const [greeting = [], first = [], ...rest] = paragraphs;
  const said = (lines: readonly string[]): PdfBlock => ({ kind: "text", text: lines.join("\n"), lang, rtl });
  return [
    { kind: "title", text: subject, lang, rtl } satisfies PdfBlock,
    said(greeting),
    said(first),
    ...(represents ? representsLines.map((line) => said([t(`messages:${line}` as string)])) : []),
    ...items.map((item): PdfBlock => ({ kind: "item", text: t(item), lang, rtl })),
    ...(isDutch ? written.flatMap((text) => text.split(/\n{2,}/)) : []).map(
      (text): PdfBlock => ({ kind: "text", text, lang: "nl" }),
    ),
    ...rest.map(said),
  ];
}
