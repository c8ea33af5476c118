const drawer = "loket:file";
const name = "loket-file";

interface Kept {
  readonly mark: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly key: JsonWebKey;
}

/** A key encrypts one file once. */
const once = { name: "AES-GCM", iv: new Uint8Array(12) };

/**
 * Keeps a file while it is on its way, so that a page that was loaded again goes on. Encrypted, with the key in this tab only: when the
 * tab closes, or by "Sluit snel", nobody can read it any more. Only on https.
 */
export async function keepFile(mark: string, id: string, file: File): Promise<void> {
  if (read()?.id === id) return;
  sessionStorage.removeItem(drawer);
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const closed = await crypto.subtle.encrypt(once, key, await file.arrayBuffer());
  await caches.delete(name);
  await (await caches.open(name)).put(place(id), new Response(closed));
  const jwk = await crypto.subtle.exportKey("jwk", key);
  const kept: Kept = { mark, id, name: file.name, type: file.type, key: jwk };
  sessionStorage.setItem(drawer, JSON.stringify(kept));
}

/** The file that was on its way for this paper of this dossier. */
export async function keptFile(mark: string): Promise<{ readonly id: string; readonly file: File } | undefined> {
  const kept = read();
  if (kept?.mark !== mark) return undefined;
  const closed = await (await caches.open(name)).match(place(kept.id));
  if (!closed) return undefined;
  const key = await crypto.subtle.importKey("jwk", kept.key, "AES-GCM", false, ["decrypt"]);
  const bytes = await crypto.subtle.decrypt(once, key, await closed.arrayBuffer());
  return { id: kept.id, file: new File([bytes], kept.name, { type: kept.type }) };
}

export async function forgetFile(): Promise<void> {
  sessionStorage.removeItem(drawer);
  if ("caches" in globalThis) await caches.delete(name);
}

function read(): Kept | undefined {
  return JSON.parse(sessionStorage.getItem(drawer) ?? "null") ?? undefined;
}

const place = (id: string) => `/${id}`;
