import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { AuditActor } from "#app/audit/contract.ts";
import { type Result, refuse } from "#app/kernel/result.ts";
import { sqlStateOf, type Tx, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { store } from "#app/platform/storage.server.ts";
import { limits } from "../core/limits.ts";
import { plainName, type UploadRefusal } from "../core/upload.ts";
import { close, type Envelope, storageKey } from "../queries/envelope.server.ts";
import { inspect, type Kept, type Spent } from "../queries/inspection.server.ts";
import { scan } from "../queries/virus-scan.server.ts";

export interface KeepPage {
  readonly tenant: string;
  readonly dossierId: string;
  readonly kind: string;
  readonly name: string;
  readonly actor: AuditActor;
  readonly now: Date;
  /** The page gets this id: what is kept twice is kept once. */
  readonly pageId?: string;
  readonly spent?: Spent;
}

type WholePage = Kept & { readonly scan: "clean" | "notScanned"; readonly envelope: Envelope; readonly pageId: string };

/**
 * Looks into a whole file and keeps it: first the bytes, then the row that makes them a paper. What dies in between leaves bytes that
 * nobody can read and the sweep removes.
 */
export async function keepPage(
  ask: KeepPage,
  bytes: Uint8Array,
  alsoIn?: (tx: Tx, documentId: string) => Promise<void>,
): Promise<Result<{ documentId: string }, UploadRefusal>> {
  const found = await inspect(bytes, ask.spent);
  if (!found.ok) return found;
  const scanned = await scan(bytes);
  if (scanned === "infected") return refuse("infected");
  const { tenant, pageId = randomUUID() } = ask;
  const { closed, envelope } = close(tenant, pageId, plainName(ask.name), found.value.bytes);
  try {
    await store().put(storageKey(tenant, envelope.blob), closed);
  } catch (error) {
    log.error({ error }, "the storage took no document");
    return refuse("notStored");
  }
  const page = { ...found.value, scan: scanned, envelope, pageId };
  const written = await transaction((tx) => write(tx, ask, page, alsoIn)).catch(storageFull);
  // Left to the sweep when the commit is uncertain: the row may be there.
  const unused = written.ok ? written.value.wasThere : written.refusal !== "notStored";
  if (unused) await store().remove(storageKey(tenant, envelope.blob));
  return written;
}

async function write(
  tx: Tx,
  { tenant, dossierId, kind, actor, now }: KeepPage,
  page: WholePage,
  alsoIn?: (tx: Tx, documentId: string) => Promise<void>,
): Promise<Result<{ documentId: string; wasThere: boolean }, UploadRefusal>> {
  if (!(await lockDossier(tx, tenant, dossierId))) return refuse("noDossier");
  const known = await tx.documentPage.findUnique({ where: { tenant_id: { tenant, id: page.pageId } } });
  if (known) return { ok: true, value: { documentId: known.documentId, wasThere: true } };
  const place = await placeFor(tx, { tenant, dossierId, kind }, page);
  if (!place.ok) return place;
  const { documentId, position, isNew } = place.value;
  const { pageId: id, pages, advice, scan: scanned, bytes, type, envelope } = page;
  if (isNew) {
    const times = { createdAt: now, updatedAt: now };
    await tx.document.create({ data: { tenant, id: documentId, dossierId, kind, type, ...times } });
  } else {
    await tx.document.update({ where: { tenant_id: { tenant, id: documentId } }, data: { updatedAt: now } });
  }
  const data = { tenant, id, documentId, position, pages, bytes: bytes.length, scan: scanned, advice: [...advice] };
  await tx.documentPage.create({ data: { ...data, ...envelope, createdAt: now } });
  // Whoever sends a paper has it: what they said before no longer holds.
  await tx.documentAnswer.deleteMany({ where: { tenant, dossierId, kind } });
  await alsoIn?.(tx, documentId);
  await enqueue(tx, { type: "document.stored", version: 1, tenant, payload: { dossierId, documentId, kind } });
  const ground = "Bewijsstuk bij de aanvraag of melding";
  await recordAudit(tx, {
    ...{ tenant, actor, ground, subject: dossierId, at: now },
    action: "document.stored",
    data: { kind, type, pages, scan: scanned },
  });
  return { ok: true, value: { documentId, wasThere: false } };
}

/** Papers of one dossier are kept one after another. False when there is no such dossier. */
export async function lockDossier(tx: Tx, tenant: string, dossierId: string): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`documents:${tenant}:${dossierId}`}, 0))`;
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from draft where tenant = ${tenant} and id = ${dossierId}::uuid
    union all select 1 from intake where tenant = ${tenant} and id = ${dossierId}::uuid`;
  return found.length > 0;
}

interface Place {
  readonly documentId: string;
  readonly position: number;
  readonly isNew: boolean;
}

/** A photo is the next page of the photos of this kind; a PDF is a document by itself. */
async function placeFor(
  tx: Tx,
  { tenant, dossierId, kind }: Pick<KeepPage, "tenant" | "dossierId" | "kind">,
  page: Kept,
): Promise<Result<Place, UploadRefusal>> {
  const documents = await tx.document.findMany({
    where: { tenant, dossierId },
    select: { id: true, kind: true, type: true },
  });
  const photos = documents.find((one) => one.kind === kind && one.type === "image/jpeg");
  if (page.type === "image/jpeg" && photos) {
    const where = { tenant, documentId: photos.id };
    const pages = await tx.documentPage.findMany({ where, select: { position: true } });
    if (pages.length >= limits.pages) return refuse("tooManyPages");
    const position = 1 + Math.max(0, ...pages.map((one) => one.position));
    return { ok: true, value: { documentId: photos.id, position, isNew: false } };
  }
  if (documents.length >= limits.documents) return refuse("tooManyDocuments");
  return { ok: true, value: { documentId: randomUUID(), position: 1, isNew: true } };
}

/** A database without room refuses like a full disk: in words, and nothing is half there. */
export function storageFull(error: unknown): Result<never, "notStored"> {
  if (!["53100", "53200", "58030"].includes(sqlStateOf(error) ?? "")) throw error;
  log.error({ error }, "the database took no document");
  return refuse("notStored");
}
