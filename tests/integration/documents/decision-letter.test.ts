import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { keepDecisionLetter } from "#app/documents/commands/keep-decision-letter.server.ts";
import { decisionLetterOf } from "#app/documents/queries/decision-letter.server.ts";
import { readDocument } from "#app/documents/queries/document-content.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { decisionOf } from "#app/queue/queries/decision.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";
import { decided } from "../queue/given-decision.ts";
import { givenPdf, givenPhoto } from "./given-files.ts";

const tenant = "hart-van-west-brabant";

async function givenAanvraag() {
  const staff = await givenStaff(tenant, "klantmanager");
  const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers: { achternaam: "Smits" } });
  const where = { tenant_id: { tenant, id: intake.id } };
  const row = () => db.intake.findUniqueOrThrow({ where, select: { version: true, waitingSince: true } });
  const ask = async () => ({ staff, reference: intake.reference, version: (await row()).version, now });
  const started = await moveIntake({ ...(await ask()), to: "in_progress" });
  if (!started.ok) throw new Error(started.refusal);
  await db.intake.update({ where, data: { waitingSince: null } });
  const keep = (bytes: Buffer, name: string) =>
    keepDecisionLetter({
      ...{ tenant, dossierId: intake.id, staffId: staff.id, decidedWith: [], now },
      file: new File([Uint8Array.from(bytes)], name),
    });
  return { intake, ask, keep, row };
}

test("the letter of a decision comes in as a PDF through the papers' door, and only that of this file decides", async () => {
  const { intake, ask, keep, row } = await givenAanvraag();
  const other = await givenAanvraag();

  // given a photo, which is no letter; and two letters, of which the last one stays
  expect(await keep(await givenPhoto(), "brief.jpg")).toMatchObject({ refusal: "wrongType" });
  expect(await keep(Buffer.alloc(0), "leeg.pdf")).toMatchObject({ refusal: "empty" });
  expect(await keep(await givenPdf(1), "eerste.pdf")).toMatchObject({ ok: true });
  expect(await keep(await givenPdf(2), "besluit.pdf")).toMatchObject({ ok: true });
  const times = { createdAt: now, updatedAt: now };
  const others = { tenant, id: randomUUID(), dossierId: other.intake.id, kind: "besluit", type: "application/pdf" };
  await db.document.create({ data: { ...others, ...times } });
  await runJobs(now);
  const ready = await decisionLetterOf(tenant, intake.id);
  expect(ready).toMatchObject({ name: "besluit.pdf" });
  expect(await db.document.count({ where: { tenant, dossierId: intake.id } })).toBe(1);
  // Nobody waits for a letter of ours.
  expect((await row()).waitingSince).toBeNull();

  // when it is decided: not with nothing, nor with the letter of another file
  const decide = async (document: string | null) =>
    decideIntake({ ...(await ask()), ...decided, letter: "", document });
  expect(await decide(null)).toMatchObject({ refusal: "letterMissing" });
  expect(await decide(others.id)).toMatchObject({ refusal: "letterMissing" });
  expect(await decide(ready?.id ?? "")).toMatchObject({ ok: true });

  // then the decision holds the file, as it came
  const decision = await decisionOf(tenant, intake.id);
  expect(decision).toMatchObject({ letter: "", document: ready?.id, madeKnownOn: null });
  const file = await readDocument(tenant, ready?.id ?? "");
  expect(file).toMatchObject({ dossierId: intake.id, type: "application/pdf" });
  await file?.stream.cancel();
});
