import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answerPaper } from "#app/documents/commands/answer-paper.server.ts";
import { openDocument } from "#app/documents/commands/open-document.server.ts";
import { storeUpload } from "#app/documents/commands/store-upload.server.ts";
import { papersToGive } from "#app/documents/contract.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { paperAnswersOf } from "#app/documents/queries/paper-answers.server.ts";
import { db } from "#app/platform/db.server.ts";
import { givenIntake } from "../queue/given.ts";
import { arriving, givenPhoto } from "./given-files.ts";

const tenant = "hart-van-west-brabant";
const now = new Date("2026-11-27T09:00:00Z");

async function givenAanvraag() {
  const { id: dossierId } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
  return { tenant, dossierId, actor: { kind: "resident", id: dossierId } as const, now };
}

const called = [{ kind: "identiteit" }, { kind: "huurcontract" }, { kind: "bankafschriften" }];

async function statesOf(dossierId: string) {
  const papers = papersToGive(called, await documentsOf(tenant, dossierId), await paperAnswersOf(tenant, dossierId));
  return papers.map(({ kind, state, reason }) => [kind, state, reason]);
}

describe("the papers of an aanvraag", () => {
  test("Jan says what he lacks and what he brings, and sending it after all takes that back", async () => {
    const aanvraag = await givenAanvraag();
    await answerPaper({ ...aanvraag, kind: "huurcontract", answer: "notHave", reason: "Ik huur zonder contract" });
    await answerPaper({ ...aanvraag, kind: "bankafschriften", answer: "bring", reason: "" });
    expect(await statesOf(aanvraag.dossierId)).toEqual([
      ["identiteit", "needed", ""],
      ["huurcontract", "notHave", "Ik huur zonder contract"],
      ["bankafschriften", "bring", ""],
    ]);

    const body = arriving(await givenPhoto());
    await storeUpload({ ...aanvraag, kind: "huurcontract", name: "contract.jpg", body });
    await answerPaper({ ...aanvraag, kind: "bankafschriften", answer: null, reason: "" });
    expect(await statesOf(aanvraag.dossierId)).toEqual([
      ["identiteit", "needed", ""],
      ["huurcontract", "sent", ""],
      ["bankafschriften", "needed", ""],
    ]);
  });

  test("a colleague takes one out of the file it is in, and nothing by a guessed or a stranger's address", async () => {
    const { dossierId, ...aanvraag } = await givenAanvraag();
    const other = await givenAanvraag();
    const photo = arriving(await givenPhoto());
    const stored = await storeUpload({ ...aanvraag, dossierId, kind: "identiteit", name: "pas.jpg", body: photo });
    if (!stored.ok) throw new Error(stored.refusal);
    const { documentId } = stored.value;
    const opened = () => db.auditEntry.count({ where: { tenant, action: "document.opened" } });
    const before = await opened();
    const open = { tenant, documentId, staffId: randomUUID(), now };

    expect(await openDocument({ ...open, dossierId: other.dossierId })).toBeNull();
    expect(await openDocument({ ...open, dossierId, documentId: randomUUID() })).toBeNull();
    expect(await openDocument({ ...open, dossierId, documentId: "../../etc/passwd" })).toBeNull();
    expect(await openDocument({ ...open, tenant: "lansingerland", dossierId })).toBeNull();
    expect(await opened()).toBe(before);

    const document = await openDocument({ ...open, dossierId });
    expect(document).toMatchObject({ kind: "identiteit", type: "image/jpeg" });
    expect((await new Response(document?.stream ?? null).arrayBuffer()).byteLength).toBeGreaterThan(1000);
    expect(await opened()).toBe(before + 1);
  });
});
