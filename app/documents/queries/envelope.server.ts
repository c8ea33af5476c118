import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { sealJson, unsealJson } from "#app/platform/crypto.server.ts";

/** The sealed content of a page. Seal context: `page:<tenant>:<id>`. */
interface PageContent {
  readonly name: string;
  /** Opens the bytes behind the storage door, and nothing else. */
  readonly key: string;
}

/** What a row knows of bytes that lie elsewhere. */
export interface Envelope {
  /** A name of its own for every time that bytes are put: none is ever written over. */
  readonly blob: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly checksum: Uint8Array<ArrayBuffer>;
}

/** Bytes that are not what was put there. */
export class DocumentDamaged extends Error {
  override readonly name = "DocumentDamaged";
}

/** Where the bytes of a page lie. */
export function storageKey(tenant: string, blob: string): string {
  return `${tenant}/${blob}`;
}

/**
 * Encrypts the bytes of a page under a key of their own, which stands sealed in the row: a rotation of the master key touches no file,
 * and bytes without a row can be read by nobody.
 */
export function close(tenant: string, pageId: string, name: string, bytes: Uint8Array) {
  const key = randomBytes(32);
  const blob = randomUUID();
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(storageKey(tenant, blob)));
  const closed = Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  const content: PageContent = { name, key: key.toString("base64") };
  const envelope: Envelope = { blob, content: sealJson(`page:${tenant}:${pageId}`, content), checksum: sum(closed) };
  return { closed, envelope };
}

/** @throws DocumentDamaged when not one bit is other than it was put there */
export function openClosed(tenant: string, pageId: string, envelope: Envelope, closed: Uint8Array): Buffer {
  if (!timingSafeEqual(sum(closed), envelope.checksum)) throw new DocumentDamaged("the checksum differs");
  const { key } = contentOf(tenant, pageId, envelope.content);
  const decipher = createDecipheriv("aes-256-gcm", Buffer.from(key, "base64"), closed.subarray(0, 12));
  decipher.setAAD(Buffer.from(storageKey(tenant, envelope.blob))).setAuthTag(closed.subarray(-16));
  return Buffer.concat([decipher.update(closed.subarray(12, -16)), decipher.final()]);
}

export function contentOf(tenant: string, pageId: string, content: Uint8Array): PageContent {
  return unsealJson<PageContent>(`page:${tenant}:${pageId}`, content);
}

function sum(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(bytes).digest());
}
