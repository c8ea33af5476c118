import { expect, test } from "vitest";
import { changeDraft, startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, formById } from "#app/intake/contract.ts";
import { isOurReceipt, receiptOf } from "#app/intake/queries/receipt.server.ts";
import { db, sqlStateOf } from "#app/platform/db.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { melissa } from "#tests/personas/melissa.ts";

const tenant = melissa.werkplein;
const printedMinute = "2026-11-24 14:05";

/** Melissa, who pressed "Meld mij nu", answered more an hour later and sent the form; with what each receipt says. */
async function givenTwoReceipts() {
  const form = formById("melding");
  if (!form) throw new Error("there is no melding");
  const { watEerst, ...answers } = melissa.answers;
  const passed = allPages(form).map((page) => page.id);
  const draft = await startDraft(tenant, form.id, "nl", now, (content) => ({ ...content, answers, passed }));
  const stored = await submitForm({ tenant, draftId: draft.id, form, complete: false, now });
  if (!stored.ok) throw new Error(stored.refusal);
  const { intakeId, reference } = stored.value;
  const first = (await receiptOf(tenant, intakeId))?.control ?? "";
  await changeDraft({ ...draft, intakeId }, later({ hours: 1 }), (content) => ({
    ...content,
    answers: { ...answers, watEerst: watEerst ?? "" },
  }));
  await submitForm({ tenant, draftId: draft.id, form, complete: true, now: later({ hours: 1 }) });
  const second = (await receiptOf(tenant, intakeId))?.control ?? "";
  return { intakeId, reference, first, second };
}

test("the receipt covers the completed answers, and the one that was printed before stays true", async () => {
  // given Melissa, with a receipt of each moment
  const { reference, first, second } = await givenTwoReceipts();
  expect(second).not.toBe(first);

  // when somebody checks them, then both are ours, by the minute of the melding
  const check = (control: string, minute = printedMinute) => isOurReceipt(tenant, reference, minute, control);
  expect(await check(first)).toBe(true);
  expect(await check(second)).toBe(true);

  // then a sign or a minute that was changed is not
  expect(await check(second.replace(/^./, (sign) => (sign === "A" ? "B" : "A")))).toBe(false);
  expect(await check(second, "2026-11-24 15:05")).toBe(false);
});

test("neither receipt can be changed afterwards", async () => {
  const { intakeId } = await givenTwoReceipts();
  const state = (change: Promise<unknown>) => change.then(() => "changed", sqlStateOf);
  const one = { where: { tenant_id: { tenant, id: intakeId } } };
  expect(await state(db.intake.update({ ...one, data: { receipt: new Uint8Array(32) } }))).toBe("23514");
  const event = { tenant, intakeId, kind: "completed" };
  expect(await state(db.intakeEvent.updateMany({ where: event, data: { data: {} } }))).toBe("23514");
});
