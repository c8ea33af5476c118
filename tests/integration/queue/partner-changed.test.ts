import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { closeMail } from "#app/notifications/commands/deliver-mail.server.ts";
import { db } from "#app/platform/db.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { notePartnerTold, resendReferral, stopReferral } from "#app/queue/commands/resend-referral.server.ts";
import { savePartner } from "#app/queue/commands/save-partner.server.ts";
import { withdrawReferral } from "#app/queue/commands/withdraw-referral.server.ts";
import type { PartnerSet } from "#app/queue/contract.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { partnersOf } from "#app/queue/queries/partners.server.ts";
import { referralsOf } from "#app/queue/queries/referrals.server.ts";
import { referralBlocks } from "#app/routes/resident/case-referrals.server.ts";
import { dossierReferrals } from "#app/routes/staff/dossier-referrals.server.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { type MailSink, mailSink } from "#tests/harness/mail-sink.ts";
import { givenIntake, givenStaff, now } from "./given.ts";
import { givenPartner, refer } from "./given-referral.ts";

const tenant = "hart-van-west-brabant";
const answers = { voornaam: "Samira", achternaam: "Haddad", gemeente: "zundert", lezenEnSchrijven: "lastig" };
let sink: MailSink;

beforeAll(async () => {
  sink = await mailSink();
  process.env.SMTP_URL = sink.url;
  forgetSettings();
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  forgetSettings();
  closeMail();
  await sink.close();
});

/** Samira agreed to go to the Taalhuis; what she agreed to share did not leave yet. */
async function givenWaiting() {
  const staff = await givenStaff(tenant, "consulent");
  const intake = await givenIntake({ tenant, answers });
  const partnerId = await givenPartner(tenant, {});
  await forgetJobs();
  const sent = await refer({ staff, reference: intake.reference, partnerId });
  if (!sent.ok) throw new Error(sent.refusal);
  const [referral] = await referralsOf(tenant, intake.id);
  return { staff, partnerId, ...intake, referralId: referral?.id ?? "" };
}

/** What a beheerder makes of a partner. */
async function changed(partnerId: string, change: Partial<PartnerSet>) {
  const partner = (await partnersOf(tenant)).find(({ id }) => id === partnerId);
  if (!partner) throw new Error("no partner");
  const { kind, name, way, address, active, version } = partner;
  const staff = await givenStaff(tenant, "beheerder");
  const one = { staff, id: partnerId, version, now };
  expect(await savePartner(one, { kind, name, way, address, active, ...change })).toMatchObject({ ok: true });
}

const mailsOf = (reference: string) => sink.mails.filter(({ words }) => words.includes(reference));
const panelOf = async ({ id, reference }: { id: string; reference: string }) =>
  (await dossierReferrals({ tenant, id, reference, joinedTo: null })).referrals[0];

