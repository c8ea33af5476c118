import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { closeMail } from "#app/notifications/commands/deliver-mail.server.ts";
import { db } from "#app/platform/db.server.ts";
import { postSignature } from "#app/platform/outgoing-post.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { answerReferral } from "#app/queue/commands/answer-referral.server.ts";
import { makePartnerKey } from "#app/queue/commands/save-partner.server.ts";
import { withdrawReferral } from "#app/queue/commands/withdraw-referral.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { referralsOf } from "#app/queue/queries/referrals.server.ts";
import { timeline } from "#app/queue/queries/timeline.server.ts";
import { dossierReferrals } from "#app/routes/staff/dossier-referrals.server.ts";
import type { FrontEnv } from "#app/server/front.server.ts";
import { partnerAnswers } from "#app/server/partner-answers.server.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { type MailSink, mailSink } from "#tests/harness/mail-sink.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { givenHook, givenPartner, type Hook, lookedAt, refer } from "./given-referral.ts";

const tenant = "hart-van-west-brabant";
const answers = {
  ...{ voornaam: "Samira", achternaam: "Haddad", telefoonnummer: "+31612345678", gemeente: "zundert" },
  ...{ lezenEnSchrijven: "lastig", achterstanden: ["huur"] },
};
let sink: MailSink;
let hook: Hook;

beforeAll(async () => {
  [sink, hook] = await Promise.all([mailSink(), givenHook()]);
  Object.assign(process.env, { SMTP_URL: sink.url, LOKET_PRIVATE_PARTNERS: "127.0.0.1" });
  forgetSettings();
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.LOKET_PRIVATE_PARTNERS;
  forgetSettings();
  closeMail();
  await Promise.all([sink.close(), hook.close()]);
});

async function givenSamira() {
  const staff = await givenStaff(tenant, "consulent");
  const intake = await givenIntake({ tenant, answers });
  await forgetJobs();
  return { staff, ...intake };
}

const only = async (intakeId: string) => {
  const [referral] = await referralsOf(tenant, intakeId);
  if (!referral) throw new Error("no referral");
  return referral;
};

/** A partner with a webhook at this address, and the key that both sides hold. */
async function givenWebhook(address = hook.url) {
  const partnerId = await givenPartner(tenant, { kind: "schuldhulp", name: "GKB", way: "webhook", address });
  const staff = await givenStaff(tenant, "beheerder");
  const made = await makePartnerKey({ staff, id: partnerId, version: 1, now });
  if (!made.ok) throw new Error(made.refusal);
  return { partnerId, secret: made.value };
}

/** What a partner sends to the address that it was given. */
async function answer(id: string, body: object, secret: string, at = now, of = tenant) {
  const app = new Hono<FrontEnv>();
  app.use(async (c, next) => {
    c.set("context", { tenant: of, now, clientAddress: "192.0.2.1" } as FrontEnv["Variables"]["context"]);
    await next();
  });
  partnerAnswers(app);
  const seconds = Math.floor(at.getTime() / 1000);
  const text = JSON.stringify(body);
  const headers = { "loket-timestamp": `${seconds}`, "loket-signature": postSignature(secret, seconds, text) };
  return (await app.request(`/terugmelding/${id}`, { method: "POST", headers, body: text })).status;
}

