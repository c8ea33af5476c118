import { beforeAll, expect, test, vi } from "vitest";
import { storeUpload } from "#app/documents/commands/store-upload.server.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { makeHandOver } from "#app/intake/commands/hand-over.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { form, givenFile, givenVisitor, openClient, sendAll, sendPart, tenant } from "#tests/crash/upload/visitor.ts";
import { arriving, givenPhoto } from "../documents/given-files.ts";
import { givenIntake } from "../queue/given.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let port: number;
beforeAll(async () => {
  port = Number(new URL(await visit()).port);
});

/** A started form, and which one it is in the database. */
async function givenStarted() {
  const visitor = await givenVisitor(port);
  const { id } = await db.draft.findFirstOrThrow({ where: { tenant, form }, orderBy: { createdAt: "desc" } });
  const [kind = ""] = visitor.kinds;
  return { visitor, kind, draftId: id };
}

test("a file goes in parts to the paper it is for; what is no paper is told on its page, and a stranger is led to the start", async () => {
  const { visitor, kind, draftId } = await givenStarted();
  const file = await givenFile(kind);
  const { to = "" } = await sendAll(visitor, file);
  const page = await visitor.client.get(to);
  expect(page.text).toContain("afschrift.pdf");
  expect(page.text).toContain("Wij hebben uw bladzijde.");

  const wrong = await sendAll(visitor, { ...(await givenFile(kind)), bytes: Buffer.from("MZ, a program") });
  expect(wrong).toEqual({ to: `/nl/${form}/bewijs/${kind}?mis=wrongType`, keep: false });
  const told = await visitor.client.get(wrong.to ?? "");
  expect(told.html).toMatch(/<title>Fout: /);
  expect(told.text).toContain("Stuur een foto of een PDF.");

  const stranger = { client: openClient(port, "10.60.0.9"), kinds: [] };
  await expect(sendPart(stranger, file, 0)).rejects.toThrow(`/nl/${form} answers 200`);
  expect(await documentsOf(tenant, draftId)).toHaveLength(1);
});

test("the QR code of a paper leads the phone straight to it, once: of a started form and of what was sent", async () => {
  const { visitor, kind, draftId } = await givenStarted();
  const shown = await visitor.client.get(`/nl/${form}/bewijs/${kind}?telefoon`);
  expect(shown.html).toContain('class="qr"');

  const { id, reference } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
  const paper = { tenant, dossierId: id, kind: "identiteit", name: "pas.jpg", now: now() };
  await storeUpload({ ...paper, actor: { kind: "resident", id }, body: arriving(await givenPhoto()) });
  const ways = [
    [{ kind: "draft", id: draftId, paper: kind }, `/nl/${form}/bewijs/${kind}`],
    [{ kind: "intake", id, paper: "identiteit" }, `/nl/mijn-zaken/${reference}/bewijs/identiteit`],
  ] as const;
  for (const [handed, place] of ways) {
    const address = `/nl/verder/${await makeHandOver(tenant, handed, now())}`;
    const phone = openClient(port, "10.60.0.2");
    const opened = await phone.submit(await phone.get(address));
    expect([opened.status, opened.url.pathname]).toEqual([200, place]);
    const other = openClient(port, "10.60.0.3");
    expect((await other.submit(await other.get(address))).status).toBe(422);
  }
});
