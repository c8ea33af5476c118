import { beforeEach, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { confirmIntake } from "#app/intake/commands/confirm-intake.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, formById } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { selam } from "#tests/personas/selam.ts";

const tenant = selam.werkplein;
const form = formById("melding");
if (!form) throw new Error("there is no melding");
const passed = allPages(form).map((page) => page.id);

beforeEach(async () => {
  await forgetJobs();
  await db.message.deleteMany();
});

/** Selam's melding, typed by a volunteer; the code went to her own phone. */
async function givenHelpedMelding(more: Answers = {}, complete = true) {
  const helped = { invuller: "voor-iemand", helperNaam: "Els", veiligOmTeBellen: true, telefoonnummer: "+31687654321" };
  const answers = { ...selam.answers, ...helped, ...more };
  const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers, passed }));
  if (!form) throw new Error("there is no melding");
  const stored = await submitForm({ tenant, draftId: draft.id, form, complete, now });
  if (!stored.ok) throw new Error(stored.refusal);
  await runJobs(now);
  return { draft, ...stored.value };
}

/** The codes that were sent, oldest first, with where they went. */
async function sentCodes(): Promise<{ to: string; code: string }[]> {
  const rows = await db.message.findMany({ where: { kind: "confirmation" }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id, content }) => {
    const { to, text } = unsealJson<{ to: string; text: string }>(`message:${tenant}:${id}`, content);
    return { to, code: /\b[0-9A-HJKMNP-TV-Z]{8}\b/.exec(text)?.[0] ?? "" };
  });
}

const waits = async (intakeId: string) =>
  (await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } })).toConfirm;
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
