import { randomBytes } from "node:crypto";
import { mkdir, open, opendir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { settings } from "./settings.server.ts";
import { bucketStore } from "./storage-bucket.server.ts";

/** Where files of any size lie. A key is `<tenant>/<uuid>`: nothing about anybody. What lies there is sealed by whoever puts it. */
export interface Store {
  /** All or nothing: a file of this key is there whole, or not at all. @throws the error of the disk or the server */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined when there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>;
  /** Every key, with when it was put. */
  list(): AsyncIterable<{ readonly key: string; readonly at: Date }>;
  /** Removes what a process that died left half written before this instant. */
  tidy(before: Date): Promise<number>;
}

let known: Store | undefined;

/** The storage of this process: a bucket that speaks S3 when the settings name one, else the data folder. */
export function store(): Store {
  const { s3, dataFolder } = settings();
  known ??= s3 ? bucketStore(s3) : folderStore(join(dataFolder, "documents"));
  return known;
}

/** Reads the settings again: between tests. */
export function forgetStore(): void {
  known = undefined;
}

const keyShape = /^[a-z0-9-]+\/[0-9a-f-]{36}$/;
const half = ".half";

/** Files in a folder, two levels deep. Written beside their place and renamed once they are on the disk. */
export function folderStore(folder: string): Store {
  const place = (key: string) => {
    if (!keyShape.test(key)) throw new Error("not a key of the storage");
    const [tenant = "", id = ""] = key.split("/");
    return join(folder, tenant, id.slice(0, 2), id);
  };
  return {
    put: async (key, bytes) => writeWhole(place(key), bytes),
    get: async (key) => readFile(place(key)).catch(absent),
    remove: async (key) => rm(place(key), { force: true }),
    async *list() {
      for await (const path of files(folder)) {
        if (path.endsWith(half)) continue;
        const [tenant, , id] = path.slice(resolve(folder).length + 1).split("/");
        const found = await stat(path).catch(absent);
        if (found) yield { key: `${tenant}/${id}`, at: found.mtime };
      }
    },
    async tidy(before) {
      let removed = 0;
      for await (const path of files(folder)) {
        if (!path.endsWith(half) || ((await stat(path).catch(absent))?.mtime ?? before) >= before) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString("hex")}${half}`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  // The name is on the disk only when its folder is.
  const names = await open(folder, "r");
  await names.sync().finally(() => names.close());
}

async function* files(folder: string): AsyncIterable<string> {
  const entries = await opendir(folder, { recursive: true }).catch(absent);
  if (!entries) return;
  for await (const entry of entries) if (entry.isFile()) yield resolve(entry.parentPath, entry.name);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
