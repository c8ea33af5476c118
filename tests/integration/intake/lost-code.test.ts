import { beforeEach, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { askNewCode } from "#app/intake/commands/ask-new-code.server.ts";
import { rememberFinder } from "#app/intake/commands/remember-finder.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, type Draft, formById } from "#app/intake/contract.ts";
import { draftIdForTypedCode } from "#app/intake/queries/draft-for-code.server.ts";
import { intakeForCode } from "#app/intake/queries/receipt.server.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import { subscriptions } from "#app/subscriptions.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs, waitingJobs } from "#tests/harness/jobs.ts";
import { audrey } from "#tests/personas/audrey.ts";

const tenant = "hart-van-west-brabant";
const form = formById("melding");
if (!form) throw new Error("there is no melding");
const passed = allPages(form).map((page) => page.id);
const born = String(audrey.answers.geboortedatum);

beforeEach(async () => {
  await forgetJobs();
  await db.message.deleteMany();
});

/** Audrey's started form, with the mail address by which she is found. */
async function givenDraft(emailadres: string, veiligOmTeBellen = true): Promise<Draft> {
  const answers = { ...audrey.answers, gemeente: "etten-leur", emailadres, veiligOmTeBellen };
  const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers, passed }));
  await rememberFinder(draft);
  return draft;
}

async function givenMelding(emailadres: string, veiligOmTeBellen = true, complete = true) {
  const draft = await givenDraft(emailadres, veiligOmTeBellen);
  if (!form) throw new Error("there is no melding");
  const stored = await submitForm({ tenant, draftId: draft.id, form, complete, now });
  if (!stored.ok) throw new Error(stored.refusal);
  await forgetJobs();
  return { draft, code: draft.content.code, ...stored.value };
}

function ask(email: string, birth = born) {
  const [year = "", month = "", day = ""] = birth.split("-");
  const sent = new FormData();
  for (const [name, value] of Object.entries({ email, "birth.day": day, "birth.month": month, "birth.year": year }))
    sent.set(name, value);
  return askNewCode(tenant, `192.0.2.${email.length}`, sent, now);
}

/** What was mailed to whom, oldest first. */
async function mailed(): Promise<{ to: string; text: string; kind: string }[]> {
  const rows = await db.message.findMany({ orderBy: { kind: "asc" } });
  return rows.map(({ id, kind, content }) => {
    const { to, text } = unsealJson<{ to: string; text: string }>(`message:${tenant}:${id}`, content);
    return { to, text, kind };
  });
}

const codeIn = (text = "") => /Uw code is ([0-9A-Z]+)/.exec(text)?.[1] ?? "";
const opensDraft = (code: string) => draftIdForTypedCode(tenant, code, now);

describe("a new code for a melding that was sent", () => {
  test("comes by mail with its reference, opens the receipt, and voids the old one", async () => {
    // given Audrey, who sent everything and threw the receipt away
    const { intakeId, reference, code: old } = await givenMelding("audrey@example.org");

    // when she asks for a new code
    expect(await ask("Audrey@Example.org")).toMatchObject({ sent: true, errors: [] });
    await runJobs(now);

    // then one mail tells her what opens the receipt, and nothing about her
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(mail?.to).toBe("audrey@example.org");
    expect(mail?.text).toContain(reference);
    expect(mail?.text).toContain(`/nl/ontvangst/${reference}`);
    expect(mail?.text).not.toMatch(/Audrey|Vermeer|bijstand/);
    expect(await intakeForCode(tenant, reference, codeIn(mail?.text))).toBe(intakeId);
    expect(await intakeForCode(tenant, reference, old)).toBeNull();
    const audited = await db.auditEntry.findMany({ where: { tenant, action: "intake.codeMailed" } });
    expect(audited).toHaveLength(1);
  });

  test("is not made where mail is not safe, nor for another birth date: the code on paper keeps working", async () => {
    const unsafe = await givenMelding("unsafe@example.org", false);
    const other = await givenMelding("other@example.org");
    await ask("unsafe@example.org");
    await ask("other@example.org", "1950-01-01");
    await runJobs(now);
    expect(await mailed()).toEqual([]);
    for (const { intakeId, reference, code } of [unsafe, other])
      expect(await intakeForCode(tenant, reference, code)).toBe(intakeId);
  });

  test("and one for the form that was started since: each mail says what it opens", async () => {
    const sent = await givenMelding("both@example.org");
    const started = await givenDraft("both@example.org");
    await ask("both@example.org");
    await runJobs(now);
    const [forDraft, forReceipt, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(await opensDraft(codeIn(forDraft?.text))).toBe(started.id);
    expect(await intakeForCode(tenant, sent.reference, codeIn(forReceipt?.text))).toBe(sent.intakeId);
  });
});

describe("a new code for a started form", () => {
  test("opens it and the receipt of what is stored already, in one mail; the old one is void", async () => {
    const { draft, intakeId, reference, code: old } = await givenMelding("started@example.org", true, false);
    await ask("started@example.org");
    await runJobs(now);
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(await opensDraft(codeIn(mail?.text))).toBe(draft.id);
    expect(await intakeForCode(tenant, reference, codeIn(mail?.text))).toBe(intakeId);
    expect(await opensDraft(old)).toBeNull();
  });

  test("is not made where mail is not safe", async () => {
    const draft = await givenDraft("unsafe-draft@example.org", false);
    await ask("unsafe-draft@example.org");
    await runJobs(now);
    expect(await opensDraft(draft.content.code)).toBe(draft.id);
  });
});

describe("asking for a code", () => {
  test("does the same work and says the same for somebody known, unsafe or unknown; the rest is done by a job", async () => {
    const known = await givenMelding("known@example.org");
    await givenMelding("hidden@example.org", false);
    const seen = [];
    for (const email of ["known@example.org", "hidden@example.org", "nobody@example.org"]) {
      await forgetJobs();
      const answer = await ask(email);
      const jobs = (await waitingJobs()).map(({ type, payload }) => [type, Object.keys(payload)]);
      seen.push({ answer, jobs });
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
    expect(seen[0]?.jobs).toEqual([["code.asked", ["askId", "emailHash", "birthHash"]]]);
    expect(await intakeForCode(tenant, known.reference, known.code), "nothing is done yet").toBe(known.intakeId);
  });

  test("told twice by a job that came back makes one code and one mail", async () => {
    const { reference, intakeId } = await givenMelding("twice@example.org");
    await ask("twice@example.org");
    const [asked] = await waitingJobs();
    await runJobs(now);
    for (const handle of subscriptions["code.asked"] ?? []) await handle(asked as never, now);
    await runJobs(now);
    const [mail, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(await intakeForCode(tenant, reference, codeIn(mail?.text))).toBe(intakeId);
  });

  test("four times in an hour is refused the fourth time, whoever it is, so that no mailbox is flooded", async () => {
    const answers = [];
    for (let again = 0; again < 4; again += 1) answers.push(await ask("flood@example.org"));
    expect(answers.map(({ sent }) => sent)).toEqual([true, true, true, false]);
    expect(answers[3]?.typed.email).toBe("flood@example.org");
    const [row] = await query<{ count: number }>(
      "test-flood",
      "select count(*)::int as count from rate_limit where key like '%flood%'",
    );
    expect(row?.count, "no address in the table").toBe(0);
  });
});
