import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/harness/e2e.ts";

/** Bytes over the line as a phone would get them, gzip, by kind. */
async function weigh(page: Page, path: string): Promise<{ all: number; scripts: number; fonts: number }> {
  const loads: Promise<{ kind: string; bytes: number }>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    const packed = kind === "font" || kind === "image";
    loads.push(
      response.body().then(
        (body) => ({ kind, bytes: packed ? body.length : gzipSync(body).length }),
        () => ({ kind, bytes: 0 }),
      ),
    );
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const loaded = await Promise.all(loads);
  const sum = (kind?: string) =>
    loaded.filter((each) => !kind || each.kind === kind).reduce((total, each) => total + each.bytes, 0);
  return { all: sum(), scripts: sum("script"), fonts: sum("font") };
}

const budgets = { nl: 60_000, ar: 160_000, ti: 160_000 } as const;

for (const [lng, budget] of Object.entries(budgets)) {
  test(`the first view of a question in ${lng} weighs at most ${budget / 1000} kB`, async ({ page }) => {
    const { all, scripts } = await weigh(page, `/${lng}/melden/gemeente`);
    expect(all).toBeLessThanOrEqual(budget);
    expect(scripts).toBeLessThanOrEqual(8_000);
  });
}

for (const lng of Object.keys(budgets)) {
  test(`on a slow line a question in ${lng} shows within 3 seconds`, async ({ page }) => {
    const line = await page.context().newCDPSession(page);
    await line.send("Network.enable");
    const speed = 400_000 / 8;
    await line.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 400, downloadThroughput: speed, uploadThroughput: speed },
    });
    await page.goto(`/${lng}/melden/gemeente`);
    const painted = () =>
      page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
    await expect.poll(painted).toBeLessThan(3000);
    // The line is as slow as we said: a page comes after at least one way there and back.
    expect(await painted()).toBeGreaterThan(400);
  });
}
