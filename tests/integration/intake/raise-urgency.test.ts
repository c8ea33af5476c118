import { expect, test } from "vitest";
import { raiseUrgency } from "#app/intake/commands/raise-urgency.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, formById } from "#app/intake/contract.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { melissa } from "#tests/personas/melissa.ts";

test("a stored melding moves up as soon as a further answer says that the rent cannot be paid", async () => {
  // given Melissa, who pressed "Meld mij nu" and has not sent the further questions
  const form = formById("melding");
  if (!form) throw new Error("there is no melding");
  const tenant = melissa.werkplein;
  const passed = allPages(form).map((page) => page.id);
  const started = await startDraft(tenant, form.id, "nl", now, (content) => ({
    ...content,
    answers: { ...melissa.answers, achterstanden: ["geen"] },
    passed,
  }));
  const stored = await submitForm({ tenant, draftId: started.id, form, complete: false, now });
  if (!stored.ok) throw new Error(stored.refusal);
  const draft = await openDraft(tenant, started.id, now);
  if (!draft) throw new Error("the draft is gone");

  // when she answers that the rent was not paid
  const answers = { ...draft.content.answers, achterstanden: ["huur"] };
  await raiseUrgency(form, { ...draft, content: { ...draft.content, answers } }, now);

  // then a colleague sees it at once, while the answers themselves wait until she sends them
  const where = { tenant_id: { tenant, id: stored.value.intakeId } };
  const intake = await db.intake.findUniqueOrThrow({ where });
  expect(intake.urgency).toBe("soon");
  expect(intake.routes).toContain("schulden-die-niet-wachten");
  expect(intake.completedAt).toBeNull();
});
