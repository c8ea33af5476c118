import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";

/** A photo of a paper, with the place where it was taken. */
export function givenPhoto(width = 1600, height = 1200, background = "#ddd"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
}

export async function givenPdf(pages: number, change: (pdf: PDFDocument) => void = () => {}): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage().drawText(`Afschrift ${page + 1}`);
  change(pdf);
  return Buffer.from(await pdf.save());
}

/** A file as it comes over the line: in parts of at most so many bytes. */
export async function* arriving(bytes: Uint8Array, each = 60_000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += each) yield bytes.subarray(at, at + each);
}
