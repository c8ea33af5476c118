import { type Result, refuse } from "#app/kernel/result.ts";
import { limits } from "../core/limits.ts";
import type { UploadRefusal } from "../core/upload.ts";
import { type KeepPage, keepPage } from "./keep-page.server.ts";

export interface StoreUpload extends Omit<KeepPage, "pageId"> {
  readonly body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;
}

/**
 * Takes one file in one go. A photo becomes the next page of the photos of that kind, a PDF a document by itself. Reads no further than
 * the limit, however much is sent.
 */
export async function storeUpload(ask: StoreUpload): Promise<Result<{ documentId: string }, UploadRefusal>> {
  const bytes = await readBody(ask.body);
  return bytes instanceof Uint8Array ? keepPage(ask, bytes) : refuse(bytes);
}

async function readBody(body: StoreUpload["body"]): Promise<Uint8Array | "tooLarge" | "cutOff"> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body as AsyncIterable<Uint8Array>) {
      length += part.length;
      if (length > limits.fileBytes) return "tooLarge";
      parts.push(part);
    }
  } catch {
    return "cutOff";
  }
  return Buffer.concat(parts);
}
