import { expect, test } from "vitest";
import { rememberFinder } from "#app/intake/commands/remember-finder.server.ts";
import { changeDraft, startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, formById, showCode } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { draftIdForTypedCode } from "#app/intake/queries/draft-for-code.server.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { duplicates } from "#app/queue/queries/duplicates.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const context = { tenant, now, secure: false } as RequestContext;

test("Audrey, who starts again on another device, sees only what she typed there; her code leads to the first form", async () => {
  // given a form that Audrey, or somebody who knows her name and birth date, starts on a phone
  const form = formById("melding");
  if (!form) throw new Error("there is no melding");
  const { voornaam, achternaam, geboortedatum, bsn } = audrey.answers;
  const who = { voornaam, achternaam, geboortedatum, ...(bsn ? { bsn } : {}) };
  const passed = allPages(form).map((page) => page.id);
  const first = await startDraft(tenant, form.id, "nl", now, (content) => ({
    ...content,
    answers: { ...audrey.answers, gemeente: "etten-leur" },
    passed,
  }));
  await rememberFinder(first);

  // when the same person is named in a new form on a laptop
  const started = await startDraft(tenant, form.id, "nl", now, (content) => content);
  const second = await changeDraft(started, now, (content) => ({ ...content, answers: who }));
  if (!second) throw new Error("the draft is gone");
  await rememberFinder(second);

  // then the laptop holds that and no more, also after a page was loaded again
  const cookie = keepSession(context, { kind: "draft", id: second.id }).split(";")[0] ?? "";
  const seen = await currentDraft(context, new Request("http://localhost/nl/melden/naam", { headers: { cookie } }));
  expect(seen.state === "open" && seen.draft.content.answers).toEqual(who);

  // and the code of the first form, typed there, opens the first form
  const found = await draftIdForTypedCode(tenant, showCode(first.content.code).toLowerCase(), now);
  expect(found).toBe(first.id);
  expect((await openDraft(tenant, found ?? "", now))?.content.answers).toEqual(first.content.answers);

  // and when both are sent, a colleague is told that they may be one person
  const complete = await changeDraft(second, now, (content) => ({
    ...content,
    answers: { ...audrey.answers, gemeente: "etten-leur" },
    passed,
  }));
  const [one, two] = [
    await submitForm({ tenant, draftId: first.id, form, complete: false, now }),
    await submitForm({ tenant, draftId: complete?.id ?? "", form, complete: false, now: later({ days: 2 }) }),
  ];
  if (!one.ok || !two.ok) throw new Error("nothing was stored");
  expect(one.value.reference).not.toBe(two.value.reference);
  const ann = await givenStaff(tenant, "intake");
  expect((await duplicates(ann, two.value.intakeId)).map(({ reference }) => reference)).toEqual([one.value.reference]);
});
