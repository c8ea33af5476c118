// `npm run test:crash`: 200 meldingen by 50 people at once, while the web process is killed twice with kill -9.
// Every receipt that a person saw must be in the queue, exactly once.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formClient } from "#tests/harness/form-client.ts";
import { freePort } from "#tests/harness/processes.ts";
import { type Product, startProduct } from "#tests/harness/product.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { personas } from "#tests/personas/index.ts";
import { type Seen, whatIsStored } from "./what-is-stored.ts";

const people = Number(process.env.LOKET_CRASH_PEOPLE ?? 50);
const each = Number(process.env.LOKET_CRASH_EACH ?? 4);
const total = people * each;
const killAfter = [Math.round(total * 0.2), Math.round(total * 0.6)];

const port = Number(process.env.LOKET_CRASH_PORT ?? (await freePort()));
const dataFolder = mkdtempSync(join(tmpdir(), "loket-crash-"));
const seen: Seen[] = [];
let product: Product = await start();
let killing: Promise<void> = Promise.resolve();
let kills = 0;

const began = performance.now();
const failures: string[] = [];
await Promise.all(Array.from({ length: people }, (_, person) => visit(person)));
await killing;
const seconds = (performance.now() - began) / 1000;
const stored = await whatIsStored(dataFolder, seen);
await product.stop();
rmSync(dataFolder, { recursive: true, force: true });

console.log(`${seen.length} of ${total} meldingen gave a receipt in ${seconds.toFixed(0)} s; killed ${kills} times`);
for (const line of [...failures, ...stored.problems]) console.log(`  ${line}`);
const sound =
  seen.length === total && kills === killAfter.length && failures.length === 0 && stored.problems.length === 0;
console.log(sound ? `every receipt is in the queue exactly once (${stored.intakes} intakes)` : "FAILED");
process.exitCode = sound ? 0 : 1;

/** Rate limits and audit as shipped. Both switches named here only make the clients look as they would from outside. */
function start(build = "when-needed"): Promise<Product> {
  const env = { LOKET_TRUSTED_PROXIES: "127.0.0.1", LOKET_HOST: "127.0.0.1", LOKET_BUILD: build };
  return startProduct({ port, dataFolder, env });
}

/** As whatever watches over the process does: again, when it did not come up. */
async function restart(): Promise<Product> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start("as-is");
    } catch (error) {
      console.log(`did not come up: ${(error as Error).message}`);
      if (tries === 3) throw error;
    }
  }
}

/** One person, with an address of their own, who reports `each` times; every second time all further questions too. */
async function visit(person: number): Promise<void> {
  const persona = personas[person % personas.length];
  if (!persona) return;
  for (let turn = 0; turn < each; turn += 1) {
    const client = formClient({
      origin: `http://127.0.0.1:${port}`,
      forwardedFor: `10.20.${Math.floor(person / 250)}.${(person % 250) + 1}`,
      forwardedHost: `${persona.werkplein}.localhost:${port}`,
      patienceMs: 120_000,
    });
    const until = turn % 2 === 0 ? "stored" : "complete";
    const { language, answers, werkplein } = persona;
    try {
      const { reference } = await walkForm({ client, language, answers, until });
      seen.push({ tenant: werkplein, reference, complete: until === "complete" });
      mayKill();
    } catch (error) {
      failures.push(`${persona.key}, turn ${turn}: ${(error as Error).message}`);
    }
  }
}

/** Kills the web process at the moments that were set, and starts it again as an operator would. */
function mayKill(): void {
  const moment = killAfter[kills];
  if (moment === undefined || seen.length < moment) return;
  kills += 1;
  killing = killing.then(async () => {
    const dead = new Promise((done) => product.child.once("exit", done));
    product.child.kill("SIGKILL");
    await dead;
    console.log(`killed with kill -9 after ${seen.length} receipts`);
    product = await restart();
    console.log("running again");
  });
}
