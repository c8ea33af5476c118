import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { answerResident } from "#app/cases/commands/answer-resident.server.ts";
import { writeToUs } from "#app/cases/commands/write-to-us.server.ts";
import { messagesOf } from "#app/cases/queries/messages-of.server.ts";
import "#app/i18n/texts.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { planObjectionAnswer } from "#app/queue/commands/plan-objection-answer.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";
import { ask, at, tenant } from "./ask-case.ts";
import { givenLogin } from "./given-login.ts";

const answers = { achternaam: "Tesfay", emailadres: "selam@example.org", gemeente: "zundert" };

const actionsOf = async (subject: string) =>
  (await auditPage({ tenant, subject, size: 20 })).rows.map((row) => row.action);

describe("mijn zaken of Selam", () => {
  let own: Awaited<ReturnType<typeof givenIntake>>;
  let other: Awaited<ReturnType<typeof givenIntake>>;
  let cookie = "";
  beforeAll(async () => {
    own = await givenIntake({ tenant, regeling: "algemene-bijstand", answers, language: "ti" });
    other = await givenIntake({ tenant });
    ({ cookie } = await ask({ reference: own.reference, form: { reference: own.reference, code: own.code } }));
  });

  test("open with number and code, and tell until when we decide", async () => {
    expect(await ask({ cookie })).toMatchObject({ status: 200, page: expect.stringContaining(own.reference) });
    const { page } = await ask({ cookie, reference: own.reference });
    expect(page).toContain("18 januari 2027");
    expect(await actionsOf(own.id)).toContain("case.opened");
  });

  test("ask a stranger with a reference for the code, whether it exists or not, and write a wrong one down", async () => {
    const asked = async (reference: string) => {
      const { status, page } = await ask({ reference });
      return { status, page: page.replaceAll(reference, "") };
    };
    expect(await asked(other.reference)).toEqual(await asked("ML-ZZZZ-ZZ"));
    const wrong = { reference: other.reference, form: { reference: other.reference, code: own.code } };
    expect(await ask(wrong)).toMatchObject({ status: 422, cookie: "" });
    expect(await actionsOf(other.id)).toEqual(["case.refused", "case.loginAsked"]);
  });

  test("are the same 404 for a case of somebody else, one that is not there, and a part that is not for this case", async () => {
    for (const asked of [
      { reference: other.reference },
      { reference: "ML-ZZZZ-ZZ" },
      { reference: other.reference, what: "berichten", form: { text: "Hallo" } },
      { reference: own.reference, what: "besluit" },
      { reference: own.reference, what: "bezwaar" },
      { reference: own.reference, what: "te-laat", form: { text: "Te laat" } },
      { reference: own.reference, what: "iets" },
    ])
      expect(await ask({ cookie, ...asked })).toMatchObject({ status: 404 });
    expect(await messagesOf(tenant, other.id)).toEqual([]);
  });

  test("close after half an hour, and for a session of another Werkplein", async () => {
    const late = await ask({ cookie, reference: own.reference, minute: 32 });
    expect(late.page).not.toContain("18 januari 2027");
    const elsewhere = { tenant: "lansingerland", now, secure: false } as RequestContext;
    const forged = keepSession(elsewhere, { kind: "intake", id: own.id }).split(";")[0];
    expect((await ask({ cookie: forged, reference: own.reference })).page).not.toContain("18 januari 2027");
  });

  test("carry messages both ways: once each, with a mail that says nothing, and who looked", async () => {
    const staff = await givenStaff(tenant, "consulent");
    const empty = await ask({ cookie, reference: own.reference, what: "berichten", form: { text: " " } });
    expect(empty).toMatchObject({ status: 422, page: expect.stringContaining("cases:errors.textMissing") });
    const form = { text: "Mag ik de huur later sturen?", _vraag: randomUUID() };
    const sent = { cookie, reference: own.reference, what: "berichten", form };
    expect(await ask(sent)).toMatchObject({ status: 303 });
    await ask(sent);
    expect(await messagesOf(tenant, own.id)).toHaveLength(1);
    const list = () => queuePage(staff, readQueueView(new URLSearchParams("vak=nieuw-bericht")), 25, now);
    expect((await list()).rows.map((row) => row.reference)).toEqual([own.reference]);

    const { reference } = own;
    expect(await openIntake({ staff, reference, now: at(5) })).toMatchObject({ ok: true });
    const elsewhere = await givenStaff("lansingerland", "consulent");
    const answer = { reference, text: "Ja, dat mag.", named: false, now: at(6) };
    expect(await answerResident({ ...answer, staff: elsewhere })).toMatchObject({ refusal: "notFound" });
    expect(await answerResident({ ...answer, staff })).toMatchObject({ ok: true });
    expect((await list()).rows).toEqual([]);
    await runJobs(at(7));
    const mails = await db.message.findMany({ where: { tenant, intakeId: own.id }, select: { kind: true } });
    expect(mails).toEqual([{ kind: "caseAnswered" }]);

    const { page } = await ask({ cookie, reference, what: "berichten", minute: 8 });
    expect(page).toContain("Ja, dat mag.");
    expect(page).not.toContain(staff.name);
    expect((await messagesOf(tenant, own.id)).every(({ readAt }) => readAt !== null)).toBe(true);
    const looked = await ask({ cookie, reference, what: "inzage", minute: 9 });
    expect(looked.page).toContain("cases:looked.looked");
    expect(looked.page).not.toContain(staff.name);
  });

  test("say that we are late only after the last day", async () => {
    const terms = { decideBy: "2027-01-18", late: false, objectionUntil: null } as never;
    const written = { tenant, intakeId: own.id, text: "U bent te laat.", language: "ti", method: "code" as const, now };
    const notice = { ...written, kind: "notice_of_default" as const, key: randomUUID() };
    expect(await writeToUs({ ...notice, terms }, planObjectionAnswer)).toMatchObject({ refusal: "notLate" });
    const late = { ...(terms as object), late: true } as never;
    expect(await writeToUs({ ...notice, terms: late }, planObjectionAnswer)).toMatchObject({ ok: true });
    const events = await db.intakeEvent.findMany({ where: { tenant, intakeId: own.id, kind: "noticeOfDefault" } });
    expect(events).toHaveLength(1);
  });

  test("end with withdrawing, once; what was said stays to be read", async () => {
    const asked = { cookie, reference: own.reference, what: "intrekken" };
    expect(await ask({ ...asked, minute: 10, form: { _vraag: randomUUID() } })).toMatchObject({ status: 303 });
    expect(await ask({ ...asked, minute: 11 })).toMatchObject({ status: 404 });
    const row = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: own.id } } });
    expect(row.state).toBe("withdrawn");
    const change = db.caseMessage.updateMany({ where: { tenant, intakeId: own.id }, data: { kind: "objection" } });
    await expect(change).rejects.toThrow(/never changes/);
  });

  test("open with DigiD for who was established as a party, and not for another login or one that is over", async () => {
    const mine = await givenIntake({ tenant, answers });
    const login = await givenLogin("999990433");
    const stranger = await givenLogin("999990135");
    await db.intakeParty.create({
      data: {
        ...{ tenant, id: randomUUID(), intakeId: mine.id, role: "applicant", established: "digid", createdAt: now },
        ...{ subjectHash: login.subjectHash, content: sealJson("test", {}), receivesLetters: true, since: now },
      },
    });
    const asked = { cookie: login.cookie, reference: mine.reference };
    expect((await ask(asked)).page).toContain(mine.reference);
    expect((await ask({ cookie: login.cookie })).page).toContain(mine.reference);
    expect(await ask({ ...asked, cookie: stranger.cookie })).toMatchObject({ status: 404 });
    expect((await ask({ cookie: stranger.cookie })).page).toContain("cases:list.none");
    expect((await ask({ ...asked, minute: 20 })).page).toContain("cases:open.lead");
    expect(await actionsOf(mine.id)).toEqual(["case.loginAsked", "case.refused"]);
  });
});
