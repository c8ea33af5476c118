import { type PdfDocument, writePdf } from "#app/platform/pdf/write-pdf.server.ts";

export type { PdfBlock, PdfDocument } from "#app/platform/pdf/write-pdf.server.ts";

/** The outcome of a check as a file. It is made for one visit and kept nowhere. */
export function outcomeFile(document: PdfDocument): Promise<Buffer<ArrayBuffer>> {
  return writePdf(document);
}
