import { createHmac, timingSafeEqual } from "node:crypto";
import { lookup as lookUp } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { settings } from "./settings.server.ts";

/** Nobody outside has these addresses: this machine, the network around it, and what machines keep to themselves. */
const inside = new BlockList();
for (const [address, prefix] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 3],
  ] as const),
])
  inside.addSubnet(address, prefix, "ipv4");
for (const [address, prefix] of [
  ...([
    ["::", 127],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001::", 32],
    ["2002::", 16],
  ] as const),
  ...([
    ["fc00::", 7],
    ["fe80::", 10],
    ["fec0::", 10],
    ["ff00::", 8],
    ["::ffff:0:0", 96],
  ] as const),
])
  inside.addSubnet(address, prefix, "ipv6");

/** It will not be taken, however often it is sent: no such place, or a place that nothing of ours may go to. */
export class NeverTaken extends Error {
  override readonly name = "NeverTaken";
}

export interface OutgoingPost {
  readonly url: string;
  /** What both sides know. */
  readonly secret: string;
  /** The same for every attempt. */
  readonly id: string;
  readonly body: string;
  readonly now: Date;
}

/** `sha256=<hex>` over `<seconds since 1970>.<body>`. */
export function postSignature(secret: string, seconds: number, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}

/** Signed minutes ago at most: what is caught on the way cannot be sent again later. */
const freshSeconds = 300;

/** Whether these bytes were signed with this secret, just now. Takes the same time either way. */
export function isSigned(secret: string, seconds: number, body: string, signature: string, now: Date): boolean {
  const expected = Buffer.from(postSignature(secret, seconds, body));
  const given = Buffer.from(signature);
  const fresh = Math.abs(now.getTime() / 1000 - seconds) <= freshSeconds;
  return given.length === expected.length && timingSafeEqual(given, expected) && fresh;
}

/**
 * Posts signed JSON to a place that somebody else named. Only https and only public addresses, unless the settings name the network; the
 * address is looked at as it is connected to, so that a name cannot lead elsewhere the second time. No redirect is followed.
 * @throws NeverTaken on 4xx (but 408, 425 and 429) and for a place that nothing may go to; other errors may pass.
 */
export async function postSigned({ url, secret, id, body, now }: OutgoingPost): Promise<void> {
  const target = new URL(url);
  const own = ownNetworks();
  const literal = target.hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) && !mayReach(literal, own)) throw new NeverTaken("that address is not public");
  const plain = target.protocol === "http:";
  if (plain ? !isIP(literal) || !own.check(literal, familyOf(literal)) : target.protocol !== "https:")
    throw new NeverTaken("only https leaves the house");
  const seconds = Math.floor(now.getTime() / 1000);
  const headers = {
    ...{ "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) },
    ...{ "idempotency-key": id, "loket-timestamp": String(seconds) },
    "loket-signature": postSignature(secret, seconds, body),
  };
  const status = await send(plain ? httpRequest : httpsRequest, target, headers, body, own);
  if (status >= 200 && status < 300) return;
  const passes = status === 408 || status === 425 || status === 429 || status >= 500;
  if (passes) throw new Error(`the partner answered ${status}`);
  throw new NeverTaken(`the partner answered ${status}`);
}

function send(
  request: typeof httpsRequest,
  target: URL,
  headers: Record<string, string>,
  body: string,
  own: BlockList,
): Promise<number> {
  return new Promise((done, fail) => {
    const outgoing = request(
      target,
      { method: "POST", headers, lookup: guarded(own), agent: false, signal: AbortSignal.timeout(15_000) },
      (incoming) => {
        // What it says is of no use to us, and could be endless.
        incoming.destroy();
        done(incoming.statusCode ?? 0);
      },
    );
    outgoing.on("error", fail);
    outgoing.end(body);
  });
}

/** Resolves a name to addresses that may be reached, and to no other. */
function guarded(own: BlockList): LookupFunction {
  return (hostname, options, answer) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, "");
      const [first] = found.filter(({ address }) => mayReach(address, own));
      if (!first) return answer(new NeverTaken("that name leads to no public address"), "");
      if (options.all) return answer(null, [first]);
      answer(null, first.address, first.family);
    });
  };
}

function mayReach(address: string, own: BlockList): boolean {
  const family = familyOf(address);
  return !inside.check(address, family) || own.check(address, family);
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** @throws TypeError when the setting names what is no address or range. */
function ownNetworks(): BlockList {
  const own = new BlockList();
  for (const range of settings().privatePartners) {
    const [address = "", prefix] = range.split("/");
    if (isIP(address) === 0) throw new TypeError(`LOKET_PRIVATE_PARTNERS is wrong: ${range} is no address or range.`);
    own.addSubnet(address, Number(prefix ?? (isIP(address) === 6 ? 128 : 32)), familyOf(address));
  }
  return own;
}
