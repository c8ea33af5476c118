// `npm run test:upload-abuse`: forty files made to do harm, each sent as a resident would. None is kept as a paper, none holds more than
// 300 MiB of memory in the process that opens it, each gets its message, and a photo sent afterwards is kept as always.
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "#app/server/embedded-postgres.ts";
import { hostileFiles } from "./hostile-files.ts";

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
try {
  await prepareDatabase(postgres.url);
  const dossierId = await givenDraft();
  const files = await hostileFiles();
  for (const file of files) await send(dossierId, ...file);
  await expectNothingKept(dossierId, files.length);
} finally {
  await closeDatabase();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(sound ? "nothing harmful was kept, and nothing broke" : "FAILED");
process.exitCode = sound ? 0 : 1;

async function send(dossierId: string, what: string, name: string, bytes: Uint8Array | AsyncIterable<Uint8Array>) {
  const spent = { peakMebibytes: 0 };
  const ask = { tenant, dossierId, kind: "bankafschriften", name, actor: { kind: "resident", id: dossierId } as const };
  const body = bytes instanceof Uint8Array ? only(bytes) : bytes;
  const began = performance.now();
  const answer = await storeUpload({ ...ask, body, spent, now: new Date("2026-11-27T09:00:00Z") });
  const took = Math.round(performance.now() - began);
  const { key = "", values = {} } = answer.ok ? {} : refusalText(answer.refusal);
  const said = String(words.refusals[key.split(".").at(-1) ?? ""] ?? "KEPT").replace(/\{\{(\w+)\}\}/g, (_, of) =>
    String((values as Record<string, number>)[of]),
  );
  const peak = Math.round(spent.peakMebibytes);
  if (answer.ok || peak > mostMebibytes) sound = false;
  console.log(`${String(peak).padStart(4)} MiB ${String(took).padStart(6)} ms  ${what.padEnd(46)} ${said}`);
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function expectNothingKept(dossierId: string, count: number): Promise<void> {
  let blobs = 0;
  for await (const _ of store().list()) blobs += 1;
  const papers = (await documentsOf(tenant, dossierId)).length;
  const own = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${count} files; papers kept ${papers}, bytes left ${blobs}; peak of this process, with the making of them, ${own} MiB`,
  );
  if (papers > 0 || blobs > 0 || count !== 40) sound = false;
  await sendPhoto(dossierId);
}

/** After all that, an iPhone's photo is kept as always. */
async function sendPhoto(dossierId: string): Promise<void> {
  const photo = readFileSync(join(import.meta.dirname, "photo.heic"));
  const actor = { kind: "resident", id: dossierId } as const;
  const ask = { tenant, dossierId, kind: "huurcontract", name: "IMG_9.HEIC", actor, now: new Date() };
  const answer = await storeUpload({ ...ask, body: only(photo) });
  if (!answer.ok) sound = false;
  console.log(`afterwards: a photo is ${answer.ok ? "kept" : answer.refusal}`);
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
