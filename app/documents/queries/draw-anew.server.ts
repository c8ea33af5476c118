import sharp, { type Sharp } from "sharp";
import type { ContentKind } from "../core/content-kind.ts";
import { limits } from "../core/limits.ts";
import { Refused } from "../core/refused.ts";
import type { Advice, Inspected } from "../core/upload.ts";
import { readHeic } from "./read-heic.server.ts";

type Picture = Exclude<ContentKind, "application/pdf">;

/** Below this many pixels on the short side, text on a paper cannot be read. */
const readableSide = 700;
/** Nothing smaller is a photo of a paper. */
const leastSide = 100;
/** Mean brightness, of 255, under which a photo of a paper is dark. */
const darkMean = 60;

sharp.cache(false);
sharp.concurrency(1);

/**
 * Draws a picture anew: what else the file held, such as where it was taken, does not come along. Upright, and no larger than it needs.
 * @throws Refused
 */
export async function drawAnew(bytes: Uint8Array, kind: Picture): Promise<Inspected & { jpeg: Uint8Array }> {
  const picture = kind === "image/heic" ? await readHeic(bytes) : await openPicture(bytes, kind);
  const { side } = limits;
  const { data: jpeg, info } = await picture
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  if (Math.min(info.width, info.height) < leastSide) throw new Refused("wrongType");
  const { channels } = await sharp(jpeg).resize({ width: 200 }).greyscale().stats();
  const advice: Advice[] = [];
  if ((channels[0]?.mean ?? 255) < darkMean) advice.push("tooDark");
  if (Math.min(info.width, info.height) < readableSide) advice.push("tooSmall");
  return { type: "image/jpeg", pages: 1, advice, jpeg };
}

async function openPicture(bytes: Uint8Array, kind: "image/jpeg" | "image/png"): Promise<Sharp> {
  const picture = sharp(bytes, { limitInputPixels: false, sequentialRead: true, failOn: "error" });
  const { width, height, format, isProgressive } = await picture.metadata();
  if (`image/${format}` !== kind) throw new Refused("wrongType");
  if (width * height > (isProgressive ? limits.pixelsInRounds : limits.pixels[kind])) throw new Refused("tooHeavy");
  return picture;
}
