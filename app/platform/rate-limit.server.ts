import { isIPv6 } from "node:net";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { keyedHash } from "./crypto.server.ts";
import { hotPool } from "./db.server.ts";
import { settings } from "./settings.server.ts";

/** How often, per how many seconds. Generous to a library or a Werkplein where many people share one address. */
const buckets = {
  /** Pages that are drawn, per address. */
  view: { points: 1200, seconds: 60 },
  /** Forms that are sent, per address. */
  post: { points: 300, seconds: 60 },
  /** Pages of one draft that are saved. */
  draft: { points: 120, seconds: 60 },
  /** Guesses of a code, a reference or a login, per address or per name: for what an attacker would try. */
  attempt: { points: 30, seconds: 900 },
  /** Refusals that are written down in the audit log, per who asks and what they ask for: it tells enough, and is no way to fill it. */
  refusal: { points: 30, seconds: 900 },
  /** Codes that are asked for, per mail address or reference: nobody's mailbox or phone is flooded. */
  newCode: { points: 3, seconds: 3600 },
} as const;

export type RateBucket = keyof typeof buckets;

/** What must not start anew with a restart, or once per process. */
const kept: ReadonlySet<RateBucket> = new Set(["attempt", "newCode"]);

const limiters = new Map<RateBucket, RateLimiterAbstract>();

/**
 * Takes one turn from a bucket.
 * @param key an address (see `addressKey`), a draft id or a login name; it is not logged.
 * @returns seconds to wait, or 0 when the turn was given.
 */
export async function takeTurn(bucket: RateBucket, key: string): Promise<number> {
  const factor = settings().rateLimit;
  if (factor === 0) return 0;
  const limiter = limiterOf(bucket, factor);
  try {
    await limiter.consume(nameOf(bucket, key));
    return 0;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

/** Gives one turn back, after a guess that was right. */
export async function returnTurn(bucket: RateBucket, key: string): Promise<void> {
  await limiters.get(bucket)?.reward(nameOf(bucket, key), 1);
}

/** Guesses are counted in the database, for all processes together and over restarts; the rest in memory, where it costs nothing. */
function limiterOf(bucket: RateBucket, factor: number): RateLimiterAbstract {
  const known = limiters.get(bucket);
  if (known) return known;
  const { points, seconds } = buckets[bucket];
  const limits = { points: Math.ceil(points * factor), duration: seconds, keyPrefix: bucket };
  const inMemory = new RateLimiterMemory(limits);
  const limiter = kept.has(bucket)
    ? new RateLimiterPostgres({
        ...limits,
        storeClient: hotPool,
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: false,
        insuranceLimiter: inMemory,
      })
    : inMemory;
  limiters.set(bucket, limiter);
  return limiter;
}

/** In the database stands a keyed hash: nobody reads an address or a name there. */
function nameOf(bucket: RateBucket, key: string): string {
  return kept.has(bucket) ? Buffer.from(keyedHash("", "turn", key)).toString("base64url") : key;
}

/** What counts as one visitor: an IPv4 address, or the /64 that one IPv6 household holds. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups.slice(0, 4).join(":");
}
