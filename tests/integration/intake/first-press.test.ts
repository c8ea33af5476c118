import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeDraft, startByAnswer } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages } from "#app/intake/contract.ts";
import { withPage } from "#app/intake/core/draft.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { audrey } from "#tests/personas/audrey.ts";

const tenant = "hart-van-west-brabant";
const [first, second] = allPages(melding);
const answered = (page: typeof first) => (content: Parameters<typeof withPage>[0]) =>
  page ? withPage(content, { ...page, next: null }, { gemeente: "etten-leur" }) : content;

function press(key: string, at = now) {
  const shown = { tenant, form: melding.id, page: first?.id ?? "", language: "nl", key, now: at };
  return startByAnswer(shown, answered(first));
}

test("a page of the first question that stood open opens no form that somebody went on with", async () => {
  // given Audrey, who answered the first question in the library, and the next
  const key = randomUUID();
  const hers = await press(key);
  await changeDraft(hers, now, answered(second));

  // when somebody presses on the page that she left there
  const theirs = await press(key, later({ minutes: 1 }));

  // then a form of their own begins, with a code of its own
  expect(theirs.id).not.toBe(hers.id);
  expect(theirs.content.code).not.toBe(hers.content.code);
  expect(theirs.content.passed).toEqual([first?.id]);
});

test("nor one that began longer ago, or was sent", async () => {
  const [slow, quick] = [randomUUID(), randomUUID()];
  const left = await press(slow);
  expect((await press(slow, later({ minutes: 3 }))).id).not.toBe(left.id);

  const passed = allPages(melding).map(({ id }) => id);
  const answers = { ...audrey.answers, gemeente: "etten-leur" };
  const sent = await changeDraft(await press(quick), now, (content) => ({ ...content, answers, passed }));
  const stored = await submitForm({ tenant, draftId: sent?.id ?? "", form: melding, complete: true, now });
  expect(stored.ok).toBe(true);
  expect((await press(quick)).id).not.toBe(sent?.id);
});
