import { once } from "node:events";
import { connect } from "node:net";
import { settings } from "#app/platform/settings.server.ts";

/** `notScanned` when no scanner is set, or it did not answer: staff sees that. */
export type Scan = "clean" | "infected" | "notScanned";

const patience = 15_000;
const chunk = 65_536;

/** Asks clamd over TCP (INSTREAM): parts with their length before them, a length of nothing at the end, one line back. */
export async function scan(bytes: Uint8Array, clamd = settings().clamd): Promise<Scan> {
  if (!clamd) return "notScanned";
  const socket = connect(clamd);
  socket.setTimeout(patience, () => socket.destroy(new Error("the scanner does not answer")));
  try {
    await once(socket, "connect");
    socket.write("zINSTREAM\0");
    for (let at = 0; at < bytes.length; at += chunk) {
      const part = bytes.subarray(at, at + chunk);
      socket.write(lengthOf(part.length));
      if (!socket.write(part)) await once(socket, "drain");
    }
    socket.write(lengthOf(0));
    return verdict(await lineFrom(socket));
  } catch {
    return "notScanned";
  } finally {
    socket.destroy();
  }
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

async function lineFrom(socket: AsyncIterable<Buffer>): Promise<string> {
  let text = "";
  for await (const part of socket) {
    text += part.toString("latin1");
    if (text.includes("\0") || text.length > 1000) break;
  }
  return text;
}

/** `stream: OK`, `stream: <name> FOUND`, or words about what went wrong. */
function verdict(line: string): Scan {
  if (/FOUND\0?\s*$/.test(line)) return "infected";
  return /\bOK\0?\s*$/.test(line) ? "clean" : "notScanned";
}
