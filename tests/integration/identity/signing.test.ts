import { describe, expect, test } from "vitest";
import { signsAtDesk, signsWithDigid } from "#app/identity/commands/sign-intake.server.ts";
import { intakesOfSubject } from "#app/identity/queries/intakes-of-subject.server.ts";
import { type Resident, subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { signatureOf } from "#app/identity/queries/signature-of.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, formById } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { signAtDesk } from "#app/queue/commands/sign-at-desk.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const form = formById("bijzondere-bijstand") ?? expect.fail("no such form");
const bsn = "999990433";
const mohammed: Resident = {
  ...{ bsn, name: "Mohammed Al-Hassan", level: "midden", method: "digid" },
  subjectHash: subjectHashOf(tenant, bsn),
};

async function sent(sign?: ReturnType<typeof signsWithDigid>) {
  const passed = allPages(form).map(({ id }) => id);
  const answers = { gemeente: "etten-leur", invuller: "zelf", achternaam: "Al-Hassan", bsn };
  const draft = await startDraft(tenant, form.id, "ar", now, (content) => ({ ...content, answers, passed }));
  const send = () => submitForm({ tenant, draftId: draft.id, form, complete: true, sign, now });
  const stored = await send();
  return stored.ok ? { ...stored.value, send } : expect.fail(stored.refusal);
}

describe("an aanvraag is signed", () => {
  test("with the DigiD of the applicant, once; from then on their login opens it", async () => {
    const { intakeId, send } = await sent(signsWithDigid(mohammed, now));
    await send();
    expect(await signatureOf(tenant, intakeId)).toEqual({
      ...{ method: "digid", level: "midden", name: mohammed.name, at: now },
      bsn,
    });
    expect(
      (await intakesOfSubject(tenant, mohammed.subjectHash, dayInAmsterdam(now))).map((one) => one.intakeId),
    ).toContain(intakeId);
    const change = db.signature.updateMany({ where: { tenant, intakeId }, data: { level: "hoog" } });
    await expect(change).rejects.toThrow();
  });

  test("at the desk: a BSN that was only typed opens nothing, and the colleague says which paper was seen", async () => {
    const { intakeId, reference } = await sent();
    expect(await signatureOf(tenant, intakeId)).toBeNull();
    const before = await intakesOfSubject(tenant, mohammed.subjectHash, dayInAmsterdam(now));
    expect(before.map((one) => one.intakeId)).not.toContain(intakeId);

    const staff = await givenStaff(tenant, "intake");
    const press = async (proof: string) => {
      const { version } = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
      return signAtDesk({ staff, reference, version, now, proof }, signsAtDesk(staff, proof, "applicant", now));
    };
    expect(await press("")).toEqual({ ok: false, refusal: "identityNotChecked" });
    expect((await press("paspoort")).ok).toBe(true);
    expect(await press("paspoort")).toEqual({ ok: false, refusal: "alreadySigned" });
    expect(await signatureOf(tenant, intakeId)).toMatchObject({ method: "desk", staffId: staff.id, proof: "paspoort" });
  });
});
