import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { residentCookie, residentSessionPlace, subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { beginForm } from "#app/intake/commands/begin-form.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, type FormDefinition, factsShown, openPages } from "#app/intake/contract.ts";
import { heraanvraag } from "#app/intake/forms/heraanvraag.ts";
import { levensonderhoud } from "#app/intake/forms/levensonderhoud.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { earlierFor } from "#app/routes/resident/earlier.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { aanvraagAnswers } from "#tests/personas/aanvraag.ts";
import { jan } from "#tests/personas/jan.ts";

const tenant = "drentsche-aa";
const world = worldOn(calendarDay("2026-11-23"));
const bsn = "123456782";
const subjectHash = subjectHashOf(tenant, bsn);
const monthsAgo = (months: number) => new Date(now.getTime() - months * 30 * 86_400_000);

async function givenSent(form: FormDefinition, answers: Answers, at: Date): Promise<string> {
  const passed = allPages(form).map((page) => page.id);
  const draft = await startDraft(tenant, form.id, "nl", at, (content) => ({ ...content, answers, passed }));
  const sent = await submitForm({ tenant, draftId: draft.id, form, complete: true, now: at });
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value.intakeId;
}

/** The aanvraag of before came from the older system, which knew who Jan is. */
async function givenEarlierAanvraag(months: number): Promise<string> {
  const intakeId = await givenSent(levensonderhoud, { ...jan.answers, ...aanvraagAnswers.jan }, monthsAgo(months));
  await db.intakeParty.create({
    data: {
      ...{ tenant, id: randomUUID(), intakeId, role: "applicant", subjectHash, established: "desk" },
      ...{ content: new Uint8Array(1), receivesLetters: true, since: monthsAgo(months), createdAt: monthsAgo(months) },
    },
  });
  return intakeId;
}

async function givenLogin(): Promise<Request> {
  const [id, token] = [randomUUID(), randomUUID()];
  await db.residentSession.create({
    data: {
      ...{ tenant, id, tokenHash: keyedHash(tenant, "session", token), subjectHash, level: "midden" },
      content: sealJson(residentSessionPlace(tenant, id), { name: "Jan Mulder", bsn }),
      ...{ createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
    },
  });
  return new Request("http://localhost/nl/heraanvraag", { headers: { cookie: `${residentCookie}=${token}` } });
}

const visit = () => ({ tenant, now, secure: false }) as RequestContext as never;

test("Jan, back within twelve months, sees what was known after DigiD only, and answers less than a third", async () => {
  // given an aanvraag of seven months ago, and the melding of today
  await givenEarlierAanvraag(7);
  const intakeId = await givenSent(melding, jan.answers, now);
  const sent = { state: "sent", intakeId } as const;

  // then without DigiD nothing of it is shown
  const stranger = { request: new Request("http://localhost/nl/heraanvraag"), context: visit() };
  expect(await earlierFor(stranger, heraanvraag, sent)).toMatchObject({ missing: "login" });

  // and with it the melding is followed, and what the aanvraag knew comes along
  const { earlier, missing } = await earlierFor({ request: await givenLogin(), context: visit() }, heraanvraag, sent);
  expect(missing).toBeNull();
  if (!earlier) throw new Error("nothing known");
  expect(earlier.known).toMatchObject({ follows: intakeId, answers: { uitbetaalRekening: "NL20 INGB 0001 2345 67" } });
  const begun = await beginForm({ tenant, form: heraanvraag, known: earlier.known, language: "nl", both: false, now });
  const still = ["persoon", "thuis", "inkomen", "bezit", "werk", "uitbetaling"].map((group) => [`${group}NogZo`, true]);
  const told = { ...begun.content, answers: { ...begun.content.answers, ...Object.fromEntries(still) } };
  const asked = (form: FormDefinition, answers: Answers, passed: readonly string[]) =>
    openPages(form, { answers, passed }, world).flatMap((page) => factsShown(page, answers, world)).length;
  const first = asked(levensonderhoud, { ...jan.answers, ...aanvraagAnswers.jan }, []);
  expect(asked(heraanvraag, told.answers, told.passed)).toBeLessThan(first / 3);
});

test("an aanvraag of more than twelve months ago is not used again, nor that of somebody else", async () => {
  const old = await givenEarlierAanvraag(14);
  await db.intakeParty.deleteMany({ where: { tenant, intakeId: { not: old } } });
  const intakeId = await givenSent(melding, jan.answers, now);
  const asked = { request: await givenLogin(), context: visit() };
  expect(await earlierFor(asked, heraanvraag, { state: "sent", intakeId })).toMatchObject({ missing: "aanvraag" });
});
