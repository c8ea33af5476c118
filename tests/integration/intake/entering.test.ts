import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { type EnterForm, enterForm } from "#app/intake/commands/enter-form.server.ts";
import { changeDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages } from "#app/intake/contract.ts";
import { levensonderhoud } from "#app/intake/forms/levensonderhoud.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { draftIdForTypedCode } from "#app/intake/queries/draft-for-code.server.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { isOurReceipt, receiptOf } from "#app/intake/queries/receipt.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { ria } from "#tests/personas/ria.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "drentsche-aa";
const { answers } = ria;
const everyPage = (form: typeof melding | typeof levensonderhoud) => allPages(form).map(({ id }) => id);
const atDesk = { channel: "desk", proof: "identiteitskaart", language: "nl", receivedAt: now } as const;
const lastFriday = new Date("2026-11-20T08:15:00Z");
const onPaper = { channel: "paper", proof: null, language: "nl", receivedAt: lastFriday } as const;
/** A melding of Ria, whole, at the desk. */
const wholeMelding = (staff: Staff, change: Partial<EnterForm> = {}): EnterForm => ({
  ...{ staff, key: randomUUID(), form: melding, answers, passed: everyPage(melding) },
  ...{ entry: atDesk, complete: true, now, ...change },
});

async function entered(input: EnterForm) {
  const stored = await enterForm(input);
  if (!stored.ok) throw new Error(stored.refusal);
  const where = { tenant_id: { tenant, id: stored.value.intakeId } };
  return { ...stored.value, row: await db.intake.findUniqueOrThrow({ where }) };
}

describe("what a colleague enters at the desk", () => {
  test("is stored once, with who entered it, and needs no confirming by a code: they stood there with their papers", async () => {
    const staff = await givenStaff(tenant, "intake");
    const input = wholeMelding(staff);

    const [first, second] = await Promise.all([entered(input), entered(input)]);

    expect(second.reference).toBe(first.reference);
    expect(await db.draft.count({ where: { tenant, id: input.key } })).toBe(0);
    expect(first.row).toMatchObject({ channel: "desk", state: "stored", gemeente: "aa-en-hunze", toConfirm: false });
    expect(first.row).toMatchObject({ receivedAt: now, completedAt: now, melddatum: new Date("2026-11-24") });
    const events = await db.intakeEvent.findMany({
      where: { tenant, intakeId: first.intakeId },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ["stored", `staff:${staff.id}`],
      ["completed", `staff:${staff.id}`],
    ]);
    const lines = await db.$queryRaw<{ action: string; data: unknown }[]>`
      select action, data from audit_entry where tenant = ${tenant} and actor = ${`staff:${staff.id}`} order by seq`;
    expect(lines).toEqual([
      { action: "intake.entered", data: { channel: "desk", proof: "identiteitskaart" } },
      { action: "intake.completed", data: { channel: "desk", proof: "identiteitskaart" } },
    ]);
  });

  test("tells its dossier how it came in and what was seen", async () => {
    const staff = await givenStaff(tenant, "intake");
    const { reference } = await entered(wholeMelding(staff));
    const opened = await openIntake({ staff, reference, now });
    if (!opened.ok || opened.value.kind !== "file") throw new Error("not opened");
    const { timeline, summary } = await dossier(staff, opened.value.intake, now);
    expect(timeline.map(({ text, who }) => [text, who])).toEqual([
      ["Binnengekomen via balie, ingevoerd op 24-11-2026 (Identiteitskaart gezien)", staff.name],
    ]);
    expect(summary.map(({ value }) => value)).toContain("balie");
  });

  test("and was filled in with help waits for its resident when nobody saw who it is", async () => {
    const staff = await givenStaff(tenant, "intake");
    const { row } = await entered(wholeMelding(staff, { entry: { ...atDesk, channel: "phone", proof: null } }));
    expect(row).toMatchObject({ channel: "phone", toConfirm: true });
  });
});

