import { beforeEach, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { askConfirmationCode } from "#app/intake/commands/ask-confirmation-code.server.ts";
import { confirmIntake, openToConfirm } from "#app/intake/commands/confirm-intake.server.ts";
import { changeDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { receiptOf } from "#app/intake/queries/receipt.server.ts";
import { sentAnswers } from "#app/intake/queries/sent-answers.server.ts";
import { db } from "#app/platform/db.server.ts";
import { subscriptions } from "#app/subscriptions.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs, waitingJobs } from "#tests/harness/jobs.ts";
import { form, givenHelpedMelding, sentCodes, tenant, waits } from "./helped-melding.ts";

beforeEach(async () => {
  await forgetJobs();
  await db.message.deleteMany();
});

const wrong = { ok: false, refusal: "wrongCode" };

describe("confirming what a helper sent", () => {
  test("twice with the same code says that it was done already, and is written down once", async () => {
    // given Selam, with the code on her phone
    const { intakeId, reference } = await givenHelpedMelding();
    const [sent] = await sentCodes();
    const code = sent?.code ?? "";

    // when she presses the button twice at once, and comes back a day later
    const both = await Promise.all([
      confirmIntake(tenant, reference, code, now),
      confirmIntake(tenant, reference, code.toLowerCase(), now),
    ]);
    const later1 = await confirmIntake(tenant, reference, code, later({ days: 1 }));

    // then one of them did it, and the others are told so
    expect(both.map((outcome) => outcome.ok && outcome.value.already).sort()).toEqual([false, true]);
    expect(later1).toEqual({ ok: true, value: { intakeId, already: true } });
    expect(await waits(intakeId)).toBe(false);
    expect(await db.intakeEvent.count({ where: { tenant, intakeId, kind: "confirmed" } })).toBe(1);
  });

  test("after the desk did it says so too; who holds no code is told nothing", async () => {
    const { intakeId, reference } = await givenHelpedMelding();
    await db.intake.update({ where: { tenant_id: { tenant, id: intakeId } }, data: { toConfirm: false } });
    const [sent] = await sentCodes();
    expect(await confirmIntake(tenant, reference, sent?.code ?? "", now)).toMatchObject({ value: { already: true } });
    expect(await confirmIntake(tenant, reference, "AAAABBBB", now)).toEqual(wrong);
  });
});

describe("reading what a helper sent", () => {
  test("takes the right code, shows the answers in the language of the page, and confirms nothing yet", async () => {
    // given Selam, with the code on her phone
    const { intakeId, reference } = await givenHelpedMelding();
    const [sent] = await sentCodes();
    const code = sent?.code ?? "";

    // when she looks, twice
    expect(await openToConfirm(tenant, reference, code, now)).toEqual({
      ok: true,
      value: { intakeId, already: false },
    });
    expect(await openToConfirm(tenant, reference, code, later({ minutes: 3 }))).toMatchObject({ ok: true });
    const sections = await sentAnswers(tenant, intakeId, "ti");

    // then her answers are there, without a way to change them; it still waits, and that she looked is written down
    expect(JSON.stringify(sections)).toContain("Tesfay");
    const rows = sections.flatMap((section) => section.rows);
    expect(rows.filter((row) => row.change !== undefined || row.answer === undefined)).toEqual([]);
    expect(await waits(intakeId)).toBe(true);
    expect(await db.auditEntry.count({ where: { tenant, action: "intake.shownToConfirm" } })).toBe(2);
    expect(await confirmIntake(tenant, reference, code, later({ minutes: 4 }))).toMatchObject({
      value: { already: false },
    });
    expect(await openToConfirm(tenant, reference, code, later({ minutes: 5 }))).toMatchObject({
      value: { already: true },
    });
  });

  test("counts a wrong code as a wrong try, so that nobody can guess on", async () => {
    const { reference } = await givenHelpedMelding();
    const [sent] = await sentCodes();
    for (let again = 0; again < 5; again += 1)
      expect(await openToConfirm(tenant, reference, "AAAABBBB", now)).toEqual(wrong);
    expect(await openToConfirm(tenant, reference, sent?.code ?? "", now)).toEqual(wrong);
    expect(await confirmIntake(tenant, reference, sent?.code ?? "", now)).toEqual(wrong);
  });
});

describe("a helper who gave their own phone as the resident's", () => {
  const helpers = { telefoonnummer: "+31600000009" };

  test("gets no code: it goes to Selam's mail, and the receipt promises one", async () => {
    const { intakeId } = await givenHelpedMelding({ ...helpers, emailadres: "selam@example.org" });
    expect((await sentCodes()).map(({ to }) => to)).toEqual(["selam@example.org"]);
    expect(await receiptOf(tenant, intakeId)).toMatchObject({ toConfirm: true, reachable: true });
  });

  test("leaves the melding to the desk when there is no mail, also when a new code is asked for", async () => {
    const { intakeId, reference } = await givenHelpedMelding(helpers);
    await askConfirmationCode(tenant, "192.0.2.29", reference);
    await runJobs(later({ minutes: 1 }));
    expect(await sentCodes()).toEqual([]);
    expect(await receiptOf(tenant, intakeId)).toMatchObject({ toConfirm: true, reachable: false });
  });
});

describe("a new code to confirm with", () => {
  test("comes after five wrong tries; the old one stays void, and the melding stays stored all the while", async () => {
    // given Selam, who mistyped her code five times
    const { intakeId, reference } = await givenHelpedMelding();
    const [first] = await sentCodes();
    for (let again = 0; again < 5; again += 1) await confirmIntake(tenant, reference, "AAAABBBB", now);
    expect(await confirmIntake(tenant, reference, first?.code ?? "", now)).toEqual(wrong);

    // when she asks for a new one
    expect(await askConfirmationCode(tenant, "192.0.2.20", reference.toLowerCase().replace("-", " "))).toMatchObject({
      ok: true,
    });
    await runJobs(later({ minutes: 1 }));

    // then it comes to her own phone, and confirms
    const [, second, ...more] = await sentCodes();
    expect(more).toEqual([]);
    expect(second?.to).toBe("+31612345678");
    expect(await waits(intakeId)).toBe(true);
    expect(await confirmIntake(tenant, reference, first?.code ?? "", later({ minutes: 2 }))).toEqual(wrong);
    expect(await confirmIntake(tenant, reference, second?.code ?? "", later({ minutes: 2 }))).toMatchObject({
      value: { intakeId, already: false },
    });
  });

  test("goes to the right phone once a helper corrects it; what went to the wrong one opens nothing any more", async () => {
    // given a helper who mistyped the number, and corrects it with the further questions
    const { draft, intakeId, reference } = await givenHelpedMelding({ telefoonnummer: "+31600000001" }, false);
    const corrected = await changeDraft({ ...draft, intakeId }, later({ minutes: 5 }), (content) => ({
      ...content,
      answers: { ...content.answers, telefoonnummer: "+31612345678" },
    }));
    if (!corrected) throw new Error("the draft is gone");
    await submitForm({ tenant, draftId: draft.id, form, complete: true, now: later({ minutes: 6 }) });
    await runJobs(later({ minutes: 6 }));

    const [strangers, own, ...more] = await sentCodes();
    expect(more).toEqual([]);
    expect([strangers?.to, own?.to]).toEqual(["+31600000001", "+31612345678"]);
    expect(await confirmIntake(tenant, reference, strangers?.code ?? "", later({ minutes: 7 }))).toEqual(wrong);
    expect(await confirmIntake(tenant, reference, own?.code ?? "", later({ minutes: 7 }))).toMatchObject({ ok: true });
  });

  test("is not made anew when the further answers leave phone and mail as they were", async () => {
    const { draft, reference } = await givenHelpedMelding({}, false);
    await submitForm({ tenant, draftId: draft.id, form, complete: true, now: later({ minutes: 6 }) });
    await runJobs(later({ minutes: 6 }));
    const [only, ...more] = await sentCodes();
    expect(more).toEqual([]);
    expect(await confirmIntake(tenant, reference, only?.code ?? "", later({ minutes: 7 }))).toMatchObject({ ok: true });
  });

  test("asked for what is unknown or confirmed sends nothing, and is answered the same", async () => {
    const { reference } = await givenHelpedMelding();
    const [sent] = await sentCodes();
    await confirmIntake(tenant, reference, sent?.code ?? "", now);
    for (const asked of [reference, "ML-0000-00"])
      expect(await askConfirmationCode(tenant, "192.0.2.21", asked)).toEqual({ ok: true, value: null });
    await runJobs(later({ minutes: 1 }));
    expect(await sentCodes()).toHaveLength(1);
    expect(await askConfirmationCode(tenant, "192.0.2.21", "hallo")).toMatchObject({ refusal: "noReference" });
  });

  test("told twice by a job that came back is made once; the fourth in an hour is refused", async () => {
    const { reference } = await givenHelpedMelding();
    await askConfirmationCode(tenant, "192.0.2.22", reference);
    const [asked] = await waitingJobs();
    await runJobs(later({ minutes: 1 }));
    for (const handle of subscriptions["confirmation.codeAsked"] ?? [])
      await handle(asked as never, later({ minutes: 2 }));
    const [, second, ...more] = await sentCodes();
    expect(more).toEqual([]);
    expect(await confirmIntake(tenant, reference, second?.code ?? "", later({ minutes: 3 }))).toMatchObject({
      ok: true,
    });
    const next = [];
    for (let again = 0; again < 3; again += 1) next.push(await askConfirmationCode(tenant, "192.0.2.22", reference));
    expect(next.map(({ ok }) => ok)).toEqual([true, true, false]);
  });
});
