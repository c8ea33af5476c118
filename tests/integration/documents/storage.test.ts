import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { afterAll, describe, expect, test } from "vitest";
import { beginUpload } from "#app/documents/commands/begin-upload.server.ts";
import { continueUpload } from "#app/documents/commands/continue-upload.server.ts";
import { storeUpload } from "#app/documents/commands/store-upload.server.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { scan } from "#app/documents/queries/virus-scan.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { folderStore, type Store } from "#app/platform/storage.server.ts";
import { bucketStore } from "#app/platform/storage-bucket.server.ts";
import { givenIntake } from "../queue/given.ts";
import { arriving, givenPdf } from "./given-files.ts";

const tenant = "hart-van-west-brabant";
const now = new Date("2026-11-27T09:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "loket-documents-"));
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function givenBucket(): Promise<Store> {
  const common = { address: "127.0.0.1", port: 0, silent: true, configureBuckets: [{ name: "loket" }] };
  const server = new S3rver({ ...common, directory: join(folder, "bucket") });
  const { port } = await server.run();
  closing.push(() => server.close());
  const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  return bucketStore({ endpoint: `http://127.0.0.1:${port}`, region: "eu-west-1", bucket: "loket", ...keys });
}

/** A scanner that finds the word "EICAR", as clamd would say it. */
async function givenScanner(): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on("data", (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      if (heard.subarray(-4).readUInt32BE() !== 0) return;
      const isInstream = heard.subarray(0, 10).toString() === "zINSTREAM\0";
      const found = heard.includes("EICAR") ? "Eicar-Test-Signature FOUND" : "OK";
      socket.end(isInstream ? `stream: ${found}\0` : "UNKNOWN COMMAND\0");
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => server.close());
  return { host: "127.0.0.1", port: (server.address() as { port: number }).port };
}

describe("where the bytes of papers lie", () => {
  test.each([
    ["a folder", async () => folderStore(join(folder, "documents"))],
    ["a bucket that speaks S3", givenBucket],
  ])("%s gives back what was put, and forgets it", async (_, given) => {
    const door = await given();
    const key = `${tenant}/${randomUUID()}`;
    const bytes = new Uint8Array(300_000).fill(7);
    await door.put(key, bytes);
    expect(Buffer.from((await door.get(key)) ?? [])).toEqual(Buffer.from(bytes));
    await door.remove(key);
    await door.remove(key);
    expect(await door.get(key)).toBeUndefined();
  });

  test("what a killed process left half written is never a paper, and goes with the sweep", async () => {
    const place = join(folder, "killed");
    mkdirSync(join(place, tenant, "ab"), { recursive: true });
    writeFileSync(join(place, tenant, "ab", `${randomUUID()}.0123.half`), "half");
    const door = folderStore(place);
    for await (const one of door.list()) expect(one).toBeUndefined();
    expect(await door.tidy(new Date(0))).toBe(0);
    expect(await door.tidy(new Date(Date.now() + 60_000))).toBe(1);
  });

  test("a disk that takes nothing is told in words; what came stays, and sending the last part again is enough", async () => {
    const { id: dossierId } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
    const common = { tenant, dossierId, actor: { kind: "resident", id: dossierId } as const, now };
    const uploadId = randomUUID();
    const bytes = await givenPdf(1);
    await beginUpload({ ...common, uploadId, kind: "huurcontract", name: "huur.pdf", size: bytes.length });
    const send = () => continueUpload({ ...common, uploadId, start: 0, part: bytes });
    const documents = join(settings().dataFolder, "documents");
    const aside = `${documents}.aside`;
    mkdirSync(documents, { recursive: true });
    renameSync(documents, aside);
    writeFileSync(documents, "no folder");
    expect(await send()).toEqual({ ok: false, refusal: "notStored" });
    expect(await documentsOf(tenant, dossierId)).toEqual([]);
    rmSync(documents);
    renameSync(aside, documents);
    expect(await send()).toMatchObject({ ok: true, value: { received: bytes.length } });
    expect(await documentsOf(tenant, dossierId)).toHaveLength(1);
  });
});

describe("what comes in", () => {
  test("a photo of an iPhone is kept as a JPEG, and half of it is not", async () => {
    const { id: dossierId } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
    const heic = readFileSync(join(import.meta.dirname, "../../abuse/photo.heic"));
    const ask = { tenant, dossierId, kind: "loonstroken", name: "IMG_1.HEIC", now };
    const send = (bytes: Uint8Array) =>
      storeUpload({ ...ask, actor: { kind: "resident", id: dossierId }, body: arriving(bytes) });
    expect(await send(heic.subarray(0, 300))).toEqual({ ok: false, refusal: "damaged" });
    expect(await send(heic)).toMatchObject({ ok: true });
    expect(await documentsOf(tenant, dossierId)).toMatchObject([
      { type: "image/jpeg", pages: [{ scan: "notScanned" }] },
    ]);
  });

  test("is scanned by clamd when there is one; without an answer it says so", async () => {
    const clamd = await givenScanner();
    expect(await scan(Buffer.alloc(200_000, "a"), clamd)).toBe("clean");
    expect(await scan(Buffer.from("EICAR"), clamd)).toBe("infected");
    expect(await scan(Buffer.from("EICAR"), { host: "127.0.0.1", port: 1 })).toBe("notScanned");
    expect(await scan(Buffer.from("EICAR"), undefined)).toBe("notScanned");
  });
});
