// `npm run test:upload-cut`: the product is killed with kill -9 while files come in, in a browser and between any two parts, and its disk
// is full. No answer is lost, no half document is kept, the page says in words how it is, and every file goes on where it was.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#tests/harness/processes.ts";
import { type Product, startProduct } from "#tests/harness/product.ts";
import { cutBetweenParts } from "./upload/between-parts.ts";
import { fullDisk, fullDiskOfAll } from "./upload/full-disk.ts";
import { cutInBrowser } from "./upload/in-browser.ts";

/** What a scene has: the product as it runs now, and ways to end it and to start it again. */
export interface Stage {
  readonly port: number;
  readonly dataFolder: string;
  /** kill -9, and waits until it is dead. */
  kill(): Promise<void>;
  /** As whatever watches over the process does. */
  start(): Promise<void>;
  say(line: string): void;
  /** Says what was seen; what is not as it must be makes the run fail. */
  expect(fine: boolean, what: string): void;
}

let sound = true;
const scenes = { cutBetweenParts, cutInBrowser, fullDisk, fullDiskOfAll };
const wanted = process.argv.slice(2);
for (const [name, scene] of Object.entries(scenes))
  if (wanted.length === 0 || wanted.includes(name)) await play(name, scene);
console.log(sound ? "no answer lost, no half document, and everything went on" : "FAILED");
process.exitCode = sound ? 0 : 1;

async function play(name: string, scene: (stage: Stage) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "loket-cut-"));
  const disk = name.startsWith("fullDisk")
    ? mountDisk(name === "fullDisk" ? join(dataFolder, "documents") : dataFolder, name)
    : undefined;
  const port = await freePort();
  const env = { LOKET_TRUSTED_PROXIES: "127.0.0.1", LOKET_HOST: "127.0.0.1" };
  let product: Product | undefined;
  console.log(name);
  const stage: Stage = {
    port,
    dataFolder,
    async kill() {
      if (!product) throw new Error("nothing runs");
      const { child } = product;
      const dead = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await dead;
      product = undefined;
    },
    async start() {
      product = await startProduct({ port, dataFolder, env: { ...env, LOKET_BUILD: "when-needed" } });
    },
    say: (line) => console.log(`  ${line}`),
    expect(fine, what) {
      if (!fine) sound = false;
      console.log(`  ${fine ? "ok" : "NOT SO"}: ${what}`);
    },
  };
  try {
    await stage.start();
    await scene(stage);
  } catch (error) {
    sound = false;
    console.log(`  FAILED: ${(error as Error).message}`);
  } finally {
    await product?.stop();
    if (disk) execFileSync("umount", ["-l", disk]);
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** A small disk of its own. */
function mountDisk(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const size = name === "fullDisk" ? "8m" : "600m";
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=0755`, "tmpfs", folder]);
  return folder;
}
