import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { freePort } from "#tests/harness/processes.ts";
import { attempt, postgresPid } from "./running.ts";

vi.setConfig({ testTimeout: 60_000 });

const home = mkdtempSync(join(tmpdir(), "loket-refuse-"));
chmodSync(home, 0o711);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Starts, expects a refusal, and gives the one line that says why. */
async function refusal(env: Record<string, string>, dataFolder = join(home, "data")): Promise<string> {
  const started = attempt(dataFolder, await freePort(), env);
  const code = await started.exit;
  const said = started.stderr();
  expect(code, said).toBe(1);
  expect(said).toMatch(/^loket: .+\n$/);
  expect(started.stdout()).toBe("");
  return said.slice("loket: ".length).trimEnd();
}

test("a port that is in use", async () => {
  const other = createServer().listen(0, "::");
  await new Promise((done) => other.once("listening", done));
  const { port } = other.address() as { port: number };
  expect(await refusal({ PORT: String(port) })).toBe(
    `Port ${port} is in use: stop the other program, or set PORT to another number.`,
  );
  other.close();
});

test.each([
  [{ PORT: "three" }, "PORT is wrong: must be a number."],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL is wrong: must start with postgresql://."],
  [
    { DATABASE_URL: "postgresql://u:secret@127.0.0.1:1/x" },
    "The database of DATABASE_URL cannot be used (127.0.0.1:1/x): nothing answers there.",
  ],
  [
    { LOKET_TRUSTED_PROXIES: "everyone" },
    'LOKET_TRUSTED_PROXIES is wrong: everyone is no address, range, "loopback" or "private".',
  ],
  [{ LOKET_WORKERS: "0" }, "LOKET_WORKERS is wrong"],
])("a wrong setting: %o", async (env, line) => {
  expect(await refusal(env)).toContain(line);
});

test("a database whose password is wrong, without saying the password", async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.password = "wrong-secret";
  const line = await refusal({ DATABASE_URL: url.href });
  expect(line).toMatch(/the user or password is wrong\.$/);
  expect(line).not.toContain("wrong-secret");
});

test("a folder that cannot be made", async () => {
  writeFileSync(join(home, "file"), "");
  expect(await refusal({}, join(home, "file/data"))).toBeTruthy();
});

test("whoever reads the words goes, as after `npm start | head`: one line, PostgreSQL stopped, and a code that is not zero", async () => {
  const data = join(home, "unheard");
  const started = attempt(data, await freePort());
  started.child.stdout?.destroy();
  expect(await started.exit).toBe(1);
  expect(started.stderr()).toBe("loket: stops, since whoever read its output has gone (broken pipe).\n");
  expect(postgresPid(data)).toBeUndefined();
});

/** Small file systems can only be mounted by root, and not in every container. */
function mount(folder: string, options: string): boolean {
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.each([
  ["read-only", "size=4m,ro", /read-only/],
  ["full", "size=4m", /full/],
])("a disk that is %s", async (kind, options, words) => {
  const folder = join(home, kind);
  if (!mount(folder, options)) return;
  try {
    expect(await refusal({}, folder)).toMatch(words);
    expect(await refusal({}, join(folder, "still/to/be/made"))).toMatch(words);
  } finally {
    execFileSync("umount", ["-l", folder]);
  }
});
