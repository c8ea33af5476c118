import { query } from "#app/platform/db.server.ts";
import type { Advice, DocumentView, KeptType, PageView } from "../core/upload.ts";
import { contentOf } from "./envelope.server.ts";

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly type: KeptType;
  readonly created_at: Date;
  readonly page_id: string;
  readonly pages: number;
  readonly bytes: number;
  readonly scan: PageView["scan"];
  readonly advice: Advice[];
  readonly content: Uint8Array;
}

/** The papers of a dossier with their pages, in the order in which they came. */
export async function documentsOf(tenant: string, dossierId: string): Promise<readonly DocumentView[]> {
  const rows = await query<Row>(
    "documents-of",
    `select d.id, d.kind, d.type, d.created_at, p.id as page_id, p.pages, p.bytes, p.scan, p.advice, p.content
     from document d join document_page p on p.tenant = d.tenant and p.document_id = d.id
     where d.tenant = $1 and d.dossier_id = $2 order by d.created_at, d.id, p.position`,
    [tenant, dossierId],
  );
  const documents = new Map<string, DocumentView & { pages: PageView[] }>();
  for (const { id, kind, type, created_at: createdAt, page_id, pages, bytes, scan, advice, content } of rows) {
    const document = documents.get(id) ?? { id, kind, type, createdAt, pages: [] };
    const { name } = contentOf(tenant, page_id, content);
    document.pages.push({ id: page_id, name, pages, bytes, advice, scan });
    documents.set(id, document);
  }
  return [...documents.values()];
}
