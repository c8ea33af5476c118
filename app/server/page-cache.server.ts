import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

interface CachedPage {
  readonly etag: string;
  readonly plain: { readonly headers: Record<string, string | number>; readonly body: Buffer };
  readonly packed: { readonly headers: Record<string, string | number>; readonly body: Buffer };
}

/** Whether an address may be kept: without a query string, or with only "Toon ook Nederlands" in it. */
export function isKeepable(url: string): boolean {
  const at = url.indexOf("?");
  return at < 0 || url.slice(at) === "?nl=1";
}

/** Pages kept at most; past it the oldest leaves. */
const limit = 1000;

/**
 * Whole pages that are the same for everyone (route header `x-loket-cache: public`), kept until the process ends.
 * A request with a cookie or another query string is never answered from here.
 */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>();

  /** Answers when the page is here. `host` and `secure` are those of the visitor, since a page may name its own address. */
  answer(key: string, incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const page = this.#pages.get(key);
    if (!page) return false;
    if (incoming.headers["if-none-match"] === page.etag) {
      const { "content-length": _, "content-encoding": __, ...headers } = page.plain.headers;
      outgoing.writeHead(304, headers).end();
      return true;
    }
    const { headers, body } = String(incoming.headers["accept-encoding"] ?? "").includes("gzip")
      ? page.packed
      : page.plain;
    outgoing.writeHead(200, headers);
    outgoing.end(incoming.method === "HEAD" ? undefined : body);
    return true;
  }

  /** Keeps a page and gives the ETag that its first answer carries as well. */
  keep(key: string, headers: Record<string, string>, body: Buffer): string {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
    const oldest = this.#pages.size >= limit ? this.#pages.keys().next().value : undefined;
    if (oldest !== undefined) this.#pages.delete(oldest);
    const shared = { ...headers, etag };
    const packed = gzipSync(body, { level: 9 });
    this.#pages.set(key, {
      etag,
      plain: { headers: { ...shared, "content-length": body.length }, body },
      packed: { headers: { ...shared, "content-length": packed.length, "content-encoding": "gzip" }, body: packed },
    });
    return etag;
  }
}
