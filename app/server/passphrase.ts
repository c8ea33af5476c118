import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { createInterface } from "node:readline";
import { Problem } from "./problem.ts";

/** A secret that opens with a passphrase only. Everything in base64. */
export interface Wrapped {
  readonly scrypt: { readonly salt: string; readonly N: number; readonly r: number; readonly p: number };
  readonly sealed: string;
}

const shortest = 12;
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;

/** The passphrase of LOKET_PASSPHRASE, or asked for at the terminal without showing it. @throws Problem */
export async function readPassphrase(question: string): Promise<string> {
  const given = process.env.LOKET_PASSPHRASE ?? (process.stdin.isTTY ? await ask(question) : undefined);
  if (given === undefined)
    throw new Problem("Set LOKET_PASSPHRASE: without it the key in the backup cannot be wrapped or opened.");
  if (given.length < shortest) throw new Problem(`The passphrase is too short: take at least ${shortest} characters.`);
  return given;
}

export function wrap(secret: string, passphrase: string): Wrapped {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(passphrase, salt, cost), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { scrypt: { salt: salt.toString("base64"), ...cost }, sealed: sealed.toString("base64") };
}

/** @throws Problem when the passphrase is not the one. */
export function unwrap({ scrypt, sealed }: Wrapped, passphrase: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const key = keyOf(passphrase, Buffer.from(scrypt.salt, "base64"), scrypt);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
  } catch {
    throw new Problem(
      "The passphrase is not the one of this backup. Without it the key in the backup cannot be opened.",
    );
  }
}

function keyOf(passphrase: string, salt: Uint8Array, { N, r, p }: { N: number; r: number; p: number }): Buffer {
  return scryptSync(passphrase.normalize("NFKC"), salt, 32, { N, r, p, maxmem: 256 * N * r });
}

function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, terminal: false });
  process.stdin.setRawMode?.(false);
  return new Promise((done) => {
    lines.once("line", (line) => {
      lines.close();
      done(line);
    });
  });
}
