import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { type KeyRing, keys, newerKeys, type SealingKey } from "./master-key.server.ts";

/**
 * Sealed bytes: 1 version · 4 key id · 12 nonce + 32 wrapped data key + 16 tag · 12 nonce + text + 16 tag.
 * The data key is wrapped by a master key, so that rotation touches the first 65 bytes only; the context is authenticated
 * with the text, so that sealed bytes moved to another row do not open.
 */
const version = 1;
const wrapEnd = 1 + 4 + 12 + 32 + 16;

/** Bytes that cannot be opened: changed, moved, or sealed with a key that is gone. */
export class CannotUnseal extends Error {
  override readonly name = "CannotUnseal";
  /** The key that sealed them, when that key is not among ours. */
  readonly missingKey: string | undefined;
  constructor(message: string, missingKey?: string) {
    super(message);
    this.missingKey = missingKey;
  }
}

/**
 * Encrypts with AES-256-GCM under a fresh data key.
 * @param context where the bytes will live, e.g. `draft:<tenant>:<id>`; needed to open them again.
 */
export function seal(context: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const dataKey = fresh(32);
  const { id, key } = keys().current;
  const head = Buffer.concat([Buffer.from([version]), Buffer.from(id, "hex")]);
  return new Uint8Array(
    Buffer.concat([head, encrypt(key, head, dataKey), encrypt(createSecretKey(dataKey), Buffer.from(context), plain)]),
  );
}

/** @throws CannotUnseal */
export function unseal(context: string, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const dataKey = unwrap(sealed, keys());
  return decrypt(createSecretKey(dataKey), Buffer.from(context), sealed.subarray(wrapEnd));
}

/** Seals any value that JSON can carry. */
export function sealJson(context: string, value: unknown): Uint8Array<ArrayBuffer> {
  return seal(context, Buffer.from(JSON.stringify(value)));
}

/** @throws CannotUnseal */
export function unsealJson<T>(context: string, sealed: Uint8Array): T {
  return JSON.parse(Buffer.from(unseal(context, sealed)).toString("utf8")) as T;
}

/** Wraps the data key again, under the current master key; `undefined` when it already is. @throws CannotUnseal */
export function rewrap(sealed: Uint8Array, ring: KeyRing = keys()): Uint8Array<ArrayBuffer> | undefined {
  if (keyIdOf(sealed) === ring.current.id) return undefined;
  const dataKey = unwrap(sealed, ring);
  const head = Buffer.concat([Buffer.from([version]), Buffer.from(ring.current.id, "hex")]);
  return Uint8Array.from(Buffer.concat([head, encrypt(ring.current.key, head, dataKey), sealed.subarray(wrapEnd)]));
}

/** Which master key sealed these bytes, in hex. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, 5)).toString("hex");
}

/**
 * The hash by which a phone number, e-mail address, BSN or name is found again. Nobody without the key can try values.
 * @param normalised the text in the one form that both writer and seeker use.
 */
export function keyedHash(tenant: string, kind: string, normalised: string): Uint8Array<ArrayBuffer> {
  return hmac(keys().find, tenant, kind, normalised);
}

/** A keyed signature over `text`, for one purpose; 32 bytes. */
export function sign(purpose: string, text: string): Uint8Array<ArrayBuffer> {
  return hmac(keys().sign, purpose, text);
}

/** A key for a link about one row: cannot be guessed, and follows from its id, so that a later message can name it again. 256 bits, base64url. */
export function linkKey(purpose: string, tenant: string, id: string): string {
  return Buffer.from(sign(purpose, `${tenant}:${id}`)).toString("base64url");
}

/** Whether `signature` was made by `sign` for the same purpose and text. Takes the same time either way. */
export function verify(purpose: string, text: string, signature: Uint8Array): boolean {
  const expected = sign(purpose, text);
  return signature.length === expected.length && timingSafeEqual(expected, signature);
}

/** An unguessable token, base64url. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code that people can read aloud and type: Crockford base32 without I, L, O and U; five bits a character. */
export function randomCode(length: number): string {
  return codeOf(randomBytes(length));
}

/** The same kind of code, that follows from `text`: a job that comes back makes no second one. At most 32 characters. */
export function derivedCode(purpose: string, text: string, length: number): string {
  return codeOf(sign(purpose, text).subarray(0, length));
}

/** A UUID (version 8) that follows from `text`: what is sent twice is found again. */
export function derivedUuid(purpose: string, text: string): string {
  const bytes = Buffer.from(sign(purpose, text)).subarray(0, 16);
  return uuidOf(bytes);
}

/**
 * The same, in the order of `at` as UUIDs of version 7 are: rows that come in by the million in the order of time lie beside each other in
 * every index that holds their id.
 */
export function derivedUuidAt(purpose: string, text: string, at: Date): string {
  const bytes = Buffer.from(sign(purpose, text)).subarray(0, 16);
  bytes.writeUIntBE(Math.max(0, at.getTime()), 0, 6);
  return uuidOf(bytes);
}

function uuidOf(bytes: Buffer): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function codeOf(bytes: Uint8Array): string {
  let code = "";
  for (const byte of bytes) code += crockford[byte & 31];
  return code;
}

function unwrap(sealed: Uint8Array, ring: KeyRing): Uint8Array {
  if (sealed.length < wrapEnd + 28 || sealed[0] !== version)
    throw new CannotUnseal("these bytes were not sealed by this product");
  const id = keyIdOf(sealed);
  const key: SealingKey | undefined = ring.byId.get(id) ?? newerKeys()?.byId.get(id);
  if (!key) throw new CannotUnseal(`sealed with key ${id}, which is not among the master keys`, id);
  return decrypt(key.key, sealed.subarray(0, 5), sealed.subarray(5, wrapEnd));
}

const pool = { bytes: Buffer.alloc(0), used: 0 };

/** Random bytes that nobody had before. Fetched a few thousand at a time, since each call to the system is dear; given out once, and wiped here. */
function fresh(length: number): Uint8Array {
  if (pool.used + length > pool.bytes.length) Object.assign(pool, { bytes: randomBytes(4096), used: 0 });
  const given = new Uint8Array(pool.bytes.subarray(pool.used, pool.used + length));
  pool.bytes.fill(0, pool.used, pool.used + length);
  pool.used += length;
  return given;
}

function encrypt(key: KeyObject, context: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = fresh(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(context);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject, context: Uint8Array, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAAD(context);
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Uint8Array.from(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]));
  } catch {
    throw new CannotUnseal("these bytes were changed, or belong to another row");
  }
}

function hmac(key: KeyObject, ...parts: string[]): Uint8Array<ArrayBuffer> {
  const text = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join("");
  return new Uint8Array(createHmac("sha256", key).update(text).digest());
}
