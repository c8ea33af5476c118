import { gzipSync } from "node:zlib";

export interface PageBytes {
  readonly page: string;
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** woff2 that the page of this language may load. */
  readonly fonts: number;
}

/** What the first view of a page costs, packed. */
export async function pageBytes(origin: string): Promise<PageBytes[]> {
  const paths = ["/nl", "/ar", "/ti", "/nl/melden/gemeente", "/ar/melden/gemeente", "/ti/melden/gemeente"];
  return Promise.all(paths.map((path) => bytesOf(origin, path)));
}

async function bytesOf(origin: string, path: string): Promise<PageBytes> {
  const html = await (await fetch(`${origin}${path}`)).text();
  const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? "");
  const load = async (url: string) => Buffer.from(await (await fetch(new URL(url, origin))).arrayBuffer());
  const styles = await Promise.all(linked(/<link rel="stylesheet" href="([^"]+)"/g).map(load));
  const scripts = await Promise.all(linked(/<script[^>]* src="([^"]+)"/g).map(load));
  const fontUrls = styles.flatMap((style) =>
    [...style.toString().matchAll(/url\(["']?([^"')]+\.woff2)/g)].map((match) => match[1] ?? ""),
  );
  const fonts = await Promise.all([...new Set(fontUrls)].map(load));
  const sum = (files: readonly Buffer[]) =>
    files.reduce((total, file) => total + gzipSync(file, { level: 9 }).length, 0);
  return {
    page: path,
    html: gzipSync(html, { level: 9 }).length,
    css: sum(styles),
    js: sum(scripts),
    fonts: fonts.reduce((total, font) => total + font.length, 0),
  };
}
