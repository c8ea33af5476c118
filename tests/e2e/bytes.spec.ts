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
