import PDFDocument from "pdfkit";
import { query } from "#app/platform/db.server.ts";
import { store } from "#app/platform/storage.server.ts";
import type { KeptType } from "../core/upload.ts";
import { DocumentDamaged, openClosed, storageKey } from "./envelope.server.ts";

export interface DocumentContent {
  readonly dossierId: string;
  readonly kind: string;
  readonly type: KeptType;
  readonly stream: ReadableStream<Uint8Array>;
}

interface Row {
  readonly dossier_id: string;
  readonly kind: string;
  readonly type: KeptType;
  readonly id: string;
  readonly blob: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly checksum: Uint8Array<ArrayBuffer>;
}

/**
 * A paper as one file: several photos become the pages of one PDF. Null when there is none.
 * @throws DocumentDamaged when the storage gave other bytes than were put there
 */
export async function readDocument(tenant: string, documentId: string): Promise<DocumentContent | null> {
  const rows = await query<Row>(
    "document-content",
    `select d.dossier_id, d.kind, d.type, p.id, p.blob, p.content, p.checksum
     from document d join document_page p on p.tenant = d.tenant and p.document_id = d.id
     where d.tenant = $1 and d.id = $2 order by p.position`,
    [tenant, documentId],
  );
  const [first, ...others] = rows;
  if (!first) return null;
  const { dossier_id: dossierId, kind } = first;
  if (others.length > 0)
    return { dossierId, kind, type: "application/pdf", stream: oneChunk(await bound(tenant, rows)) };
  return { dossierId, kind, type: first.type, stream: oneChunk(await bytesOf(tenant, first)) };
}

async function bytesOf(tenant: string, row: Row): Promise<Uint8Array> {
  const closed = await store().get(storageKey(tenant, row.blob));
  if (!closed) throw new DocumentDamaged("the bytes are gone");
  return openClosed(tenant, row.id, row, closed);
}

function oneChunk(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** Photos as pages of one PDF, each as large as its photo. */
async function bound(tenant: string, rows: readonly Row[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false }) as InstanceType<typeof PDFDocument> & Opens;
  for (const row of rows) {
    const photo = pdf.openImage(Buffer.from(await bytesOf(tenant, row)));
    pdf.addPage({ size: [photo.width, photo.height], margin: 0 }).image(photo, 0, 0);
  }
  pdf.end();
  const parts: Buffer[] = [];
  for await (const part of pdf) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** pdfkit has it, and its types do not. */
interface Opens {
  openImage(
    bytes: Buffer,
  ): Parameters<InstanceType<typeof PDFDocument>["image"]>[0] & { width: number; height: number };
}