describe("a referral by mail", () => {
  test("sends the words that were shown and agreed to, and nothing else; the outcome of the Taalmeter comes back", async () => {
    const { staff, reference, id } = await givenSamira();
    const partnerId = await givenPartner(tenant, {});
    const to = { staff, reference, partnerId };
    expect(await refer(to, { seen: "something else" })).toMatchObject({ refusal: "wordsNotSeen" });
    expect(await refer(to, { facts: ["voornaam"] })).toMatchObject({ refusal: "wordsNotSeen" });
    expect(await refer(to, { version: 9 })).toMatchObject({ refusal: "changedMeanwhile" });
    const { words } = await lookedAt(to);
    expect(await refer(to)).toMatchObject({ ok: true });
    expect(await refer(to)).toMatchObject({ refusal: "alreadyReferred" });
    await runJobs(now);
    await runJobs(now);
    const mails = sink.mails.filter(({ words: sent }) => sent.includes(reference));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual(["taalhuis@example.org"]);
    const plain = (text: string) => text.replace(/\s+/g, " ");
    expect(plain(mails[0]?.words ?? "")).toContain(plain(words));
    expect(words).toContain("Samira");
    for (const unsaid of ["Haddad", "612345678", "huur"]) expect(mails[0]?.words).not.toContain(unsaid);

    const noted = async (from: string, said: object) => {
      const { version } = await storedIntake(tenant, reference);
      const referralId = (await only(id)).id;
      return answerReferral({ staff, reference, version, referralId, from, to: "", now, ...said });
    };
    expect(await noted("asked", { to: "returned" })).toMatchObject({ refusal: "returnReasonMissing" });
    expect(await noted("asked", { to: "accepted" })).toMatchObject({ ok: true });
    expect(await noted("asked", { to: "returned", note: "Vol" })).toMatchObject({ refusal: "changedMeanwhile" });
    const ended = { to: "ended", outcome: "taalmeterLow", note: "Start met een cursus." };
    expect(await noted("accepted", ended)).toMatchObject({ ok: true });
    expect(await only(id)).toMatchObject({ state: "ended", outcome: "taalmeterLow", answer: ended.note });
    const story = timeline((await intakeStory(tenant, id)).events, new Map([[partnerId, "Taalhuis Zundert"]]));
    expect(story.map(({ text }) => text).slice(-3)).toEqual([
      "Doorverwezen naar Taalhuis Zundert, met toestemming",
      "Taalhuis Zundert nam de doorverwijzing aan",
      "Doorverwijzing naar Taalhuis Zundert afgerond: Taalmeter: moeite met taal",
    ]);
  });

  test("is for who may work on the file", async () => {
    const { staff, reference } = await givenSamira();
    const partnerId = await givenPartner(tenant, {});
    for (const other of [
      await givenStaff(tenant, "klantmanager", ["rucphen"]),
      await givenStaff(tenant, "beheerder"),
    ]) {
      const shown = await lookedAt({ staff, reference, partnerId });
      expect(await refer({ staff, reference, partnerId }, { ...shown, staff: other })).toMatchObject({
        refusal: "notFound",
      });
    }
  });

  test("that the mail server refuses for good is shown to the colleague", async () => {
    const { staff, reference, id } = await givenSamira();
    const partnerId = await givenPartner(tenant, { address: "weg@example.org" });
    sink.refuse = (to) => (to === "weg@example.org" ? 550 : undefined);
    await refer({ staff, reference, partnerId });
    await runJobs(now);
    const panel = await dossierReferrals({ tenant, id, reference, joinedTo: null });
    expect(panel.referrals[0]).toMatchObject({ warning: "failed", partner: "Taalhuis Zundert" });
  });
});

describe("a referral by webhook", () => {
  test("is signed and sent until it is taken, under one id; the partner answers with the same key", async () => {
    const { staff, reference, id } = await givenSamira();
    const { partnerId, secret } = await givenWebhook();
    hook.status = 503;
    await refer({ staff, reference, partnerId, facts: ["achterstanden"] });
    await expect(runJobs(now)).rejects.toThrow("503");
    hook.status = 204;
    const { id: referralId } = await only(id);
    const { onReferralAsked } = await import("#app/queue/handlers/on-referral-asked.server.ts");
    const told = { type: "referral.asked", version: 1, tenant, payload: { referralId } };
    await onReferralAsked(async () => undefined)(told, now);
    await onReferralAsked(async () => undefined)(told, now);
    const posts = hook.posts.filter(({ body }) => body.includes(reference));
    expect(posts).toHaveLength(2);
    expect(new Set(posts.map(({ headers }) => headers["idempotency-key"]))).toEqual(new Set([referralId]));
    const { headers, body } = posts[1] ?? { headers: {}, body: "" };
    expect(headers["loket-signature"]).toBe(postSignature(secret, Number(headers["loket-timestamp"]), body));
    expect(JSON.parse(body)).toMatchObject({ kind: "schuldhulp", lines: [{ label: expect.any(String) }] });
    expect(body).not.toContain("Samira");

    const long = new Date(now.getTime() - 600_000);
    expect(await answer(referralId, { state: "accepted" }, "another key")).toBe(404);
    expect(await answer(referralId, { state: "accepted" }, secret, long)).toBe(404);
    expect(await answer(referralId, { state: "accepted" }, secret, now, "lansingerland")).toBe(404);
    expect((await only(id)).state).toBe("asked");
    expect(await answer(referralId, { state: "accepted" }, secret)).toBe(200);
    expect(await answer(referralId, { state: "accepted" }, secret)).toBe(200);
    expect(await answer(referralId, { state: "ended", outcome: "taalmeterLow" }, secret)).toBe(422);
    expect(await answer(referralId, { state: "ended", outcome: "helped", text: "Klaar." }, secret)).toBe(200);
    expect(await answer(referralId, { state: "returned", text: "Toch niet" }, secret)).toBe(409);
    expect(await only(id)).toMatchObject({ state: "ended", outcome: "helped", answer: "Klaar." });
    const events = (await intakeStory(tenant, id)).events.filter(({ actor }) => actor === "system:partner");
    expect(events.map(({ kind }) => kind)).toEqual(["referralAccepted", "referralEnded"]);
  });

  test.each([
    ...["https://127.0.0.2/", "https://[::1]/", "https://[::ffff:7f00:2]/", "https://169.254.169.254/latest"],
    ...["https://localhost/", "http://192.0.2.1/"],
  ])("never goes to %s: inside the house, or not sealed on the way", async (address) => {
    process.env.LOKET_PRIVATE_PARTNERS = "";
    forgetSettings();
    expect(await delivered(address)).toBe("failed");
    process.env.LOKET_PRIVATE_PARTNERS = "127.0.0.1";
    forgetSettings();
  });

  test("follows no redirect, and stops at who says no", async () => {
    for (const status of [302, 410]) {
      hook.status = status;
      expect(await delivered(hook.url)).toBe("failed");
    }
    hook.status = 204;
  });
});

