import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Result, refuse } from "#app/kernel/result.ts";
import { contentKind } from "../core/content-kind.ts";
import { limits } from "../core/limits.ts";
import { type Inspected, type UploadRefusal, uploadRefusals } from "../core/upload.ts";

/** A file that may be kept, and the bytes to keep. */
export interface Kept extends Inspected {
  readonly bytes: Uint8Array;
}

/** How the last inspection went, for whoever measures. */
export interface Spent {
  peakMebibytes: number;
}

/** Enough for a phone that sends several pages at once; the others wait their turn. */
const atOnce = 2;
let busy = 0;
const line: (() => void)[] = [];

/**
 * Looks into a file by its content, in a process of its own that may take only so long and so much memory: a file made to break what
 * opens it breaks nothing of ours.
 */
export async function inspect(bytes: Uint8Array, spent?: Spent): Promise<Result<Kept, UploadRefusal>> {
  const kind = contentKind(bytes);
  if (!kind.includes("/")) return refuse(kind as UploadRefusal);
  if (busy >= atOnce) await new Promise<void>((enter) => line.push(enter));
  else busy += 1;
  try {
    return readAnswer(await run(kind, bytes, spent), bytes);
  } finally {
    const next = line.shift();
    if (next) next();
    else busy -= 1;
  }
}

type Ran = { readonly said: Buffer } | { readonly refusal: UploadRefusal };

async function run(kind: string, bytes: Uint8Array, spent?: Spent): Promise<Ran> {
  const child = start(kind);
  let refusal: UploadRefusal = "damaged";
  const stop = (why: UploadRefusal) => {
    refusal = why;
    child.kill("SIGKILL");
  };
  const timer = setTimeout(() => stop("tooHeavy"), limits.inspection.milliseconds);
  const watch = setInterval(() => {
    const peak = residentMebibytes(child.pid);
    if (spent && peak > spent.peakMebibytes) spent.peakMebibytes = peak;
    if (peak > limits.inspection.mebibytes) stop("tooHeavy");
  }, 10);
  const said: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (part: Buffer) => {
    length += part.length;
    if (length > 2 * limits.fileBytes) stop("tooHeavy");
    else said.push(part);
  });
  // A child that is gone takes no more bytes; its end says why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  const code = await new Promise((done) => child.once("close", done).once("error", () => done(-1)));
  clearTimeout(timer);
  clearInterval(watch);
  return code === 0 ? { said: Buffer.concat(said) } : { refusal };
}

/** A process without our surroundings: no keys, no addresses. */
function start(kind: string): ChildProcessWithoutNullStreams {
  const program = createRequire(import.meta.url).resolve("#app/documents/queries/inspect-program.server.ts");
  const caps = ["--max-old-space-size=128", "--max-semi-space-size=8", "--wasm-max-mem-pages=4096"];
  const child = spawn(process.execPath, [...caps, "--disable-warning=ExperimentalWarning", program, kind], {
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "1", VIPS_CONCURRENCY: "1" },
  });
  child.stderr.resume();
  return child;
}

const pageBytes = 4096;

/** 0 where the system does not tell: the caps of the process itself are left. */
function residentMebibytes(pid: number | undefined): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]) * pageBytes) / 1_048_576;
  } catch {
    return 0;
  }
}

function readAnswer(ran: Ran, sent: Uint8Array): Result<Kept, UploadRefusal> {
  if ("refusal" in ran) return refuse(ran.refusal);
  const end = ran.said.indexOf(10);
  if (end < 0) return refuse("damaged");
  const found = parse(ran.said.toString("utf8", 0, end));
  if (!found) return refuse("damaged");
  if (found.refusal) return refuse(uploadRefusals.includes(found.refusal) ? found.refusal : "damaged");
  const drawn = ran.said.subarray(end + 1);
  return { ok: true, value: { ...found, bytes: found.type === "application/pdf" ? sent : drawn } };
}

function parse(line: string): (Inspected & { refusal?: UploadRefusal }) | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
