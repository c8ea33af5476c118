import { once } from "node:events";
import type { UploadRefusal } from "../core/upload.ts";

/**
 * The program that opens one file of a stranger, in a process of its own: the kind as argument, the file on stdin. Answers one line of
 * JSON, followed by the bytes to keep when those are new. It has no settings, keys or database.
 */
async function inspect(): Promise<void> {
  const bytes = await everything(process.stdin);
  const kind = process.argv[2] ?? "";
  try {
    if (kind === "application/pdf") {
      const { lookAtPdf } = await import("./look-at-pdf.server.ts");
      return await say(await lookAtPdf(bytes));
    }
    const { drawAnew } = await import("./draw-anew.server.ts");
    const { jpeg, ...found } = await drawAnew(bytes, kind as "image/jpeg");
    await say(found, jpeg);
  } catch (error) {
    const { refusal } = error as { refusal?: UploadRefusal };
    await say({ refusal: refusal ?? "damaged" });
  }
}

async function say(found: object, bytes?: Uint8Array): Promise<void> {
  process.stdout.write(`${JSON.stringify(found)}\n`);
  if (bytes) process.stdout.write(bytes);
  process.stdout.end();
  await once(process.stdout, "finish").catch(() => undefined);
}

async function everything(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

// Libraries say things in between: what we answer stands alone on stdout.
const unsaid = () => undefined;
Object.assign(console, { log: unsaid, info: unsaid, warn: unsaid });
await inspect();
process.exit(0);