describe("a referral that waits while its partner is changed", () => {
  test.each([
    ["is put out of use", { active: false }],
    ["becomes another organisation", { name: "GKB Breda", address: "gkb@example.org" }],
    ["becomes another kind of help", { kind: "schuldhulp" as const }],
  ])("does not leave when the partner %s, and says so to the colleague", async (_how, change) => {
    const given = await givenWaiting();
    await changed(given.partnerId, change);
    await runJobs(now);
    expect(mailsOf(given.reference)).toEqual([]);
    expect(await panelOf(given)).toMatchObject({ warning: "held", again: true, state: "asked" });
    // then Samira reads that it did not arrive, not that an answer is waited for
    const [seen] = referralBlocks("nl", given.reference, await referralsOf(tenant, given.id)).slice(1);
    expect(seen).toMatchObject({ items: [{ key: "cases:referral.states.notArrived" }] });
    const audited = await db.auditEntry.findMany({ where: { tenant, action: "referral.held" } });
    expect(audited.length).toBeGreaterThan(0);

    // then it is sent by hand only when the partner is again whom Samira agreed to
    const again = () => resendReferral({ ...given, now });
    expect(await again()).toMatchObject({ refusal: "active" in change ? "partnerMissing" : "notWhomNamed" });
    await changed(given.partnerId, { name: "Taalhuis Zundert", kind: "taalhuis", active: true });
    const stranger = await givenStaff(tenant, "consulent", ["rucphen"]);
    expect(await resendReferral({ ...given, staff: stranger, now })).toMatchObject({ refusal: "notFound" });
    expect(await again()).toMatchObject({ ok: true });
    expect(await again()).toMatchObject({ ok: true });
    await runJobs(now);
    expect(mailsOf(given.reference)).toHaveLength(1);
    expect(await panelOf(given)).toMatchObject({ warning: null, again: false });
  });

  test("is stopped as never sent, and nobody says that the partner gave it back", async () => {
    const given = await givenWaiting();
    expect(await stopReferral({ ...given, now })).toMatchObject({ refusal: "referralNotHeld" });
    await changed(given.partnerId, { name: "GKB Breda" });
    await runJobs(now);
    expect(await panelOf(given)).toMatchObject({ warning: "held", stop: true });
    const stranger = await givenStaff(tenant, "consulent", ["rucphen"]);
    expect(await stopReferral({ ...given, staff: stranger, now })).toMatchObject({ refusal: "notFound" });
    for (const _press of [1, 2]) expect(await stopReferral({ ...given, now })).toMatchObject({ ok: true });
    const panel = await panelOf(given);
    expect(panel).toMatchObject({ warning: null, again: false, stop: false, answers: [] });
    expect(panel?.lines[0]?.value).toBe("Gestopt, niet verstuurd");
    const [seen] = referralBlocks("nl", given.reference, await referralsOf(tenant, given.id)).slice(1);
    expect(seen).toMatchObject({ items: [{ key: "cases:referral.states.stopped" }] });
    const kinds = (await intakeStory(tenant, given.id)).events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("referral"))).toEqual(["referralAsked", "referralStopped"]);
  });

  test("that was tried cannot be stopped: it may have come", async () => {
    const given = await givenWaiting();
    await db.referral.updateMany({ where: { tenant, id: given.referralId }, data: { attempts: 2 } });
    await changed(given.partnerId, { name: "GKB Breda" });
    await runJobs(now);
    expect(await panelOf(given)).toMatchObject({ warning: "heldTried", stop: false });
    expect(await stopReferral({ ...given, now })).toMatchObject({ refusal: "referralNotHeld" });
  });

  test("goes to the new address of the same partner, also after the old one refused it for good", async () => {
    sink.refuse = (to) => (to === "taalhuis@example.org" ? 550 : undefined);
    const given = await givenWaiting();
    await runJobs(now);
    expect(await panelOf(given)).toMatchObject({ warning: "failed", again: true });
    await changed(given.partnerId, { address: "balie@example.org" });
    expect(await resendReferral({ ...given, now })).toMatchObject({ ok: true });
    await runJobs(now);
    sink.refuse = () => undefined;
    expect(mailsOf(given.reference).map(({ to }) => to)).toEqual([["balie@example.org"]]);
  });
});

describe("consent that is taken back after the partner was changed", () => {
  const taken = async (change: Partial<PartnerSet>) => {
    const given = await givenWaiting();
    await runJobs(now);
    await changed(given.partnerId, change);
    await withdrawReferral({ tenant, intakeId: given.id, referralId: given.referralId, now });
    await runJobs(now);
    return { ...given, told: mailsOf(given.reference).length - 1, panel: await panelOf(given) };
  };

  test("is still told to who has it, also when nobody is referred there any more", async () => {
    expect(await taken({ active: false })).toMatchObject({ told: 1, panel: { warning: null } });
  });

  test("is never told to another organisation that took its place: a colleague calls", async () => {
    expect(await taken({ name: "GKB Breda", address: "gkb@example.org" })).toMatchObject({
      told: 0,
      panel: { warning: "untold" },
    });
  });

  test("is told once more when the name is whole again, also when nobody is referred there any more", async () => {
    const given = await taken({ name: "Taalhuis Zunder" });
    expect(given).toMatchObject({ told: 0, panel: { warning: "untold", again: true } });
    expect(await resendReferral({ ...given, now })).toMatchObject({ refusal: "notWhoHasIt" });
    await changed(given.partnerId, { name: "Taalhuis Zundert", active: false });
    expect(await resendReferral({ ...given, now })).toMatchObject({ ok: true });
    expect(await resendReferral({ ...given, now })).toMatchObject({ ok: true });
    await runJobs(now);
    expect(mailsOf(given.reference)).toHaveLength(2);
    expect(await panelOf(given)).toMatchObject({ warning: null, again: false });
  });

  test("is known to a partner that was called, and noted once", async () => {
    const given = await taken({ name: "GKB Breda", address: "gkb@example.org" });
    const stranger = await givenStaff(tenant, "consulent", ["rucphen"]);
    expect(await notePartnerTold({ ...given, staff: stranger, now })).toMatchObject({ refusal: "notFound" });
    for (const _press of [1, 2]) expect(await notePartnerTold({ ...given, now })).toMatchObject({ ok: true });
    expect(await panelOf(given)).toMatchObject({ warning: null, again: false });
    const line = { tenant, action: "referral.toldByPhone" };
    expect(await db.auditEntry.count({ where: line })).toBe(1);
    expect(mailsOf(given.reference)).toHaveLength(1);
  });
});
