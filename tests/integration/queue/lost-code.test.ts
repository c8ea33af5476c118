import { describe, expect, test } from "vitest";
import { replaceDraftCode, replaceIntakeCode } from "#app/intake/commands/replace-code.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { draftIdForCode } from "#app/intake/queries/open-draft.server.ts";
import { intakeForCode } from "#app/intake/queries/receipt.server.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { issueCode } from "#app/queue/commands/issue-code.server.ts";
import { started } from "#app/queue/queries/started.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";

const replace = { draft: replaceDraftCode, intake: replaceIntakeCode };
const tenant = "lost";
const answers = { voornaam: "Amina", achternaam: "Haddad", geboortedatum: "1993-03-12" };

async function givenDraft() {
  const draft = await startDraft(tenant, "melding", "ar", now, (content) => ({ ...content, answers }));
  const keys = [
    ["name", "amina"],
    ["name", "haddad"],
    ["birthDate", "1993-03-12"],
  ] as const;
  await db.draftFind.createMany({
    data: keys.map(([kind, text]) => ({ tenant, draftId: draft.id, kind, hash: keyedHash(tenant, kind, text) })),
    skipDuplicates: true,
  });
  return draft;
}

const opensDraft = (code: string) => draftIdForCode(tenant, keyedHash(tenant, "code", code), now);

describe("a lost code", () => {
  test("of a started form is replaced at the desk; the old one opens nothing any more", async () => {
    const draft = await givenDraft();
    const staff = await givenStaff(tenant, "intake");
    const [found] = await started(staff, "Haddad", "1993-03-12", now);
    expect(found).toMatchObject({ kind: "draft", id: draft.id });
    const ask = { staff, name: "Haddad", birthDate: "1993-03-12", kind: "draft", id: draft.id, now } as const;
    expect(await issueCode({ ...ask, proof: "" }, replace)).toEqual({ ok: false, refusal: "identityNotChecked" });
    const issued = await issueCode({ ...ask, proof: "paspoort" }, replace);
    if (!issued.ok) throw new Error(issued.refusal);
    expect(await opensDraft(issued.value.code)).toBe(draft.id);
    expect(await opensDraft(draft.content.code)).toBeNull();
  });

  test("of a stored melding is replaced as well", async () => {
    const intake = await givenIntake({ tenant, answers: { achternaam: "Bakker", geboortedatum: "1970-01-01" } });
    const staff = await givenStaff(tenant, "intake");
    const ask = {
      staff,
      name: "bakker",
      birthDate: "1970-01-01",
      kind: "intake",
      id: intake.id,
      proof: "rijbewijs",
      now,
    } as const;
    const issued = await issueCode(ask, replace);
    if (!issued.ok) throw new Error(issued.refusal);
    expect(await intakeForCode(tenant, intake.reference, issued.value.code)).toBe(intake.id);
    expect(await intakeForCode(tenant, intake.reference, intake.code)).toBeNull();
  });

  test("is given to nobody whose name and birth date do not both fit, nor by a role that may not", async () => {
    const draft = await givenDraft();
    const staff = await givenStaff(tenant, "intake");
    expect(await started(staff, "Haddad", "1993-03-13", now)).toEqual([]);
    expect(await started(staff, "Haddad Sara", "1993-03-12", now)).toEqual([]);
    const auditor = await givenStaff(tenant, "auditor");
    const ask = {
      name: "Haddad",
      birthDate: "1993-03-12",
      kind: "draft",
      id: draft.id,
      proof: "paspoort",
      now,
    } as const;
    expect(await issueCode({ ...ask, staff: auditor }, replace)).toEqual({ ok: false, refusal: "notFound" });
    expect(await issueCode({ ...ask, staff: await givenStaff("other", "intake") }, replace)).toEqual({
      ok: false,
      refusal: "notFound",
    });
  });
});
