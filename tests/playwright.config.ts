import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./harness/chromium.ts";

const executablePath = await findChromium();

/** Residents and colleagues in a real browser, against the real product (tests/harness/e2e-setup.ts). */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  globalSetup: "./harness/e2e-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 7_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : [["list"]],
  use: {
    browserName: "chromium",
    locale: "nl-NL",
    // Pages slide into each other; a click in that quarter of a second goes nowhere.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath, args: [...chromiumFlags] },
    screenshot: "only-on-failure",
    trace: "off",
  },
});
