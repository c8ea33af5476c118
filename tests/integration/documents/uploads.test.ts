import { randomUUID } from "node:crypto";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { beginUpload } from "#app/documents/commands/begin-upload.server.ts";
import { continueUpload } from "#app/documents/commands/continue-upload.server.ts";
import { removePage } from "#app/documents/commands/remove-page.server.ts";
import { storeUpload } from "#app/documents/commands/store-upload.server.ts";
import { sweepDocuments } from "#app/documents/commands/sweep-documents.server.ts";
import { limits } from "#app/documents/contract.ts";
import { readDocument } from "#app/documents/queries/document-content.server.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { uploadOf } from "#app/documents/queries/upload.server.ts";
import { db } from "#app/platform/db.server.ts";
import { store } from "#app/platform/storage.server.ts";
import { givenIntake } from "../queue/given.ts";
import { arriving, givenPdf, givenPhoto } from "./given-files.ts";

const tenant = "hart-van-west-brabant";
const now = new Date("2026-11-27T09:00:00Z");

/** Melissa's aanvraag, and what she sends with it. */
async function givenDossier() {
  const { id: dossierId } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
  const actor = { kind: "resident", id: dossierId } as const;
  const common = { tenant, dossierId, kind: "bankafschriften", actor, now };
  let sent = 0;
  const send = (bytes: Uint8Array, name = "foto.jpg") =>
    storeUpload({ ...common, name, body: arriving(bytes), now: new Date(now.getTime() + 60_000 * sent++) });
  return { dossierId, common, send };
}

async function contentOf(documentId: string): Promise<Buffer> {
  const document = await readDocument(tenant, documentId);
  return Buffer.from(await new Response(document?.stream ?? null).arrayBuffer());
}

describe("papers that residents send", () => {
  test("photos become the pages of one document, without the place where they were taken; a PDF is one by itself", async () => {
    const { send, dossierId, common } = await givenDossier();
    const first = await send(await givenPhoto(), "C:\\thuis\\afschrift 1.jpg");
    if (!first.ok) throw new Error(first.refusal);
    const alone = await contentOf(first.value.documentId);
    expect((await sharp(alone).metadata()).exif).toBeUndefined();

    expect(await send(await givenPhoto(300, 400, "#111"))).toEqual(first);
    const pdf = await givenPdf(2);
    const second = await send(pdf, "afschrift.pdf");
    if (!second.ok) throw new Error(second.refusal);
    expect(await contentOf(second.value.documentId)).toEqual(pdf);
    expect((await PDFDocument.load(await contentOf(first.value.documentId))).getPageCount()).toBe(2);

    const documents = await documentsOf(tenant, dossierId);
    expect(documents.map(({ type, pages }) => [type, ...pages.map(({ name, advice }) => [name, ...advice])])).toEqual([
      ["image/jpeg", ["afschrift 1.jpg"], ["foto.jpg", "tooDark", "tooSmall"]],
      ["application/pdf", ["afschrift.pdf"]],
    ]);
    const page = documents[0]?.pages[0]?.id ?? "";
    expect(await removePage({ ...common, dossierId: randomUUID(), pageId: page })).toBe(false);
    expect(await removePage({ ...common, pageId: page })).toBe(true);
    expect((await documentsOf(tenant, dossierId))[0]?.pages).toHaveLength(1);
  });

  test("are refused by what they hold, with nothing kept", async () => {
    const { send, dossierId } = await givenDossier();
    const refusals = [
      await send(Buffer.alloc(0)),
      await send(Buffer.from("<svg onload='alert(1)'/>"), "foto.jpg"),
      await send(Buffer.alloc(limits.fileBytes + 1)),
      await send((await givenPhoto()).subarray(0, 900)),
      await send(await givenPdf(31)),
      await send(await givenPdf(1, (pdf) => pdf.addJavaScript("x", "app.alert(1)"))),
      await send(
        await sharp({ create: { width: 6000, height: 6000, channels: 3, background: "#fff" } })
          .png()
          .toBuffer(),
      ),
    ].map((answer) => (answer.ok ? "kept" : answer.refusal));
    expect(refusals).toEqual(["empty", "wrongType", "tooLarge", "damaged", "tooManyPages", "unsafe", "tooHeavy"]);
    expect(await documentsOf(tenant, dossierId)).toEqual([]);
  });

  test("go on where the line dropped; the last part that came twice is one page", async () => {
    const { common, dossierId } = await givenDossier();
    const bytes = await givenPdf(3);
    const uploadId = randomUUID();
    const begin = () => beginUpload({ ...common, uploadId, name: "afschrift.pdf", size: bytes.length });
    const part = (start: number, end: number) =>
      continueUpload({ ...common, uploadId, start, part: bytes.subarray(start, end) });
    expect(await begin()).toEqual({ ok: true, value: { received: 0 } });
    expect(await part(0, 500)).toMatchObject({ value: { received: 500, documentId: null } });
    expect(await part(0, 500)).toMatchObject({ value: { received: 500 } });
    expect(await part(700, 900)).toMatchObject({ value: { received: 500 } });
    expect(await begin()).toEqual({ ok: true, value: { received: 500 } });
    expect(await uploadOf(tenant, randomUUID(), uploadId)).toBeNull();

    const lasts = await Promise.all([part(500, bytes.length), part(500, bytes.length)]);
    const [document, ...others] = await documentsOf(tenant, dossierId);
    expect(others).toEqual([]);
    expect(document?.pages).toHaveLength(1);
    expect(lasts).toMatchObject([{ value: { documentId: document?.id } }, { value: { documentId: document?.id } }]);
    expect(await contentOf(document?.id ?? "")).toEqual(bytes);
    expect(await db.uploadPart.count({ where: { tenant, uploadId } })).toBe(0);
  });

  test("leave nothing readable behind: bytes without a row go with the sweep, others stay", async () => {
    const { send } = await givenDossier();
    const kept = await send(await givenPhoto());
    if (!kept.ok) throw new Error(kept.refusal);
    const loose = `${tenant}/${randomUUID()}`;
    await store().put(loose, new Uint8Array(10));
    const later = new Date(Date.now() + 2 * 3_600_000);
    expect(await sweepDocuments(new Date(Date.now() - 10_000))).toBe(0);
    expect(await sweepDocuments(later)).toBeGreaterThan(0);
    expect(await store().get(loose)).toBeUndefined();
    expect((await contentOf(kept.value.documentId)).length).toBeGreaterThan(1000);
  });
});
