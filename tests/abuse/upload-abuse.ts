// `npm run test:upload-abuse`: forty files made to do harm, each sent as a resident would. None is kept as a paper, none holds more than
// 300 MiB of memory, neither in the server nor in the process that opens it, each gets its message, and the largest photos that are
// taken are kept as always.
import { execFileSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import type { MadeFile } from "./make-files.ts";

const mostMebibytes = 300;
const tenant = "hart-van-west-brabant";
const folder = mkdtempSync(join(tmpdir(), "loket-abuse-"));
const postgres = await startPostgres(folder);
Object.assign(process.env, { DATABASE_URL: postgres.url, LOKET_DATA: folder, LOKET_LOG: "silent", LOKET_ENV: "test" });
process.env.LOKET_MASTER_KEY = randomBytes(32).toString("base64");
// What is loaded reads the settings, so they come first.
const { prepareDatabase } = await import("#app/server/prepare-database.ts");
const { storeUpload } = await import("#app/documents/commands/store-upload.server.ts");
const { documentsOf } = await import("#app/documents/queries/documents.server.ts");
const { refusalText } = await import("#app/documents/contract.ts");
const { closeDatabase } = await import("#app/platform/db.server.ts");
const { store } = await import("#app/platform/storage.server.ts");

const words = JSON.parse(readFileSync(join(import.meta.dirname, "../../locales/nl/documents.json"), "utf8"));
let sound = true;
let childPeak = 0;
try {
  await prepareDatabase(postgres.url);
  const dossierId = await givenDraft();
  const files = madeFiles();
  for (const file of files) await send(dossierId, file);
  await expectNothingKept(dossierId, files.length);
  for (const name of ["photo.heic", "large.heic"]) await sendPhoto(dossierId, name);
  expectModest();
} finally {
  await closeDatabase();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(sound ? "nothing harmful was kept, and nothing broke" : "FAILED");
process.exitCode = sound ? 0 : 1;

/** Made in a process of their own: some take more memory to make than to refuse. */
function madeFiles(): readonly MadeFile[] {
  const place = join(folder, "hostile");
  execFileSync(process.execPath, [join(import.meta.dirname, "make-files.ts"), place], { stdio: "inherit" });
  return JSON.parse(readFileSync(join(place, "files.json"), "utf8"));
}

async function send(dossierId: string, { what, name, path }: MadeFile) {
  const spent = { peakMebibytes: 0 };
  const ask = { tenant, dossierId, kind: "bankafschriften", name, actor: { kind: "resident", id: dossierId } as const };
  const body = path === null ? gigabyte() : only(readFileSync(path));
  const began = performance.now();
  const answer = await storeUpload({ ...ask, body, spent, now: new Date("2026-11-27T09:00:00Z") });
  const took = Math.round(performance.now() - began);
  const { key = "", values = {} } = answer.ok ? {} : refusalText(answer.refusal);
  const said = String(words.refusals[key.split(".").at(-1) ?? ""] ?? "KEPT").replace(/\{\{(\w+)\}\}/g, (_, of) =>
    String((values as Record<string, number>)[of]),
  );
  if (answer.ok) sound = false;
  tell(spent.peakMebibytes, took, `${what.padEnd(46)} ${said}`);
}

function tell(peakMebibytes: number, took: number, said: string): void {
  childPeak = Math.max(childPeak, peakMebibytes);
  console.log(`${String(Math.round(peakMebibytes)).padStart(4)} MiB ${String(took).padStart(6)} ms  ${said}`);
}

/** A film that never ends. */
async function* gigabyte(): AsyncIterable<Uint8Array> {
  const part = Buffer.alloc(1_000_000, 0xff);
  for (let sent = 0; sent < 1000; sent++) yield part;
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function expectNothingKept(dossierId: string, count: number): Promise<void> {
  let blobs = 0;
  for await (const _ of store().list()) blobs += 1;
  const papers = (await documentsOf(tenant, dossierId)).length;
  console.log(`${count} files; papers kept ${papers}, bytes left ${blobs}`);
  if (papers > 0 || blobs > 0 || count !== 40) sound = false;
}

/** After all that, an iPhone's photo is kept as always, the largest too: 24 million pixels. */
async function sendPhoto(dossierId: string, name: string): Promise<void> {
  const spent = { peakMebibytes: 0 };
  const photo = readFileSync(join(import.meta.dirname, name));
  const actor = { kind: "resident", id: dossierId } as const;
  const ask = { tenant, dossierId, kind: "huurcontract", name: "IMG_9.HEIC", actor, spent, now: new Date() };
  const began = performance.now();
  const answer = await storeUpload({ ...ask, body: only(photo) });
  if (!answer.ok) sound = false;
  tell(
    spent.peakMebibytes,
    Math.round(performance.now() - began),
    `afterwards: ${name} is ${answer.ok ? "kept" : answer.refusal}`,
  );
}

function expectModest(): void {
  const own = process.resourceUsage().maxRSS / 1024;
  console.log(`at most: the server ${Math.round(own)} MiB, the process that opens a file ${Math.round(childPeak)} MiB`);
  if (Math.max(own, childPeak) > mostMebibytes) sound = false;
}

async function givenDraft(): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const id = randomUUID();
  try {
    await client.query(
      `insert into draft (tenant, id, form, code_hash, content, created_at, updated_at, expires_at)
       values ($1, $2, 'levensonderhoud', $3, $4, now(), now(), now() + interval '30 days')`,
      [tenant, id, randomBytes(32), randomBytes(200)],
    );
  } finally {
    await client.end();
  }
  return id;
}
