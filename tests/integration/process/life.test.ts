import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { freePort } from "#tests/harness/processes.ts";
import { attempt, clean, isAlive, isReady, pause, postgresPid, untilGone, untilServing } from "./running.ts";

vi.setConfig({ testTimeout: 240_000 });

const home = mkdtempSync(join(tmpdir(), "loket-life-"));
const data = join(home, "data");
chmodSync(home, 0o711);
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("it starts, keeps its key to itself, refuses a twin, and a SIGTERM leaves nothing behind", async () => {
  const port = await freePort();
  const first = attempt(data, port);
  await untilServing(first, port);
  expect(first.stdout()).toContain(`http://localhost:${port}/`);
  expect(statSync(join(data, "master.key")).mode & 0o777).toBe(0o600);
  const postgres = postgresPid(data) ?? 0;
  expect(isAlive(postgres)).toBe(true);

  const twin = attempt(data, await freePort());
  expect(await twin.exit).toBe(1);
  expect(twin.stderr()).toMatch(/^loket: Loket already runs on this folder \(process \d+\).*\n$/);

  first.child.kill("SIGTERM");
  expect(await first.exit).toBe(0);
  expect(isAlive(postgres)).toBe(false);
  expect(postgresPid(data)).toBeUndefined();
  expect(first.stderr()).toBe("");
});

test("the second start takes less than 15 seconds, and a kill -9 leaves a PostgreSQL that the next start takes over", async () => {
  const port = await freePort();
  const began = performance.now();
  const killed = attempt(data, port);
  await untilServing(killed, port);
  expect(performance.now() - began).toBeLessThan(15_000);
  const postgres = postgresPid(data) ?? 0;
  killed.child.kill("SIGKILL");
  await killed.exit;
  expect(isAlive(postgres)).toBe(true);

  const next = attempt(data, port);
  await untilServing(next, port);
  expect(postgresPid(data)).toBe(postgres);
  // The guard of the killed one wakes up and must leave the server to its new owner.
  expect(await untilGone(postgres, 7000)).toBe(false);
  next.child.kill("SIGKILL");
  await next.exit;
  expect(await untilGone(postgres, 15_000)).toBe(true);
});

test("a PostgreSQL that dies is started again, and what stood in it is still there", async () => {
  const port = await freePort();
  const started = attempt(data, port);
  await untilServing(started, port);
  const postgres = postgresPid(data) ?? 0;
  process.kill(postgres, "SIGKILL");
  expect(await untilGone(postgres, 5000)).toBe(true);
  // A child of the dead one may answer once more on a busy machine: it is up again when another is there.
  for (let tries = 0; tries < 300 && postgresPid(data) === postgres; tries++) await pause(100);
  await untilServing(started, port);
  expect(postgresPid(data)).not.toBe(postgres);
  started.child.kill("SIGINT");
  expect(await started.exit).toBe(0);
});

test("a stale pid file that names someone else's process is no obstacle", async () => {
  writeFileSync(
    join(data, "postgres/data/postmaster.pid"),
    `${process.pid}\n/elsewhere\n0\n5432\n/elsewhere\n\n  1  1\nready\n`,
  );
  const port = await freePort();
  const started = attempt(data, port);
  await untilServing(started, port);
  started.child.kill("SIGTERM");
  expect(await started.exit).toBe(0);
});

test("a deep folder gets a short socket, and several processes serve as one", async () => {
  const deep = join(home, "a-folder-with-a-long-name".repeat(4), "and-another-one".repeat(3));
  mkdirSync(deep, { recursive: true });
  const port = await freePort();
  const started = attempt(deep, port, { LOKET_WORKERS: "2" });
  await untilServing(started, port);
  const postgres = postgresPid(deep) ?? 0;
  started.child.kill("SIGTERM");
  expect(await started.exit).toBe(0);
  expect(isAlive(postgres)).toBe(false);
});

test.each(["SIGTERM", "SIGKILL"] as const)("%s to npm itself ends the product and its PostgreSQL", async (signal) => {
  const port = await freePort();
  const npm = spawn("npm", ["start"], {
    env: { ...process.env, ...clean, PORT: String(port), LOKET_DATA: data },
    stdio: "ignore",
  });
  for (let tries = 0; tries < 600 && !(await isReady(port)); tries++) await pause(100);
  const postgres = postgresPid(data) ?? 0;
  expect(isAlive(postgres)).toBe(true);
  npm.kill(signal);
  expect(await untilGone(postgres, 10_000)).toBe(true);
  expect(await isReady(port)).toBe(false);
});
