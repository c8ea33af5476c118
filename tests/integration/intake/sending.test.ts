import { describe, expect, test } from "vitest";
import { changeDraft, startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, type Draft, formById } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";

const tenant = "hart-van-west-brabant";
const form = formById("melding");
if (!form) throw new Error("there is no melding");
const passed = allPages(form).map((page) => page.id);
const answers = {
  gemeente: "etten-leur",
  waarvoor: "hulp-bij-werk",
  invuller: "zelf",
  directHulpNodig: false,
  achternaam: "Haddad",
  geboortedatum: "1993-03-12",
  emailadres: "amina@example.org",
};

function givenDraft(): Promise<Draft> {
  return startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers, passed }));
}

function send(draft: Draft, complete: boolean) {
  if (!form) throw new Error("there is no melding");
  return submitForm({ tenant, draftId: draft.id, form, complete, now });
}

const context = { tenant, now, secure: false } as RequestContext;

describe("sending a melding", () => {
  test("twice, because the line was slow, leads to the same receipt", async () => {
    // given a browser whose first answer got lost, so that it still holds the session of the draft
    const draft = await givenDraft();
    const cookie = keepSession(context, { kind: "draft", id: draft.id }).split(";")[0] ?? "";
    const request = new Request("http://localhost/nl/melden/controleren", { headers: { cookie } });
    expect(await currentDraft(context, request)).toMatchObject({ state: "open" });
    const first = await send(draft, true);
    if (!first.ok) throw new Error(first.refusal);

    expect(await currentDraft(context, request)).toEqual({ state: "sent", intakeId: first.value.intakeId });
    expect(await send(draft, true)).toEqual(first);
  });

  test("asks the resident to confirm, also when a helper says only later that it is one", async () => {
    const draft = await givenDraft();
    const stored = await send(draft, false);
    if (!stored.ok) throw new Error(stored.refusal);
    const where = { tenant_id: { tenant, id: stored.value.intakeId } };
    expect((await db.intake.findUnique({ where }))?.toConfirm).toBe(false);

    await changeDraft({ ...draft, intakeId: stored.value.intakeId }, now, (content) => ({
      ...content,
      answers: { ...content.answers, invuller: "voor-iemand", helperNaam: "Els" },
    }));
    expect(await send(draft, true)).toEqual(stored);
    expect((await db.intake.findUnique({ where }))?.toConfirm).toBe(true);
  });
});
