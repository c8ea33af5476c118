import type { UploadRefusal } from "./upload.ts";

/** What a file is by its own bytes; its name and what the browser says of it prove nothing. */
export type ContentKind = "image/jpeg" | "image/png" | "image/heic" | "application/pdf";

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of HEIC; AVIF and films share its box. */
const heicBrands = new Set(["heic", "heix", "heim", "heis", "mif1", "msf1"]);

/**
 * Looks at the first and last bytes. A file that is two things at once is refused: what one program calls a picture, another may run.
 * @returns the kind, or why it is not taken.
 */
export function contentKind(bytes: Uint8Array): ContentKind | Extract<UploadRefusal, "empty" | "wrongType" | "unsafe"> {
  if (bytes.length === 0) return "empty";
  const kind = byFirstBytes(bytes);
  if (!kind) return "wrongType";
  if (endsAsArchive(bytes)) return "unsafe";
  return kind !== "application/pdf" && text(bytes, 0, 1024).includes("%PDF-") ? "unsafe" : kind;
}

function byFirstBytes(bytes: Uint8Array): ContentKind | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (text(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (/^%PDF-[12]\.\d/.test(text(bytes, 0, 8))) return "application/pdf";
  if (text(bytes, 4, 8) === "ftyp" && heicBrands.has(text(bytes, 8, 12))) return "image/heic";
  return undefined;
}

/** Whether the bytes end in the directory of a ZIP that reaches to the very end: an archive, whatever stands before it. */
function endsAsArchive(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 5 || bytes[at + 3] !== 6) continue;
    const comment = (bytes[at + 20] ?? 0) + 256 * (bytes[at + 21] ?? 0);
    if (at + 22 + comment === bytes.length) return true;
  }
  return false;
}