async function delivered(address: string) {
  const { staff, reference, id } = await givenSamira();
  const { partnerId } = await givenWebhook(address);
  await refer({ staff, reference, partnerId, facts: ["voornaam"] });
  await runJobs(now);
  return (await only(id)).delivery;
}

describe("consent that is taken back", () => {
  test("stops what did not leave yet, and has the partner remove what it got", async () => {
    const { staff, reference, id } = await givenSamira();
    const { partnerId } = await givenWebhook();
    await refer({ staff, reference, partnerId, facts: ["voornaam"] });
    const { id: referralId } = await only(id);
    const asked = { tenant, intakeId: id, referralId, now };
    const other = await givenIntake({ tenant });
    expect(await withdrawReferral({ ...asked, intakeId: other.id })).toMatchObject({ refusal: "notFound" });
    expect(await withdrawReferral(asked)).toMatchObject({ ok: true });
    expect(await withdrawReferral(asked)).toMatchObject({ ok: true });
    await runJobs(now);
    expect(hook.posts.filter(({ body }) => body.includes(reference))).toEqual([]);
    expect(await only(id)).toMatchObject({ state: "withdrawn", delivery: "dropped" });

    await refer({ staff, reference, partnerId, facts: ["voornaam"] });
    await runJobs(now);
    const again = (await referralsOf(tenant, id)).find(({ state }) => state === "asked");
    await withdrawReferral({ ...asked, referralId: again?.id ?? "" });
    await runJobs(now);
    const types = hook.posts.filter(({ body }) => body.includes(reference)).map(({ body }) => JSON.parse(body).type);
    expect(types).toEqual(["referral.asked", "referral.withdrawn"]);
    const audited = await db.auditEntry.findMany({ where: { tenant, actor: "resident" }, select: { action: true } });
    expect(audited.filter(({ action }) => action === "intake.referralWithdrawn")).toHaveLength(2);
  });

  test("is told to a partner whose answer was lost: it may have what was sent", async () => {
    const { staff, reference, id } = await givenSamira();
    const { partnerId } = await givenWebhook();
    await refer({ staff, reference, partnerId, facts: ["voornaam"] });
    const { id: referralId } = await only(id);
    // given a try that broke off after the partner kept it
    await db.referral.update({ where: { tenant_id: { tenant, id: referralId } }, data: { attempts: 1 } });
    expect(await withdrawReferral({ tenant, intakeId: id, referralId, now })).toMatchObject({ ok: true });
    await runJobs(now);
    const types = hook.posts.filter(({ body }) => body.includes(reference)).map(({ body }) => JSON.parse(body).type);
    expect(types).toEqual(["referral.withdrawn"]);
  });
});
