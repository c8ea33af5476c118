import type { IncomingMessage } from "node:http";
import { limits } from "#app/documents/contract.ts";
import type { Visitor } from "./visitor.server.ts";

/** Bytes of one form at most. */
export const bodyLimit = 100_000;

/** Of a form that sends a file: the file, and the form around it. */
const fileBodyLimit = limits.fileBytes + bodyLimit;

/** Pages on which papers are sent: `/nl/levensonderhoud/bewijs/huurcontract`, `/nl/mijn-zaken/…/bewijs`, and there `/deel`. */
export function sendsFiles(url: string): boolean {
  return /^\/[^/?]+(\/[^/?]+)+\/bewijs(\/[^/?]+){0,2}\/?(\?|$)/.test(url);
}

/** Fields of one form at most. */
export const fieldLimit = 300;

/** Whether a form comes from a page of another site. A browser always says so; a script that says nothing has no cookies of ours. */
export function refuseOtherSites(incoming: IncomingMessage, visitor: Visitor): boolean {
  const { origin } = incoming.headers;
  const site = incoming.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== new URL(`http://${visitor.host}`).host;
}

/** Whether a body is a form, as all our pages send: what no route could read is refused, not taken for our own mistake. Nothing is a form too. */
export function isForm(type: string | undefined, body: Uint8Array): boolean {
  if (type === undefined) return body.length === 0;
  const [kind = "", ...rest] = type.split(";");
  if (kind.trim().toLowerCase() !== "multipart/form-data")
    return kind.trim().toLowerCase() === "application/x-www-form-urlencoded";
  const boundary = /boundary="?([^";]+)/i.exec(rest.join(";"))?.[1];
  return boundary !== undefined && Buffer.from(body).toString("latin1").trimEnd().endsWith(`--${boundary}--`);
}

/** The whole body, or undefined when it has too many bytes or too many fields. */
export async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const most = sendsFiles(incoming.url ?? "") ? fileBodyLimit : bodyLimit;
  if (Number(incoming.headers["content-length"] ?? 0) > most) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  const body = Uint8Array.from(Buffer.concat(parts));
  return countFields(incoming.headers["content-type"] ?? "", body) > fieldLimit ? undefined : body;
}

function countFields(type: string, body: Uint8Array): number {
  const separator = type.startsWith("multipart/form-data") ? "content-disposition: form-data" : "&";
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("latin1");
  return text.toLowerCase().split(separator).length;
}