describe("an aanvraag that a colleague enters", () => {
  test("follows the melding: its date counts, and the colleague ended it", async () => {
    const staff = await givenStaff(tenant, "intake");
    const before = await entered(wholeMelding(staff, { entry: onPaper }));
    const after = await entered(
      wholeMelding(staff, { form: levensonderhoud, passed: everyPage(levensonderhoud), follows: before.intakeId }),
    );
    expect(after.row).toMatchObject({ kind: "aanvraag", regeling: "algemene-bijstand", follows: before.intakeId });
    expect(after.row.melddatum).toEqual(new Date("2026-11-20"));
    const followed = await db.intakeEvent.findFirst({ where: { tenant, intakeId: before.intakeId, kind: "followed" } });
    expect(followed?.actor).toBe(`staff:${staff.id}`);
  });

  test("on paper counts from the moment that it came in, and its receipt says so", async () => {
    const staff = await givenStaff(tenant, "intake");
    const { row, intakeId, reference } = await entered(
      wholeMelding(staff, { form: levensonderhoud, passed: everyPage(levensonderhoud), entry: onPaper }),
    );
    expect(row).toMatchObject({ channel: "paper", receivedAt: lastFriday, waitingSince: lastFriday });
    expect(row.melddatum).toEqual(new Date("2026-11-20"));
    const receipt = await receiptOf(tenant, intakeId);
    expect(await isOurReceipt(tenant, reference, "2026-11-20 09:15", receipt?.control ?? "")).toBe(true);
  });

  test("on paper that says little more than whose it is, is stored all the same; its resident completes it with the code", async () => {
    const staff = await givenStaff(tenant, "intake");
    const { gemeente, voornaam, achternaam, geboortedatum } = answers;
    const who = { gemeente, voornaam, achternaam, geboortedatum };
    const paper = { form: levensonderhoud, answers: who, passed: ["gemeente"], entry: onPaper, complete: false };
    const { row, intakeId } = await entered(wholeMelding(staff, paper));
    expect(row).toMatchObject({ state: "received", completedAt: null });

    const receipt = await receiptOf(tenant, intakeId);
    const draftId = await draftIdForTypedCode(tenant, receipt?.code ?? "", now);
    const draft = draftId ? await openDraft(tenant, draftId, now) : null;
    expect(draft).toMatchObject({ form: "levensonderhoud", intakeId, content: { answers: { achternaam: "de Boer" } } });
    if (!draft) throw new Error("the code opens nothing");
    await changeDraft(draft, now, (content) => ({ ...content, answers, passed: everyPage(levensonderhoud) }));
    const sent = await submitForm({ tenant, draftId: draft.id, form: levensonderhoud, complete: true, now });
    expect(sent).toMatchObject({ ok: true, value: { intakeId } });
    const completed = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
    expect(completed).toMatchObject({ channel: "paper", receivedAt: lastFriday, completedAt: now });
  });

  test("is not stored when nobody knows whose it is, and leaves nothing behind", async () => {
    const staff = await givenStaff(tenant, "intake");
    const nobody = wholeMelding(staff, { form: levensonderhoud, answers: { gemeente: "tynaarlo" }, complete: false });
    expect(await enterForm(nobody)).toMatchObject({ refusal: "notReady" });
    expect(await db.draft.count({ where: { tenant, id: nobody.key } })).toBe(0);
  });
});

describe("nothing is entered", () => {
  test("by an auditor, a beheerder, or a colleague of another gemeente or Werkplein", async () => {
    for (const [place, role, gemeenten] of [
      [tenant, "auditor", []],
      [tenant, "beheerder", []],
      [tenant, "intake", ["tynaarlo"]],
    ] as const) {
      const staff = await givenStaff(place, role, [...gemeenten]);
      expect(await enterForm(wholeMelding(staff))).toMatchObject({ refusal: "notFound" });
    }
  });

  test("by the key of what somebody else entered: it opens no receipt of theirs", async () => {
    const [own, other] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
    const { intakeId } = await entered(wholeMelding(own));
    expect(await enterForm(wholeMelding(other, { key: intakeId }))).toMatchObject({ refusal: "notFound" });
  });
});
