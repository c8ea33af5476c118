import { beforeEach, describe, expect, test } from "vitest";
import { confirmIntake } from "#app/intake/commands/confirm-intake.server.ts";
import { changeDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { db } from "#app/platform/db.server.ts";
import { later } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { form, givenHelpedMelding, sentCodes, tenant, waits } from "./helped-melding.ts";

beforeEach(async () => {
  await forgetJobs();
  await db.message.deleteMany();
});

describe("a helper who goes on after the resident confirmed", () => {
  /** Selam confirmed the melding; the helper still has the further questions open. */
  async function givenConfirmed() {
    const stored = await givenHelpedMelding({}, false);
    const [sent] = await sentCodes();
    expect(await confirmIntake(tenant, stored.reference, sent?.code ?? "", later({ minutes: 1 }))).toMatchObject({
      ok: true,
    });
    return { ...stored, code: sent?.code ?? "" };
  }
  const complete = async (draftId: string) => {
    await submitForm({ tenant, draftId, form, complete: true, now: later({ minutes: 6 }) });
    await runJobs(later({ minutes: 6 }));
  };

  test("and adds answers: she is asked again, with a new code, and her first one opens nothing", async () => {
    const { draft, intakeId, reference, code } = await givenConfirmed();
    await changeDraft({ ...draft, intakeId }, later({ minutes: 5 }), (content) => ({
      ...content,
      answers: { ...content.answers, watEerst: "Dit schreef de helper." },
    }));
    await complete(draft.id);

    expect(await waits(intakeId)).toBe(true);
    const [, second, ...more] = await sentCodes();
    expect(more).toEqual([]);
    expect(await confirmIntake(tenant, reference, code, later({ minutes: 7 }))).toEqual({
      ok: false,
      refusal: "wrongCode",
    });
    expect(await confirmIntake(tenant, reference, second?.code ?? "", later({ minutes: 8 }))).toMatchObject({
      value: { already: false },
    });
    expect(await waits(intakeId)).toBe(false);
  });

  test("and sends the same answers: what she confirmed still stands", async () => {
    const { draft, intakeId } = await givenConfirmed();
    await complete(draft.id);
    expect(await waits(intakeId)).toBe(false);
    expect(await sentCodes()).toHaveLength(1);
  });
});
