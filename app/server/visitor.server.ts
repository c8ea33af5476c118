import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { settings } from "#app/platform/settings.server.ts";

/** Who asks, and under which name they know us; forwarded headers count only when a trusted proxy sent them. */
export interface Visitor {
  readonly address: string;
  /** Host name with port, lower case. */
  readonly host: string;
  readonly secure: boolean;
  /** Whether the request carries any forwarded header, trusted or not. */
  readonly forwarded: boolean;
}

const named: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  private: [
    "127.0.0.0/8",
    "::1/128",
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "fc00::/7",
    "169.254.0.0/16",
    "fe80::/10",
  ],
};

/** @param list addresses, CIDR ranges, `loopback` or `private`. @throws TypeError when one is none of these. */
export function proxyCheck(list: readonly string[]): (address: string) => boolean {
  const ranges = list.flatMap((one) => named[one] ?? [one]);
  const trusted = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    const family = isIP(address);
    if (family === 0)
      throw new TypeError(`LOKET_TRUSTED_PROXIES is wrong: ${range} is no address, range, "loopback" or "private".`);
    trusted.addSubnet(address, Number(prefix ?? (family === 6 ? 128 : 32)), family === 6 ? "ipv6" : "ipv4");
  }
  return (address) => isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

const hostPattern = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/;
let isTrusted: ((address: string) => boolean) | undefined;

/** Undefined when the request names no usable host. */
export function visitorOf(incoming: IncomingMessage): Visitor | undefined {
  isTrusted ??= proxyCheck(settings().trustedProxies);
  const { headers } = incoming;
  const peer = plain(incoming.socket.remoteAddress ?? "");
  const trusted = isTrusted(peer);
  const host = ((trusted && first(headers["x-forwarded-host"])) || headers.host || "").toLowerCase();
  if (!hostPattern.test(host)) return undefined;
  return {
    address: trusted ? farthest(headers["x-forwarded-for"], peer, isTrusted) : peer,
    host,
    secure: trusted && first(headers["x-forwarded-proto"]) === "https",
    forwarded: Boolean(headers["x-forwarded-for"] ?? headers["x-forwarded-host"] ?? headers.forwarded),
  };
}

/** The last address in the chain that is not one of our own proxies. */
function farthest(header: string | string[] | undefined, peer: string, trusted: (address: string) => boolean): string {
  const chain = String(header ?? "")
    .split(",")
    .map((part) => plain(part.trim()))
    .filter((part) => isIP(part) !== 0);
  return chain.findLast((address) => !trusted(address)) ?? chain[0] ?? peer;
}

function first(header: string | string[] | undefined): string {
  return (
    String(header ?? "")
      .split(",")[0]
      ?.trim() ?? ""
  );
}

/** An IPv4 address that came over an IPv6 socket. */
function plain(address: string): string {
  return address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
}
