import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { limits } from "../core/limits.ts";
import { Refused } from "../core/refused.ts";
import type { Inspected } from "../core/upload.ts";

/** Things in a PDF that do something, or carry another file. A paper to read needs none of them. */
const acts = new Set(["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "RichMedia", "Rendition", "GoToE"]);
const carries = new Set(["EmbeddedFile", "EmbeddedFiles", "XFA", "RichMediaContent"]);

/** Reads the structure of a PDF; draws and runs nothing. @throws Refused */
export async function lookAtPdf(bytes: Uint8Array): Promise<Inspected> {
  const pdf = await open(bytes);
  if (pdf.isEncrypted) throw new Refused("locked");
  for (const [, object] of pdf.context.enumerateIndirectObjects()) if (isUnsafe(object)) throw new Refused("unsafe");
  const pages = pdf.getPageCount();
  if (pages === 0) throw new Refused("damaged");
  if (pages > limits.pages) throw new Refused("tooManyPages");
  return { type: "application/pdf", pages, advice: [] };
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, preserveXFA: true });
  } catch (error) {
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
