import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { answerResident } from "#app/cases/commands/answer-resident.server.ts";
import { messagesPanel } from "#app/cases/queries/messages-panel.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { press } from "#app/routes/staff/dossier-actions.server.ts";
import { partiesPanel } from "#app/routes/staff/dossier-parties.server.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";
import { ask, at, tenant } from "./ask-case.ts";
import { givenLogin } from "./given-login.ts";

const [ownBsn, anjasBsn, day] = ["999990433", "999994281", 24 * 60];
const answers = { voornaam: "Jan", achternaam: "Verbeek", gemeente: "zundert", bsn: ownBsn };
const typed = {
  ...{ rol: "bewindvoerder", naam: "Anja Smit", grond: "Beschikking 1234 van 2 maart 2026", bsn: anjasBsn, taal: "nl" },
  ...{ adres: "Postbus 12, 4870 AA Etten-Leur", sinds: "2026-11-20", tot: "2026-11-30", ontvangt: "on" },
};

async function givenFile() {
  const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers });
  const where = { tenant_id: { tenant, id: intake.id } };
  const push = async (staff: Staff, doe: string, form: Record<string, string>, stale = 0) => {
    const { version } = await db.intake.findUniqueOrThrow({ where, select: { version: true } });
    const sent = new FormData();
    for (const [name, value] of Object.entries({ doe, versie: String(version - stale), ...form }))
      sent.set(name, value);
    return press(staff, intake.reference, sent, now);
  };
  const parties = async () =>
    (await partiesPanel({ tenant, ...intake, kind: "aanvraag", form: "levensonderhoud" }, now))?.parties ?? [];
  return { ...intake, push, parties };
}

describe("the bewindvoerder of Jan", () => {
  let file: Awaited<ReturnType<typeof givenFile>>;
  let staff: Staff;
  let cookie = "";
  const open = (what?: string, more: { form?: Record<string, string>; minute?: number } = {}) =>
    ask({ cookie, reference: file.reference, what, ...more });
  beforeAll(async () => {
    file = await givenFile();
    staff = await givenStaff(tenant, "klantmanager");
    ({ cookie } = await givenLogin(anjasBsn));
  });

  test("is noted by a colleague who saw the paper: never the resident, never over what a colleague did not see", async () => {
    expect(await open()).toMatchObject({ status: 404 });
    const elsewhere = await givenStaff("lansingerland", "klantmanager");
    expect(await file.push(elsewhere, "nameParty", typed)).toMatchObject({ refusal: "notFound" });
    expect(await file.push(staff, "nameParty", { ...typed, bsn: ownBsn })).toMatchObject({ refusal: "ownBsn" });
    const wrong = await file.push(staff, "nameParty", { ...typed, bsn: "123456789" });
    expect(wrong).toMatchObject({ refusal: "bsnWrong", refused: { typed: { naam: "Anja Smit", ontvangt: "on" } } });
    expect(await file.push(staff, "nameParty", typed, 1)).toMatchObject({ refusal: "changedMeanwhile" });
    expect(await file.parties()).toEqual([]);
    expect(await file.push(staff, "nameParty", typed)).toEqual({ ok: true, done: "partyNamed" });
    expect(await file.parties()).toMatchObject([{ title: "Anja Smit, bewindvoerder", state: "acts", outside: false }]);
    const stored = await db.intakeParty.findFirstOrThrow({ where: { tenant, intakeId: file.id } });
    expect(Buffer.from(stored.content).toString("latin1")).not.toContain("Anja");
  });

  test("opens with their own DigiD what they act in, and nothing that is the resident's own", async () => {
    expect((await ask({ cookie })).page).toContain("Jan Verbeek");
    expect((await open()).page).toContain("cases:represents.notice");
    expect((await open("inzage")).status).toBe(200);
    for (const what of ["intrekken", "partner", "digid"]) expect(await open(what)).toMatchObject({ status: 404 });
    expect(await open("intrekken", { form: { _vraag: "" } })).toMatchObject({ status: 404 });
    const code = await ask({ reference: file.reference, form: { reference: file.reference, code: file.code } });
    const own = await ask({ cookie: code.cookie, reference: file.reference });
    expect(own.page).toContain("cases:represents.who");
    expect(own.page).not.toContain("cases:represents.notice");
  });

  test("writes in the name of Jan: colleagues read who did, and so does Jan", async () => {
    expect(await open("berichten", { form: { text: "Jan is verhuisd." } })).toMatchObject({ status: 303 });
    const { lines } = await messagesPanel(tenant, file.id, () => "", "levensonderhoud");
    expect(lines).toMatchObject([{ who: "Anja Smit, bewindvoerder namens de inwoner", noAnswerHere: false }]);
    const events = await db.intakeEvent.findMany({ where: { tenant, intakeId: file.id, kind: "wrote" } });
    expect(events).toMatchObject([{ actor: "representative:bewindvoerder" }]);
    const { rows } = await auditPage({ tenant, subject: file.id, size: 5 });
    expect(rows[0]).toMatchObject({ actor: "representative:bewindvoerder", action: "case.wrote" });
    const { page } = await open();
    expect(page).toContain("cases:events.wrote_for");
  });

  test("reads in the place of Jan what we wrote, as nobody else is told", async () => {
    const { reference } = file;
    await answerResident({ staff, reference, text: "Dank u.", named: false, now: at(1) });
    expect((await open("berichten", { minute: 2 })).page).toContain("Dank u.");
    expect(await db.caseMessage.count({ where: { tenant, intakeId: file.id, readAt: null } })).toBe(0);
  });

  test("withdraws only when the ground says so", async () => {
    const [party] = await file.parties();
    const may = { ...typed, partij: party?.id ?? "", magIntrekken: "on" };
    expect(await file.push(staff, "changeParty", { ...may, rol: "curator" })).toMatchObject({ refusal: "partyGone" });
    expect(await file.push(staff, "changeParty", may)).toMatchObject({ done: "partyChanged" });
    expect((await open("intrekken")).status).toBe(200);
    expect(await open("intrekken", { form: {} })).toMatchObject({ status: 303 });
    const event = await db.intakeEvent.findFirst({ where: { tenant, intakeId: file.id, kind: "withdrawn" } });
    expect(event?.actor).toBe("representative:bewindvoerder");
  });

  test("acts from the first day to the last, and no longer once a colleague ended it", async () => {
    const other = await givenFile();
    const from = { ...typed, sinds: "2026-11-24" };
    await other.push(staff, "nameParty", from);
    const [party] = await other.parties();
    expect(party?.state).toBe("later");
    const asked = { cookie, reference: other.reference };
    expect(await ask(asked)).toMatchObject({ status: 404 });
    const late = await givenLogin(anjasBsn, 2 * day);
    expect(await ask({ ...asked, cookie: late.cookie, minute: 2 * day })).toMatchObject({ status: 200 });
    const over = await givenLogin(anjasBsn, 8 * day);
    expect(await ask({ ...asked, cookie: over.cookie, minute: 8 * day })).toMatchObject({ status: 404 });
    const partij = party?.id ?? "";
    expect(await other.push(staff, "endParty", { partij, tot: "" })).toMatchObject({ refusal: "lastDayMissing" });
    expect(await other.push(staff, "endParty", { partij, tot: "2026-11-22" })).toMatchObject({ done: "partyEnded" });
    expect(await ask({ ...asked, cookie: late.cookie, minute: 2 * day })).toMatchObject({ status: 404 });
    expect(await other.push(staff, "endParty", { partij, tot: "2026-11-22" })).toMatchObject({ refusal: "partyGone" });
  });
});

