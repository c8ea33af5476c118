// `npm test`: every check and suite, on a fresh machine, in one go. Ends with one line: `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ensureChromium } from "./harness/chromium.ts";
import { type Counted, countPlaywright, countVitest } from "./harness/counting.ts";
import { type Ran, run, stopAll } from "./harness/processes.ts";

interface Part {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads the report of a suite; a plain check counts as one. */
  readonly count?: (report: string) => Counted;
  /** Starts only when these are through and passed. */
  readonly after?: readonly string[];
  /** Wants both cores. */
  readonly alone?: boolean;
}

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly counted: Counted;
  readonly output: string;
}

const root = resolve(import.meta.dirname, "..");
const reports = mkdtempSync(join(tmpdir(), "loket-test-"));
const started = performance.now();
const limitMs = 10 * 60_000;

const bin = (name: string) => `node_modules/.bin/${name}`;
const script = (name: string) => ["npm", "run", "--silent", name];
const suite = (project: string, ...more: readonly string[]): Part => ({
  name: project,
  command: [
    bin("vitest"),
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--project",
    project,
    ...more,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
  count: countVitest,
});

const parts: readonly Part[] = [
  { name: "build", command: script("build") },
  { name: "lint", command: script("lint") },
  { name: "rooms", command: script("rooms") },
  { name: "texts", command: script("check:texts") },
  // The longest, so that the others are through beside it.
  {
    ...suite("integration", "--project", "integration-visits", "--project", "integration-apart", "--maxWorkers=2"),
    after: ["build"],
  },
  { name: "types", command: script("types") },
  suite("unit", "--project", "unit-texts"),
  suite("conformance"),
  suite("doors"),
  {
    name: "e2e",
    command: [bin("playwright"), "test", "--config", "tests/playwright.config.ts"],
    count: countPlaywright,
    after: ["build"],
    alone: true,
  },
];

const outcomes = new Map<string, Outcome>();
const browser = findBrowser();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopAll();
    process.exit(130);
  });
}
await prepare();
await runAll(selected());
finish();

/** `npm test -- unit e2e` runs those parts only, with what they need. */
function selected(): Part[] {
  const wanted = new Set(process.argv.slice(2));
  if (wanted.size === 0) return [...parts];
  for (const part of parts) if (wanted.has(part.name)) for (const before of part.after ?? []) wanted.add(before);
  return parts.filter((part) => wanted.has(part.name));
}

async function prepare(): Promise<void> {
  const generated = await run(script("generate"), { cwd: root, limitMs });
  if (generated.code !== 0) note({ name: "generate", command: [] }, generated);
}

async function findBrowser(): Promise<string | Error> {
  return ensureChromium((line) => console.log(line)).catch((error: Error) => error);
}

/** Two at a time, in the order of the list; a part that wants both cores waits for the others. */
async function runAll(todo: Part[]): Promise<void> {
  const running = new Map<string, Promise<void>>();
  while (todo.length > 0 || running.size > 0) {
    const next = todo.find((part) => mayStart(part, running, todo));
    if (next) {
      todo.splice(todo.indexOf(next), 1);
      running.set(
        next.name,
        runPart(next).finally(() => running.delete(next.name)),
      );
    } else await Promise.race(running.values());
  }
}

function mayStart(part: Part, running: ReadonlyMap<string, unknown>, todo: readonly Part[]): boolean {
  if (running.size >= 2 || (part.alone && (running.size > 0 || todo.length > 1))) return false;
  return (part.after ?? []).every((name) => outcomes.has(name) || !parts.some((each) => each.name === name));
}

async function runPart(part: Part): Promise<void> {
  const broken = (part.after ?? []).filter((name) => (outcomes.get(name)?.counted.failed ?? 0) > 0);
  if (broken.length > 0)
    return note(part, { code: 1, output: `not run, because ${broken.join(", ")} failed`, seconds: 0 });
  const chromium = part.name === "e2e" || part.name === "doors" ? await browser : "";
  if (chromium instanceof Error) return note(part, { code: 1, output: chromium.message, seconds: 0 });
  const report = join(reports, `${part.name}.json`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
  note(part, await run(part.command, { cwd: root, limitMs, env }), report);
}

function note(part: Part, ran: Ran, report?: string): void {
  const plain: Counted = ran.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = part.count && report ? counts(part.count, report, plain) : plain;
  outcomes.set(part.name, { name: part.name, seconds: ran.seconds, counted, output: ran.output });
  const state = counted.failed === 0 ? "ok    " : "FAILED";
  console.log(
    `${state} ${part.name.padEnd(12)} ${ran.seconds.toFixed(1).padStart(6)} s  ${counted.passed} passed, ${counted.failed} failed`.trimEnd(),
  );
  if (counted.failed > 0) console.log(`${ran.output.trim().split("\n").slice(-300).join("\n")}\n`);
}

/** A suite that stopped before its report, or stopped badly without a failed test, has failed once. */
function counts(count: (report: string) => Counted, report: string, plain: Counted): Counted {
  try {
    const counted = count(readFileSync(report, "utf8"));
    const total = counted.passed + counted.failed;
    if (total === 0) return plain;
    return plain.failed > 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function finish(): void {
  rmSync(reports, { recursive: true, force: true });
  const all = [...outcomes.values()];
  const total = (pick: (counted: Counted) => number) => all.reduce((sum, each) => sum + pick(each.counted), 0);
  const failed = total((counted) => counted.failed);
  const broken = all.filter((each) => each.counted.failed > 0).map((each) => each.name);
  console.log(
    `\n${((performance.now() - started) / 1000).toFixed(0)} s in all${broken.length > 0 ? `; failed: ${broken.join(", ")}` : ""}`,
  );
  console.log(`${total((counted) => counted.passed)} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
