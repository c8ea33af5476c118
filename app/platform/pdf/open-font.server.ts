import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import type { Script } from "./typeset.server.ts";

export type Weight = 400 | 700;

const { resolve } = createRequire(import.meta.url);
const packages = {
  arabic: "noto-sans-arabic",
  ethiopic: "noto-sans-ethiopic",
  cyrillic: "noto-sans",
  latin: "noto-sans",
} as const;
const opened = new Map<string, Buffer>();

/**
 * A font of the packages that the pages use too, unpacked once for the process: the reader of fonts would inflate a packed table again
 * for every word.
 */
export function openFont(script: Script, weight: Weight): Buffer {
  const name = `@fontsource/${packages[script]}/files/${packages[script]}-${script}-${weight}-normal.woff`;
  const font = opened.get(name) ?? unpack(readFileSync(resolve(name)));
  opened.set(name, font);
  return font;
}

/** WOFF 1.0 to the font inside it: a header, a table of contents, and the tables, each on a border of four bytes. */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, 44 + at * 20));
  const header = Buffer.alloc(12 + count * 16);
  const power = Math.floor(Math.log2(count));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (count - 2 ** power), 10);
  let place = header.length;
  tables.forEach(({ tag, checksum, data }, at) => {
    const entry = 12 + at * 16;
    tag.copy(header, entry);
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(place, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    place += data.length + padding(data.length);
  });
  return Buffer.concat([header, ...tables.flatMap(({ data }) => [data, Buffer.alloc(padding(data.length))])]);
}

function tableAt(woff: Buffer, entry: number) {
  const [from = 0, packed = 0, size = 0, checksum = 0] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
  const data = woff.subarray(from, from + packed);
  return { tag: woff.subarray(entry, entry + 4), checksum, data: packed < size ? inflateSync(data) : data };
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
