import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { answerReferral } from "#app/queue/commands/answer-referral.server.ts";
import { grantAccess } from "#app/queue/commands/grant-access.server.ts";
import { readReferralView } from "#app/queue/contract.ts";
import { referralPage } from "#app/queue/queries/referral-page.server.ts";
import { referralsOf } from "#app/queue/queries/referrals.server.ts";
import { referralsScreen } from "#app/routes/staff/referral/referrals.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { givenPartner, refer } from "./given-referral.ts";

const tenant = "hart-van-west-brabant";
const answers = { voornaam: "Samira", achternaam: "Haddad", lezenEnSchrijven: "lastig" };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const view = (search = "") => readReferralView(new URLSearchParams(search));

/** Somebody who was referred so many days ago, and waits. */
async function givenReferred(staff: Staff, partnerId: string, days: number, more: { gemeente?: string } = {}) {
  const gemeente = more.gemeente ?? "zundert";
  const intake = await givenIntake({ tenant, gemeente, answers: { ...answers, gemeente } });
  const sent = await refer({ staff, reference: intake.reference, partnerId });
  if (!sent.ok) throw new Error(sent.refusal);
  const [referral] = await referralsOf(tenant, intake.id);
  const id = referral?.id ?? "";
  await db.referral.update({ where: { tenant_id: { tenant, id } }, data: { askedAt: daysAgo(days) } });
  return { ...intake, referralId: id };
}

async function givenAnswer(staff: Staff, { reference, referralId }: { reference: string; referralId: string }) {
  const ask = async (from: string, said: object) => {
    const { version } = await storedIntake(tenant, reference);
    return answerReferral({ staff, reference, version, referralId, from, to: "", now, ...said });
  };
  await ask("asked", { to: "accepted" });
  expect(await ask("accepted", { to: "ended", outcome: "taalmeterLow" })).toMatchObject({ ok: true });
}

const referencesIn = async (staff: Staff, search?: string) =>
  (await referralsScreen(staff, view(search), now)).lines.map(({ reference }) => reference);

describe("the list of referrals", () => {
  test("shows who waits longest first, what got stuck and what came of it, by partner and for who may open the file", async () => {
    const staff = await givenStaff(tenant, "consulent");
    const [taal, other] = [await givenPartner(tenant, {}), await givenPartner(tenant, { name: "Taalhuis Rucphen" })];
    const young = await givenReferred(staff, taal, 1);
    const old = await givenReferred(staff, other, 12, { gemeente: "rucphen" });
    const ended = await givenReferred(staff, taal, 30);
    await givenAnswer(staff, ended);
    await db.referral.update({
      where: { tenant_id: { tenant, id: young.referralId } },
      data: { delivery: "held" },
    });

    const screen = await referralsScreen(staff, view(), now);
    expect(screen.lines).toMatchObject([
      { reference: old.reference, gemeente: "Rucphen", standing: "Wacht 12 dagen", warning: null },
      { reference: young.reference, standing: "Wacht 1 dag", warning: "Vastgehouden, niet verstuurd" },
    ]);
    expect(screen.parts.map(({ count }) => count)).toEqual(["2", "1", "", "", "", ""]);
    expect(await referencesIn(staff, `partner=${taal}`)).toEqual([young.reference]);
    expect((await referralsScreen(staff, view(`partner=${other}`), now)).parts[0]?.count).toBe("1");
    expect(await referencesIn(staff, "stand=mis")).toEqual([young.reference]);
    expect((await referralsScreen(staff, view("stand=klaar"), now)).lines).toMatchObject([
      { reference: ended.reference, standing: "Afgerond: Taalmeter: moeite met taal" },
    ]);
    // and each page that shows somebody was written down, without naming a file
    const shown = { tenant, actor: `staff:${staff.id}`, action: "referrals.viewed" };
    const lines = await db.auditEntry.findMany({ where: shown, orderBy: { seq: "asc" }, select: { data: true } });
    expect(lines.map(({ data }) => data)).toEqual([
      { part: "wacht", count: 2 },
      { part: "wacht", count: 1, partner: taal },
      { part: "wacht", count: 1, partner: other },
      { part: "mis", count: 1 },
      { part: "klaar", count: 1 },
    ]);
    // then colleagues of one gemeente see those of that gemeente
    expect(await referencesIn(await givenStaff(tenant, "consulent", ["rucphen"]))).toEqual([old.reference]);
    expect(await referencesIn({ ...staff, tenant: "ability" })).toEqual([]);

    // and of a shielded file, where somebody is helped is seen by who is named in it only: not through the door of a teamleider
    await db.intake.update({ where: { tenant_id: { tenant, id: old.id } }, data: { shielded: true } });
    const lead = await givenStaff(tenant, "teamleider");
    expect(await referencesIn(lead)).toEqual([young.reference]);
    const { version } = await storedIntake(tenant, old.reference);
    const named = { staff: lead, reference: old.reference, version, to: staff.id, note: "Kent de partner", now };
    expect(await grantAccess(named)).toMatchObject({ ok: true });
    expect(await referencesIn(staff)).toEqual([old.reference, young.reference]);
    expect((await referralsScreen(lead, view(), now)).parts[0]?.count).toBe("1");
  });

  test("is read page by page, each referral once, also of those asked in the same moment", async () => {
    const staff = await givenStaff(tenant, "consulent");
    const partner = await givenPartner(tenant, { name: "Taalhuis Moerdijk" });
    const made = [];
    for (const days of [3, 3, 3, 2, 1]) made.push(await givenReferred(staff, partner, days));
    const seen: string[] = [];
    let next: string | null = `partner=${partner}`;
    for (let pages = 0; next !== null && pages < 9; pages += 1) {
      const { rows, after } = await referralPage(staff, view(next), 2);
      seen.push(...rows.map(({ reference }) => reference));
      next = after && `partner=${partner}&na=${after.join("~")}`;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(made.map(({ reference }) => reference)));
    expect(seen.slice(-2)).toEqual(made.slice(-2).map(({ reference }) => reference));
  });
});
