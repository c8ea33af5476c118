import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openInvitations } from "#app/appointments/commands/open-invitations.server.ts";
import { toInstant } from "#app/appointments/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { onInvitationsMade } from "#app/notifications/handlers/on-invitations-made.server.ts";
import { sentMessages } from "#app/notifications/queries/sent-messages.server.ts";
import { db } from "#app/platform/db.server.ts";
import { pressInvite } from "#app/routes/staff/invite/invite.server.ts";
import { lettersOf } from "#app/routes/staff/invite/letters.server.ts";
import { givenStaff } from "../queue/given.ts";
import { givenHouse, location, tenant } from "./given-house.ts";
import { book, open } from "./invited.ts";

/** A Tuesday, before opening. */
const now = new Date("2026-12-01T07:00:00Z");
const start = (time: string) => toInstant(calendarDay("2026-12-02"), time);
let consulent: Staff;

beforeAll(async () => {
  await givenHouse(3, { code: "herbeoordeling", audience: "intern", maxOpenPerPerson: 1 });
  consulent = await givenStaff(tenant, "consulent");
});

const form = { dienst: "herbeoordeling", plaats: location, taal: "ti", tolk: "", voor: "15-12-2026", sleutel: "k1" };
const press = (fields: Record<string, string>, staff = consulent, at = now) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return pressInvite(staff, sent, at);
};
const logged = (action: string) => db.auditEntry.count({ where: { tenant, action } });

async function invited(fields: Record<string, string>, at = now) {
  const pressed = await press({ ...form, sleutel: randomUUID(), ...fields }, consulent, at);
  const listId = "to" in pressed ? (pressed.to.split("/").at(-1) ?? "") : "";
  const letters = (await lettersOf(consulent, listId, at))?.letters ?? [];
  return { listId, letters, token: letters[0]?.address.split("/").at(-1) ?? "" };
}
const rowOf = (listId: string) => db.appointmentInvitation.findFirstOrThrow({ where: { tenant, listId } });

