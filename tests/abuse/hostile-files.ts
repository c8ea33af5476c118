import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";

/** Forty files that nobody sends by accident. Each by what it tries; one is too large to hold, and is sent without end. */
export async function hostileFiles(): Promise<
  readonly (readonly [what: string, name: string, bytes: Uint8Array | null])[]
> {
  const jpeg = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#ddd" } })
    .jpeg()
    .toBuffer();
  const png = await sharp({ create: { width: 90, height: 90, channels: 3, background: "#ddd" } })
    .png()
    .toBuffer();
  const heic = readFileSync(join(import.meta.dirname, "photo.heic"));
  const plain = await pdfWith(() => undefined);
  const zip = emptyZip();
  return [
    ["nothing", "leeg.jpg", text("")],
    ["one byte", "klein.jpg", text("x")],
    ["only the start of a JPEG", "foto.jpg", Buffer.from([0xff, 0xd8, 0xff])],
    ["only the start of a PNG", "foto.png", png.subarray(0, 8)],
    ["only the start of a PDF", "brief.pdf", text("%PDF-1.7\n")],
    ["a gigabyte that does not end", "film.jpg", null],
    ["just over the limit", "groot.pdf", Buffer.concat([plain, Buffer.alloc(10_000_001)])],
    ["script in SVG", "foto.jpg", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
    [
      "SVG that reads a file of ours",
      "foto.png",
      text("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>"),
    ],
    ["web page called a photo", "foto.jpg", text("<!doctype html><script>alert(1)</script>")],
    ["program for Windows", "loonstrook.pdf.exe", text("MZ\x90\0\x03")],
    ["program for Linux", "loonstrook.pdf", text("\x7fELF\x02\x01\x01")],
    ["shell script", "foto.jpeg", text("#!/bin/sh\nrm -rf /\n")],
    ["archive", "papieren.zip", zip],
    ["Word document", "brief.docx", zip],
    ["GIF that is a script", "foto.gif", text("GIF89a/*\0*/=1;alert(1)")],
    ["film with the box of a photo", "foto.heic", Buffer.concat([text("\0\0\0\x18ftypisom"), Buffer.alloc(64)])],
    ["AVIF", "foto.heic", await sharp(png).avif().toBuffer()],
    ["WebP", "foto.jpg", await sharp(png).webp().toBuffer()],
    ["TIFF", "foto.jpg", await sharp(png).tiff().toBuffer()],
    ["JPEG that is an archive too", "foto.jpg", Buffer.concat([jpeg, zip])],
    ["PNG that is an archive too", "foto.png", Buffer.concat([png, zip])],
    ["PDF that is an archive too", "brief.pdf", Buffer.concat([plain, zip])],
    ["JPEG that is a PDF too", "foto.jpg", jpegWithComment(jpeg, plain.subarray(0, 200))],
    ["web page before a PDF", "brief.pdf", Buffer.concat([text("<script>alert(1)</script>"), plain])],
    ["JPEG cut in half", "foto.jpg", jpeg.subarray(0, jpeg.length / 2)],
    ["JPEG with noise in it", "foto.jpg", Buffer.concat([jpeg.subarray(0, 300), Buffer.alloc(5000, 0xa5)])],
    ["PNG bomb: 20,000 by 20,000 of one colour", "foto.png", pngBomb(20_000, 20_000)],
    ["PNG that says it is 2,147,483,647 wide", "foto.png", pngBomb(2_147_483_647, 1, 1)],
    ["PNG whose pixels unpack to more than it says", "foto.png", pngBomb(10, 10, 400_000_000)],
    ["JPEG that says it is 65,500 by 65,500", "foto.jpg", withSize(jpeg, 65_500)],
    ["HEIC cut in half", "IMG_1.HEIC", heic.subarray(0, heic.length / 2)],
    ["HEIC with noise in it", "IMG_2.HEIC", Buffer.concat([heic.subarray(0, 200), Buffer.alloc(4000, 0xff)])],
    ["HEIC of 54 million pixels in 13 kB", "IMG_3.HEIC", readFileSync(join(import.meta.dirname, "huge.heic"))],
    ["PDF bomb: a stream of a gigabyte", "brief.pdf", pdfBomb(1_000_000_000)],
    [
      "PDF that runs a script when it opens",
      "brief.pdf",
      await pdfWith((pdf) => pdf.addJavaScript("x", "app.alert(1)")),
    ],
    ["PDF that starts a program", "brief.pdf", await pdfWith(startsProgram)],
    [
      "PDF with a file inside",
      "brief.pdf",
      await pdfWith(async (pdf) => void (await pdf.attach(Buffer.from("MZ"), "virus.exe"))),
    ],
    ["PDF of 5,000 pages", "../../../etc/passwd", await pdfWith((pdf) => many(5000, () => pdf.addPage()))],
    ["PDF with a password", "C:\\con\\nul.pdf", await lockedPdf()],
  ];
}

const text = (said: string) => Buffer.from(said, "latin1");
const many = (times: number, act: () => unknown) => Array.from({ length: times }, act) && undefined;

/** An archive with nothing in it, which is still one. */
function emptyZip(): Buffer {
  return Buffer.concat([text("PK\x05\x06"), Buffer.alloc(18)]);
}

function jpegWithComment(jpeg: Buffer, comment: Uint8Array): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 4);
  return Buffer.concat([head, comment, jpeg.subarray(2)]);
}

function withSize(jpeg: Buffer, side: number): Buffer {
  const changed = Buffer.from(jpeg);
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
  changed.writeUInt16BE(side, frame + 5);
  changed.writeUInt16BE(side, frame + 7);
  return changed;
}

function pngBomb(
  width: number,
  height: number,
  unpacked = Math.min(400_000_000, Math.ceil(width / 8 + 1) * height),
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    text("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(unpacked), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** Objects packed in a stream that unpacks to far more than any letter. */
function pdfBomb(size: number): Buffer {
  const packed = deflateSync(Buffer.alloc(size, 0x20), { level: 9 });
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const tail = "\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF\n";
  return Buffer.concat([text(head), packed, text(tail)]);
}

async function pdfWith(change: (pdf: PDFDocument) => unknown): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("Afschrift");
  await change(pdf);
  return Buffer.from(await pdf.save());
}

function startsProgram(pdf: PDFDocument): void {
  const action = pdf.context.obj({ S: "Launch", F: PDFString.of("cmd.exe") });
  pdf.catalog.set(PDFName.of("OpenAction"), action);
}

async function lockedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("Afschrift");
  pdf.encrypt({ userPassword: "geheim", ownerPassword: "geheim" });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}
