import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import { limits } from "../core/limits.ts";
import { Refused } from "../core/refused.ts";
import type { Inspected } from "../core/upload.ts";

/** Things in a PDF that do something, or carry another file. A paper to read needs none of them. */
const acts = new Set(["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "RichMedia", "Rendition", "GoToE"]);
const carries = new Set(["EmbeddedFile", "EmbeddedFiles", "XFA", "RichMediaContent"]);

/** Reads the structure of a PDF; draws and runs nothing. @throws Refused */
export async function lookAtPdf(bytes: Uint8Array): Promise<Inspected> {
  const pdf = await open(bytes);
  if (unpackedTooMuch) throw new Refused("tooHeavy");
  if (pdf.isEncrypted) throw new Refused("locked");
  for (const [, object] of pdf.context.enumerateIndirectObjects()) if (isUnsafe(object)) throw new Refused("unsafe");
  const pages = pdf.getPageCount();
  if (pages === 0) throw new Refused("damaged");
  if (pages > limits.pages) throw new Refused("tooManyPages");
  return { type: "application/pdf", pages, advice: [] };
}

let unpackedTooMuch = false;

interface Unpacking {
  ensureBuffer(this: Unpacking, bytes: number): Uint8Array;
}

/**
 * Bounds what a stream unpacks to, whatever packed it: the library doubles its room without end, and a bomb would be stopped only after
 * it took the memory. All its kinds of streams have one parent, which it does not name.
 */
function boundUnpacking(): void {
  const packed = PDFContext.create().obj({ Filter: "FlateDecode" });
  const stream = decodePDFRawStream(PDFRawStream.of(packed, new Uint8Array([0x78, 0x9c])));
  const parent = Object.getPrototypeOf(Object.getPrototypeOf(stream)) as Unpacking;
  const grow = parent.ensureBuffer;
  parent.ensureBuffer = function (bytes) {
    if (bytes > limits.unpackedBytes) {
      // Said here as well: what is thrown, the library may take for a mistake in the file.
      unpackedTooMuch = true;
      throw new Refused("tooHeavy");
    }
    return grow.call(this, bytes);
  };
}
boundUnpacking();

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, preserveXFA: true });
  } catch (error) {
    if (unpackedTooMuch) throw new Refused("tooHeavy");
    throw new Refused(error instanceof EncryptedPDFError ? "locked" : "damaged");
  }
}

function isUnsafe(object: PDFObject): boolean {
  if (object instanceof PDFStream) return isUnsafe(object.dict);
  if (object instanceof PDFArray) return object.asArray().some(isUnsafe);
  if (!(object instanceof PDFDict)) return false;
  return object.entries().some(([key, value]) => {
    const name = key.decodeText();
    if (acts.has(name) || carries.has(name)) return true;
    if (value instanceof PDFName) {
      const said = value.decodeText();
      return (name === "S" && acts.has(said)) || ((name === "Type" || name === "Subtype") && carries.has(said));
    }
    return isUnsafe(value);
  });
}
