import { type Tab, tabs } from "#app/queue/contract.ts";
import { buildIfNeeded } from "#app/server/build.ts";
import { startProduct } from "#tests/harness/product.ts";
import { measure, type Speed } from "../web/load.ts";
import { tenant } from "./history.ts";
import type { Colleague } from "./work.ts";

/** The first page of each part as the product sends it, with all its counts, asked by two colleagues at a time; and a report of a quarter. */
export async function servedPages(dataFolder: string, colleagues: readonly Colleague[], quarter: string) {
  await buildIfNeeded();
  const env = { LOKET_MASTER_KEY: process.env.LOKET_MASTER_KEY ?? "", LOKET_RATE_LIMIT: "0", NODE_ENV: "production" };
  const product = await startProduct({ dataFolder, env });
  try {
    const ask = (path: string, whose: readonly Colleague[], seconds: number): Promise<Speed> =>
      measure({
        ...{ port: product.port, workers: 2, seconds, expect: 200 },
        next: (worker, count) => ({
          ...{ method: "GET", path },
          headers: {
            host: `${tenant}.localhost:${product.port}`,
            cookie: whose[(worker + count) % whose.length]?.cookie ?? "",
          },
        }),
      });
    // The first pages of a process pay for compiling it.
    await ask("/werkvoorraad", colleagues, 8);
    const parts: { tab: Tab; speed: Speed }[] = [];
    for (const tab of tabs) parts.push({ tab, speed: await ask(`/werkvoorraad?vak=${tab}`, colleagues, 3) });
    const leaders = colleagues.filter(({ roles }) => roles.includes("teamleider"));
    return { parts, report: await ask(`/rapportage?periode=${quarter}`, leaders, 5) };
  } finally {
    await product.stop();
  }
}
