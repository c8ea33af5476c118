import { createRequire } from "node:module";
import sharp, { type Sharp } from "sharp";
import { limits } from "../core/limits.ts";
import { Refused } from "../core/refused.ts";

interface HeicImage {
  readonly handle: unknown;
  get_width(): number;
  get_height(): number;
  free(): void;
}

interface Channel {
  readonly width: number;
  readonly height: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  readonly data: Uint8Array;
}

interface LibHeif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeicImage[] };
  heif_colorspace: { heif_colorspace_RGB: unknown };
  heif_chroma: { heif_chroma_interleaved_RGB: unknown };
  heif_js_decode_image2(handle: unknown, space: unknown, chroma: unknown): Promise<{ channels?: Channel[] }>;
}

/** Reads the photo of an iPhone with libheif in WebAssembly: what ships with sharp has no right to HEVC. @throws Refused */
export async function readHeic(bytes: Uint8Array): Promise<Sharp> {
  const heif = createRequire(import.meta.url)("libheif-js/wasm-bundle") as LibHeif;
  const [image, ...others] = new heif.HeifDecoder().decode(bytes);
  for (const other of others) other.free();
  if (!image) throw new Refused("damaged");
  if (image.get_width() * image.get_height() > limits.pixels["image/heic"]) throw new Refused("tooHeavy");
  const rgb = [heif.heif_colorspace.heif_colorspace_RGB, heif.heif_chroma.heif_chroma_interleaved_RGB] as const;
  const [drawn] = (await heif.heif_js_decode_image2(image.handle, ...rgb)).channels ?? [];
  if (!drawn) throw new Refused("damaged");
  const { width, height } = drawn;
  return sharp(closeUp(drawn), { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** The rows without what stands between them, where they are: a copy of a large photo would cost as much again. */
function closeUp({ data, width, height, stride }: Channel): Uint8Array {
  const row = width * 3;
  if (stride !== row) for (let y = 1; y < height; y += 1) data.copyWithin(y * row, y * stride, y * stride + row);
  return data.subarray(0, row * height);
}
