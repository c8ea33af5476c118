import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
/** No test may lean on the zone of the machine: `TZ=Pacific/Honolulu npm run test:unit` passes as well (and see `npm run test:clocks`). */
const env = { TZ: process.env.TZ ?? "Europe/Amsterdam", NODE_ENV: "test" as const } as const;
const shared = { root, environment: "node", env } as const;

const withPostgres = {
  globalSetup: [resolve(root, "tests/harness/postgres-setup.ts")],
  setupFiles: [resolve(root, "tests/harness/database-setup.ts")],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

/**
 * They load the product with other settings, approve what the house then remembers, or take the guards off the database: each in a
 * process and a database of its own.
 */
const apart = [
  "tests/integration/audit/*.test.ts",
  "tests/integration/platform/*.test.ts",
  "tests/integration/notifications/messages.test.ts",
  "tests/integration/regelingen/*.test.ts",
  "tests/integration/intake/{attempts,check-cookie}.test.ts",
];

/**
 * They only visit the product, and share one: it runs jobs and writes what it counted for as long as it runs, so no other file may have
 * its database. Files that need a product of their own start one and stop it.
 */
const visits = [
  "tests/integration/process/{access,actions,booking,claim-next,crisis,first-press,offered,outcome,papers-sent,resident-pages,said-again,save-check,switching,take-along}.test.ts",
];

/**
 * Four kinds of tests. `unit` (and `unit-texts`) needs nothing; `conformance` walks definitions, texts and the plan of the house;
 * `integration` (with `integration-visits` and `integration-apart`) gets a real PostgreSQL, with an empty database for every file (tests/harness/database-setup.ts). `doors` breaks into the checks themselves.
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
          ...withPostgres,
          name: "integration",
          // The house is loaded once for all files of a worker; each file finds the database empty.
          isolate: false,
          include: ["tests/integration/**/*.test.{ts,tsx}", "app/**/*.server.test.{ts,tsx}"],
          exclude: [...apart, ...visits],
        },
      },
      {
        extends: true,
        test: { ...shared, ...withPostgres, name: "integration-visits", isolate: false, include: visits },
      },
      {
        extends: true,
        test: { ...shared, ...withPostgres, name: "integration-apart", include: apart },
      },
      {
        extends: true,
        // `npm run test:access-matrix`: every address for every kind of visitor. A short round of it is in `integration`.
        test: {
          ...{ ...shared, ...withPostgres, name: "access", include: ["tests/access/**/*.test.ts"] },
          ...{ testTimeout: 600_000, hookTimeout: 240_000 },
        },
      },
    ],
  },
});
