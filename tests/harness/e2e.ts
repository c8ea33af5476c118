import { test as base, expect, type Page } from "@playwright/test";
import { axeProblems } from "./axe.ts";

interface Fixtures {
  /** Where the product is. */
  readonly baseURL: string;
  /** Fails when axe finds anything on the page as it stands. */
  readonly accessible: () => Promise<void>;
}

const run = Date.now() % 250;
let visitors = 0;

/** Every visitor of every test has an address of its own, so that the rate limits can stay on. */
export function newAddress(worker: number): string {
  visitors += 1;
  return `10.${run}.${(worker % 50) * 5 + (Math.floor(visitors / 250) % 5)}.${(visitors % 250) + 1}`;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(process.env.LOKET_E2E_ORIGIN ?? ""),
  extraHTTPHeaders: async ({ browserName: _ }, use, { workerIndex }) =>
    use({ "x-forwarded-for": newAddress(workerIndex) }),
  /** A page that may not throw, log an error, or be blocked by its own content security policy. */
  page: async ({ page }, use) => {
    const noise = listen(page);
    await use(page);
    expect(noise, "errors in the browser").toEqual([]);
  },
  accessible: async ({ page }, use) => use(async () => expect(await axeProblems(page), page.url()).toEqual([])),
});

export { expect };

/** A phone as many residents have. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

function listen(page: Page): string[] {
  const noise: string[] = [];
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("console", (message) => {
    // A 422 or 404 that a test asks for is reported by the browser too.
    const asked = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !asked) noise.push(message.text());
  });
  return noise;
}
