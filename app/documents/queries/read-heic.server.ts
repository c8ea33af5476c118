import { createRequire } from "node:module";
import sharp, { type Sharp } from "sharp";
import { limits } from "../core/limits.ts";
import { Refused } from "../core/refused.ts";

interface HeicImage {
  get_width(): number;
  get_height(): number;
  display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (drawn: unknown) => void): void;
  free(): void;
}

interface LibHeif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeicImage[] };
}

/** Reads the photo of an iPhone with libheif in WebAssembly: what ships with sharp has no right to HEVC. @throws Refused */
export async function readHeic(bytes: Uint8Array): Promise<Sharp> {
  const { HeifDecoder } = createRequire(import.meta.url)("libheif-js/wasm-bundle") as LibHeif;
  const [image, ...others] = new HeifDecoder().decode(bytes);
  for (const other of others) other.free();
  if (!image) throw new Refused("damaged");
  const width = image.get_width();
  const height = image.get_height();
  if (width * height > limits.pixels["image/heic"]) throw new Refused("tooHeavy");
  const data = new Uint8ClampedArray(width * height * 4);
  const drawn = await new Promise((done) => image.display({ data, width, height }, done));
  image.free();
  if (!drawn) throw new Refused("damaged");
  return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
}