describe("a mentor with a code of their own", () => {
  test("sees how an aanvraag about money stands and writes, and reads no more than that", async () => {
    const file = await givenFile();
    const staff = await givenStaff(tenant, "intake");
    const { reference } = file;
    await file.push(staff, "nameParty", { ...typed, rol: "mentor", naam: "Bas Kok", bsn: "", ontvangt: "on" });
    const [party] = await file.parties();
    const partij = party?.id ?? "";
    const shown = await file.push(staff, "partyCode", { partij });
    const code = shown && !shown.ok ? (shown.refused.typed.code ?? "") : "";
    const wrong = await ask({ reference, form: { reference, code: file.code.slice(0, 11) } });
    expect(wrong).toMatchObject({ status: 422, cookie: "" });
    const { cookie } = await ask({ reference, form: { reference, code } });
    const open = (what?: string, form?: Record<string, string>) => ask({ cookie, reference, what, form });
    await answerResident({ staff, reference, text: "Uw huur is betaald.", named: false, now: at(1) });

    expect((await open()).page).toContain("cases:represents.notice");
    for (const what of ["besluit", "inzage", "intrekken", "verbeteren", "partner", "digid"])
      expect(await open(what)).toMatchObject({ status: 404 });
    expect(await open("berichten", { text: "Mag ik bellen?" })).toMatchObject({ status: 303 });
    const { page } = await open("berichten");
    expect(page).toContain("Mag ik bellen?");
    expect(page).not.toContain("Uw huur is betaald.");
    const { lines } = await messagesPanel(tenant, file.id, () => "", "levensonderhoud");
    expect(lines.filter(({ noAnswerHere }) => noAnswerHere)).toHaveLength(1);
    // What was written to Jan still waits for Jan.
    expect(await db.caseMessage.count({ where: { tenant, intakeId: file.id, staffId: staff.id, readAt: null } })).toBe(
      1,
    );

    const again = await file.push(staff, "partyCode", { partij });
    expect(again).toMatchObject({ refusal: "partyCodeShown" });
    expect((await ask({ reference, form: { reference, code } })).status).toBe(422);
    // and who came in with the old one is out
    expect((await open()).page).not.toContain("cases:represents.notice");
    const anew = again && !again.ok ? (again.refused.typed.code ?? "") : "";
    const fresh = (await ask({ reference, form: { reference, code: anew } })).cookie;
    expect((await ask({ cookie: fresh, reference })).page).toContain("cases:represents.notice");
    await file.push(staff, "endParty", { partij, tot: "2026-11-22" });
    expect((await ask({ cookie: fresh, reference })).page).not.toContain("cases:represents.notice");
  });
});
