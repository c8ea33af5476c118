import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg; codecs=opus",
};
const worthPacking = /^(text|application|image\/svg)/;

interface StaticFile {
  readonly headers: Record<string, string>;
  readonly plain: Buffer;
  br?: Buffer;
  gzip?: Buffer;
}

/** Answers a request when it is for a file that was built or put in `public/`. */
export type StaticFiles = (path: string, incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/** Reads every file of the built client into memory; packing goes on in the background, smallest first. */
export function staticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  if (existsSync(folder)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith(".")) continue;
      const file = join(entry.parentPath, entry.name);
      files.set(
        `/${file
          .slice(folder.length + 1)
          .split(sep)
          .join("/")}`,
        readFile(file),
      );
    }
  }
  void packAll([...files.values()]);
  return (path, incoming, outgoing) => {
    const file = files.get(path);
    if (!file) return false;
    send(file, incoming, outgoing);
    return true;
  };
}

function readFile(file: string): StaticFile {
  const plain = readFileSync(file);
  const hashed = /\/assets\//.test(file);
  return {
    plain,
    headers: {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 20)}"`,
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      ...(extname(file) === ".opus" ? { "accept-ranges": "bytes" } : {}),
    },
  };
}

function send(file: StaticFile, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.headers["if-none-match"] === file.headers.etag) {
    outgoing.writeHead(304, file.headers).end();
    return;
  }
  const part = file.headers["content-type"]?.startsWith("audio/") && partOf(file.plain, incoming.headers.range);
  if (part) {
    outgoing.writeHead(206, { ...file.headers, ...part.headers });
    outgoing.end(incoming.method === "HEAD" ? undefined : part.body);
    return;
  }
  const accepts = String(incoming.headers["accept-encoding"] ?? "");
  const packing = file.br && accepts.includes("br") ? "br" : file.gzip && accepts.includes("gzip") ? "gzip" : undefined;
  const body = (packing && file[packing]) || file.plain;
  outgoing.writeHead(200, {
    ...file.headers,
    "content-length": body.length,
    ...(packing ? { "content-encoding": packing } : {}),
  });
  outgoing.end(incoming.method === "HEAD" ? undefined : body);
}

/** The bytes that a player asks for: Safari plays no sound of a server that cannot give a part. Anything odd gets the whole. */
function partOf(whole: Buffer, range: string | undefined) {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(0, whole.length - Number(to)) : Number(from);
  const end = from === "" || to === "" ? whole.length - 1 : Math.min(Number(to), whole.length - 1);
  if (start > end) return undefined;
  const body = whole.subarray(start, end + 1);
  return {
    body,
    headers: { "content-range": `bytes ${start}-${end}/${whole.length}`, "content-length": String(body.length) },
  };
}

async function packAll(files: StaticFile[]): Promise<void> {
  const packable = files.filter(
    (file) => worthPacking.test(file.headers["content-type"] ?? "") && file.plain.length > 256,
  );
  for (const file of packable.sort((a, b) => a.plain.length - b.plain.length)) {
    file.gzip = await promisify(gzip)(file.plain, { level: 9 });
    file.br = await promisify(brotliCompress)(file.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  }
}
