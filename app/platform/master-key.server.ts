import { createHash, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.server.ts";
import { settings, WrongSetting } from "./settings.server.ts";

/** The master keys. The first one seals; the last one, the oldest, is the root of hashes and signatures, so that rotation keeps them. */
export interface KeyRing {
  readonly current: SealingKey;
  readonly byId: ReadonlyMap<string, SealingKey>;
  readonly find: KeyObject;
  readonly sign: KeyObject;
}

export interface SealingKey {
  /** Four bytes in hex: which key wrapped a row, safe to store beside it. */
  readonly id: string;
  readonly key: KeyObject;
}

/** Where the generated key lies when LOKET_MASTER_KEY is not set. */
export function masterKeyFile(): string {
  return join(settings().dataFolder, "master.key");
}

/** A new master key as it is written in the file or in LOKET_MASTER_KEY. */
export function newMasterKey(): string {
  return randomBytes(32).toString("base64");
}

/** Splits the text of the key file or of LOKET_MASTER_KEY. @throws WrongSetting when a key is not 32 bytes in base64. */
export function readKeyTexts(text: string): readonly string[] {
  const texts = text.split(/[\s,]+/).filter(Boolean);
  for (const one of texts) {
    if (Buffer.from(one, "base64").length !== 32) {
      throw new WrongSetting("The master key is wrong: each key is 32 bytes in base64 (openssl rand -base64 32).");
    }
  }
  if (texts.length === 0) throw new WrongSetting("The master key is empty: put the key back, or restore a backup.");
  return texts;
}

export function keyRing(texts: readonly string[]): KeyRing {
  const keys = texts.map((text): SealingKey => {
    const master = Buffer.from(text, "base64");
    return {
      id: createHash("sha256").update("id").update(master).digest("hex").slice(0, 8),
      key: derive(master, "seal"),
    };
  });
  const root = Buffer.from(texts.at(-1) ?? "", "base64");
  return {
    current: keys[0] as SealingKey,
    byId: new Map(keys.map((key) => [key.id, key])),
    find: derive(root, "find"),
    sign: derive(root, "sign"),
  };
}

let ring: KeyRing | undefined;
let fileHash = "";

/** The keys of this process. Makes the key file (0600) when there is none; the launcher refuses to do so beside existing data. */
export function keys(): KeyRing {
  ring ??= keyRing(readKeyTexts(settings().masterKey ?? readOrMakeKeyFile()));
  return ring;
}

/** The keys again from the file, once per change of it, when bytes turn up that were sealed after another process rotated the key. */
export function newerKeys(): KeyRing | undefined {
  if (settings().masterKey) return undefined;
  const text = readFileSync(masterKeyFile(), "utf8");
  if (createHash("sha256").update(text).digest("hex") === fileHash) return undefined;
  forgetKeys();
  return keys();
}

/** Reads the keys again: after a rotation, and between tests. */
export function forgetKeys(): void {
  ring = undefined;
}

function readOrMakeKeyFile(): string {
  const file = masterKeyFile();
  try {
    return remember(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  makeFolder(settings().dataFolder);
  try {
    writeFileSync(file, `${newMasterKey()}\n`, { mode: 0o600, flag: "wx", flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return remember(readFileSync(file, "utf8"));
}

function remember(text: string): string {
  fileHash = createHash("sha256").update(text).digest("hex");
  return text;
}

/** As a key object: Node takes ten times as long over the bytes of a key. */
function derive(master: Uint8Array, use: string): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync("sha256", master, "loket", use, 32)));
}
