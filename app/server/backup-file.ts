import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Wrapped } from "./passphrase.ts";
import { Problem } from "./problem.ts";

/** What stands before the rows. */
export interface BackupHead {
  readonly format: "loket backup 1";
  readonly at: string;
  /** The migrations of the database it was made of. */
  readonly migrations: readonly string[];
  readonly key: Wrapped;
}

/** The rows of one table as PostgreSQL's COPY writes them, and what they must add up to. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a backup: gzip of records, each a line of JSON, a table's followed by its rows. The last record holds the hash of all before it,
 * so that a file that was cut off or changed is refused.
 */
export class BackupWriter {
  readonly #packed = createGzip({ level: 6 });
  readonly #hash = createHash("sha256");
  readonly #written: Promise<unknown>;

  constructor(file: string, head: BackupHead) {
    const out = createWriteStream(file, { mode: 0o600, flags: "wx", flush: true });
    this.#written = Promise.race([once(out, "close"), once(out, "error").then(([error]) => Promise.reject(error))]);
    this.#written.catch(() => undefined);
    this.#packed.pipe(out);
    this.#line(head);
  }

  async table(table: BackupTable, rows: Buffer): Promise<void> {
    this.#line(table);
    this.#hash.update(rows);
    if (!this.#packed.write(rows)) await Promise.race([once(this.#packed, "drain"), this.#written]);
  }

  async end(): Promise<void> {
    this.#packed.end(`${JSON.stringify({ end: this.#hash.digest("hex") })}\n`);
    await this.#written;
  }

  #line(record: unknown): void {
    const line = `${JSON.stringify(record)}\n`;
    this.#hash.update(line);
    this.#packed.write(line);
  }
}

/** Reads a whole backup and checks that it is whole. @throws Problem when it is not */
export async function readBackup(
  file: string,
): Promise<{ head: BackupHead; tables: { table: BackupTable; rows: Buffer }[] }> {
  const bytes = await unpack(file);
  const hash = createHash("sha256");
  const tables: { table: BackupTable; rows: Buffer }[] = [];
  let at = 0;
  const line = () => {
    const end = bytes.indexOf(10, at);
    if (end < 0) throw new Problem(`${file} is not whole: it was cut off.`);
    const text = bytes.subarray(at, end + 1);
    at = end + 1;
    return text;
  };
  const first = line();
  const head = recordOf<BackupHead>(first);
  if (head?.format !== "loket backup 1") throw new Problem(`${file} is no backup of Loket.`);
  hash.update(first);
  for (;;) {
    const text = line();
    const record = recordOf<BackupTable & { end?: string }>(text);
    if (!record) throw new Problem(`${file} was changed after it was made.`);
    if (record.end !== undefined) {
      if (record.end !== hash.digest("hex")) throw new Problem(`${file} was changed after it was made.`);
      return { head, tables };
    }
    const rows = bytes.subarray(at, at + record.bytes);
    at += record.bytes;
    hash.update(text).update(rows);
    if (rows.length !== record.bytes || sha256(rows) !== record.sha256)
      throw new Problem(`${file} is damaged in the rows of ${record.table}.`);
    tables.push({ table: record, rows });
  }
}

function recordOf<Record>(line: Buffer): Record | undefined {
  try {
    return JSON.parse(line.toString("utf8")) as Record;
  } catch {
    return undefined;
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const whyUnread: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder: name the file of the backup.`,
  EACCES: (file) => `${file} may not be read: no permission.`,
};

async function unpack(file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    await pipeline(createReadStream(file), createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
      for await (const part of unpacked) parts.push(part);
    });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new Problem(whyUnread[code]?.(file) ?? `${file} cannot be read as a backup: ${message}.`);
  }
  return Buffer.concat(parts);
}
