import { type PdfBlock, writePdf } from "#app/platform/pdf/write-pdf.server.ts";

export interface ReportPage {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** The report as one page that can be handed out. */
export function reportFile({ title, intro, sections }: ReportPage): Promise<Buffer<ArrayBuffer>> {
  const block = (kind: PdfBlock["kind"], text: string): PdfBlock => ({ kind, text });
  const blocks = [
    block("title", title),
    block("text", intro),
    ...sections.flatMap((section) => [
      block("heading", section.title),
      ...section.lines.map((line) => block("item", line)),
    ]),
  ];
  return writePdf({ title, lang: "nl", blocks });
}
