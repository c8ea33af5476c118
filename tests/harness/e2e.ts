import { test as base, expect } from "@playwright/test";
import { axeProblems } from "./axe.ts";

let visitors = 0;

interface Fixtures {
  /** Where the product is; every test visits it from an address of its own. */
  readonly baseURL: string;
  /** Fails the test when anything was logged in the console, thrown, or blocked by the content security policy. */
  readonly quiet: undefined;
  /** Fails when axe finds anything on the page as it stands. */
  readonly accessible: () => Promise<void>;
}

export const test = base.extend<Fixtures>({
  baseURL: async ({ browserName: _ }, use) => use(process.env.LOKET_E2E_ORIGIN ?? ""),
  extraHTTPHeaders: async ({ browserName: _ }, use, { workerIndex }) => {
    visitors += 1;
    await use({
      "x-forwarded-for": `10.${workerIndex % 250}.${Math.floor(visitors / 250) % 250}.${(visitors % 250) + 1}`,
    });
  },
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on("pageerror", (error) => noise.push(error.message));
      page.on("console", (message) => {
        // A 422 or 404 that a test asks for is reported by the browser too.
        if (message.type() === "error" && !message.text().includes("the server responded with a status of 4"))
          noise.push(message.text());
      });
      await use(undefined);
      expect(noise, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  accessible: async ({ page }, use) => use(async () => expect(await axeProblems(page)).toEqual([])),
});

export { expect };

/** A phone as many residents have. */
export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };
