import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const env = { TZ: "Europe/Amsterdam", NODE_ENV: "test" as const } as const;
const shared = { root, environment: "node", env } as const;

/**
 * Four kinds of tests. `unit` (and `unit-texts`) needs nothing; `conformance` walks definitions, texts and the plan of the house;
 * `integration` gets a real PostgreSQL, with a fresh database for every file (tests/harness/database-setup.ts). `doors` breaks into the checks themselves.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          // Pure: what one file loaded serves the next, and half the time was loading.
          isolate: false,
          include: ["app/**/*.test.{ts,tsx}"],
          exclude: ["app/**/*.server.test.{ts,tsx}", "app/i18n/**"],
        },
      },
      {
        extends: true,
        // They load texts of their own making, each in a world of its own.
        test: { ...shared, name: "unit-texts", include: ["app/i18n/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "conformance",
          isolate: false,
          include: ["tests/{architecture,conformance}/**/*.test.ts"],
          // They read every file of the house: on a busy machine that takes its time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "doors",
          include: ["tests/doors/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}", "app/**/*.server.test.{ts,tsx}"],
          globalSetup: [resolve(root, "tests/harness/postgres-setup.ts")],
          setupFiles: [resolve(root, "tests/harness/database-setup.ts")],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