test("a list of three: invited once however often it is sent, told once by mail or phone, and a letter for each", async () => {
  const lijst = "Selam Tesfay; selam@example.org\nYusuf Demir; 0612345678\nAudrey Janssen";
  const first = await press({ ...form, lijst });
  expect(await press({ ...form, lijst })).toEqual(first);
  const listId = "to" in first ? (first.to.split("/").at(-1) ?? "") : "";
  const rows = await db.appointmentInvitation.findMany({ where: { tenant, listId } });
  expect(rows).toHaveLength(3);
  expect(await logged("invitation.made")).toBe(1);

  const told = { type: "invitations.made", version: 1, tenant, payload: { listId } };
  await onInvitationsMade(told, now);
  await onInvitationsMade(told, now);
  const messages = await sentMessages(consulent, now);
  expect(messages.map(({ channel, to }) => `${channel} ${to}`).sort()).toEqual([
    "email selam@example.org",
    "sms +31612345678",
  ]);
  const mail = messages.find(({ channel }) => channel === "email");
  expect(mail?.text).toContain("ናብ ዝርርብ ንዕድመኩም ኣለና");
  expect(mail?.text).toContain("dinsdag 15 december 2026");
  for (const { text } of messages) expect(text).not.toMatch(/Selam|Yusuf|bijstand/);

  const before = await logged("invitation.listViewed");
  const made = await lettersOf(consulent, listId, now);
  expect(await logged("invitation.listViewed")).toBe(before + 1);
  expect(made).toMatchObject({ count: 3, ways: { email: 1, sms: 1, letter: 1 } });
  expect(made?.letters.map(({ name }) => name)).toEqual(["Audrey Janssen", "Selam Tesfay", "Yusuf Demir"]);
  const selam = made?.letters.find(({ name }) => name === "Selam Tesfay");
  expect(selam?.texts.map(({ lang }) => lang)).toEqual(["ti", "nl"]);
  expect(mail?.text).toContain(selam?.address);
  const kept = rows.map(({ content, tokenHash }) => Buffer.concat([content, tokenHash]).toString("latin1")).join("");
  // a mail that will never arrive is seen, and a wall telephone gets no text messages
  expect(selam?.failed).toBe(false);
  await db.message.updateMany({ where: { tenant, channel: "email" }, data: { state: "failed" } });
  const again = (await lettersOf(consulent, listId, now))?.letters ?? [];
  expect(again.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(["Selam Tesfay"]);
  const { letters } = await invited({ naam: "Henk de Vries", telefoonnummer: "0165 123456" });
  expect(letters[0]?.by).toBe("letter");
  expect(kept).not.toMatch(new RegExp(`Selam|Audrey|${selam?.address.split("/").at(-1)?.slice(0, 9)}`));
});

test("what is wrong invites nobody, and stands there again as it was typed", async () => {
  const before = await db.appointmentInvitation.count();
  const pressed = await press({ ...form, lijst: "Selam; selam@\nAudrey", sleutel: randomUUID() });
  expect(pressed).toMatchObject({
    answer: { typed: { lijst: "Selam; selam@\nAudrey" }, lines: [{ line: 1, typed: "Selam; selam@", code: "email" }] },
  });
  expect(await db.appointmentInvitation.count()).toBe(before);
});

test("A-41: opening the link changes nothing; then Selam books what nobody picks by themselves, once, with what was known filled in", async () => {
  const { listId, token } = await invited({ naam: "Selam Tesfay", telefoonnummer: "0612345678", tolk: "ti" });
  for (let n = 0; n < 5; n++) expect((await open("ti", token, now)).status).toBe(200);
  const page = await open("ti", token.toLowerCase().replaceAll("-", " "), now);
  expect(JSON.stringify(page.body)).toContain("appointments:services.herbeoordeling.title");
  expect(JSON.stringify(page.body)).not.toMatch(/Selam|612345678/);
  expect(await rowOf(listId)).toMatchObject({ usedAt: null });

  // two browsers begin; the first of them books
  const [hers, other] = [await book("ti", token, now), await book("ti", token, now)];
  await hers.choose(start("10:00"));
  const done = await hers.confirm();
  expect(done.to).toMatch(/^\/ti\/mijn-afspraak\//);
  const row = await rowOf(listId);
  const appointment = await db.appointment.findUniqueOrThrow({
    where: { tenant_id: { tenant, id: row.appointmentId ?? "" } },
  });
  expect(row.usedAt).toEqual(now);
  expect(appointment).toMatchObject({
    ...{ status: "confirmed", channel: "invitation", service: "herbeoordeling", startsAt: start("10:00") },
    ...{ interpreter: "booked", interpreterLanguage: "ti" },
  });

  const over = await open("ti", token, now);
  expect(over.status).toBe(410);
  expect(JSON.stringify(over.body)).toContain("appointments:invitation.used.heading");
  expect((await other.choose(start("11:00"))).status).toBe(422);
  expect((await book("ti", token, now)).began.to).toContain("/uitnodiging/");
  const [line] = await openInvitations(consulent, { listId, now });
  expect(line).toMatchObject({ name: "Selam Tesfay", appointment: appointment.reference });
  expect(await press({ doe: "intrek", id: row.id })).toEqual({ alreadyUsed: true });
});

test("taken back while Yusuf chooses: his time is not booked, his page says so kindly, and nothing more is sent", async () => {
  const { listId, token } = await invited({ naam: "Yusuf Demir", emailadres: "yusuf@example.org" });
  const { id } = await rowOf(listId);
  const his = await book("nl", token, now);
  await his.answer("taal", { tolk: "none" });
  await his.choose(start("13:00"));
  expect(await press({ doe: "intrek", id })).toEqual({ to: "/agenda/uitnodigen?ingetrokken" });
  expect((await his.confirm()).to).toBe(`/nl/uitnodiging/${token}`);
  expect(await db.appointment.count({ where: { tenant, startsAt: start("13:00"), status: "confirmed" } })).toBe(0);
  const page = await open("nl", token, now);
  expect(page.status).toBe(410);
  expect(JSON.stringify(page.body)).toContain("appointments:invitation.withdrawn.heading");
  const before = await db.message.count();
  await onInvitationsMade({ type: "invitations.made", version: 1, tenant, payload: { listId } }, now);
  expect(await db.message.count()).toBe(before);
});

test("the last day counts in full, on the clock of Amsterdam; then the link is late; what never was is not there", async () => {
  const { token } = await invited({ naam: "Audrey Janssen" });
  expect((await open("nl", token, new Date("2026-12-15T22:59:59Z"))).status).toBe(200);
  const late = await open("nl", token, new Date("2026-12-15T23:00:00Z"));
  expect(late.status).toBe(410);
  expect(JSON.stringify(late.body)).toContain("dinsdag 15 december 2026");
  expect((await open("nl", "ABCD-EFGH", now)).status).toBe(404);
});

test("a colleague of another gemeente neither sees nor withdraws it, and invites to no place but their own", async () => {
  const { listId } = await invited({ naam: "Henk de Vries" });
  const { id } = await rowOf(listId);
  const elsewhere = await givenStaff(tenant, "consulent", ["zundert"]);
  expect(await lettersOf(elsewhere, listId, now)).toBeNull();
  expect(await press({ doe: "intrek", id }, elsewhere)).toEqual({ notFound: true });
  expect(await press({ ...form, naam: "Henk de Vries" }, elsewhere)).toMatchObject({
    answer: { wrong: [{ field: "plaats", code: "choose" }] },
  });
});
