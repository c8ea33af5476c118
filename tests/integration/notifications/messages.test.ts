import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import ICAL from "ical.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { closeMail } from "#app/notifications/commands/deliver-mail.server.ts";
import { onAppointmentConfirmed } from "#app/notifications/handlers/on-appointment-confirmed.server.ts";
import { onConfirmationRequested } from "#app/notifications/handlers/on-confirmation-requested.server.ts";
import { onIntakeCompleted } from "#app/notifications/handlers/on-intake-completed.server.ts";
import { onIntakeStored } from "#app/notifications/handlers/on-intake-stored.server.ts";
import { onMessageQueued } from "#app/notifications/handlers/on-message-queued.server.ts";
import { sentMessages } from "#app/notifications/queries/sent-messages.server.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { later, testNow } from "#tests/harness/clock.ts";
import { forgetJobs, runJobs } from "#tests/harness/jobs.ts";
import { type MailSink, mailSink } from "#tests/harness/mail-sink.ts";
import { givenAppointment, givenService } from "../appointments/given-appointment.ts";
import { storedIntake, tenant } from "./stored-intake.ts";

const texts: { to: string; text: string }[] = [];
const door = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    texts.push(JSON.parse(body));
    response.writeHead(202).end();
  });
});
let sink: MailSink;

beforeAll(async () => {
  sink = await mailSink();
  await new Promise<void>((ready) => door.listen(0, "127.0.0.1", ready));
  process.env.SMTP_URL = sink.url;
  process.env.SMS_URL = `http://127.0.0.1:${(door.address() as AddressInfo).port}/sms`;
  forgetSettings();
});

afterAll(async () => {
  closeMail();
  await sink.close();
  door.close();
});

afterEach(async () => {
  await db.message.deleteMany();
  sink.mails.length = 0;
  sink.refuse = () => undefined;
  texts.length = 0;
});

const told = <Payload>(type: string, payload: Payload) => ({ type, version: 1, tenant, payload });

async function sendAll(now = testNow): Promise<void> {
  const queued = await db.message.findMany({ where: { state: "queued" } });
  for (const { id } of queued) await onMessageQueued(told("message.queued", { messageId: id }), now);
}

describe("the message that a melding is in", () => {
  test("reaches Mohammed in Arabic, with the Dutch below", async () => {
    // given Mohammed, who reported in Arabic and left an e-mail address
    const answers = { voornaam: "Mohammed", achternaam: "Haddad", emailadres: "mohammed@example.org" };
    const { intakeId, reference } = await storedIntake({ language: "ar", answers });

    // when his melding is stored and the job runs
    await onIntakeStored(told("intake.stored", { intakeId }), testNow);
    await sendAll();

    // then one mail came, with each part in its own language and direction
    expect(sink.mails).toHaveLength(1);
    const [mail] = sink.mails;
    expect(mail?.to).toEqual(["mohammed@example.org"]);
    expect(mail?.words).toContain(reference);
    expect(mail?.words).toContain('lang="ar" dir="rtl"');
    expect(mail?.words).toContain('lang="nl" dir="ltr"');
    expect(mail?.words).toContain("De melding kwam binnen op dinsdag 24 november 2026 om 14.05 uur.");
    expect(mail?.words.indexOf('lang="ar"')).toBeLessThan(mail?.words.indexOf('lang="nl"') ?? 0);
  });

  test("says nothing on a shared phone that others need not know", async () => {
    // given Fatima, whose daughter also reads her mail
    const answers = { voornaam: "Fatima", achternaam: "El Amrani", emailadres: "gezin@example.org" };
    const { intakeId } = await storedIntake({ answers });
    const { content: _, ...row } = await db.intake.findFirstOrThrow({ where: { id: intakeId } });

    // when the confirmation is sent
    await onIntakeStored(told("intake.stored", { intakeId }), testNow);
    await sendAll();

    // then the subject is bare, and neither name nor subject matter nor code is in it
    expect(sink.mails[0]?.subject).toBe("Bericht van uw Werkplein");
    expect(sink.mails[0]?.words).not.toMatch(/Fatima|Amrani|bijstand|uitkering|inkomen|schuld|Uw code is/i);
    expect(row.state).toBe("stored");
  });

  test("is queued once, however often the event is told, and sent once", async () => {
    const { intakeId } = await storedIntake({ answers: { emailadres: "willemijn@example.org" } });
    for (let again = 0; again < 3; again += 1) await onIntakeStored(told("intake.stored", { intakeId }), testNow);
    await sendAll();
    const [row] = await db.message.findMany();
    await onMessageQueued(told("message.queued", { messageId: row?.id ?? "" }), later({ minutes: 1 }));

    expect(sink.mails).toHaveLength(1);
    expect(await db.message.count()).toBe(1);
    expect(row?.state).toBe("sent");
  });

  test("comes back later when the mail server is busy, and is told by letter when the address does not exist", async () => {
    const { intakeId } = await storedIntake({ answers: { emailadres: "weg@example.org" } });
    await onIntakeStored(told("intake.stored", { intakeId }), testNow);

    sink.refuse = () => 451;
    await expect(sendAll()).rejects.toThrow();
    expect((await db.message.findFirst())?.state).toBe("queued");

    sink.refuse = () => 550;
    await sendAll();
    await sendAll();
    const known = await db.message.findMany({ select: { channel: true, state: true }, orderBy: { channel: "asc" } });
    expect(known.map(({ channel, state }) => `${channel} ${state}`)).toEqual(["email failed", "post queued"]);
  });

  test("goes by text message when there is only a phone, and by letter when calling is not safe", async () => {
    const phone = { telefoonnummer: "+31612345678" };
    const safe = await storedIntake({ language: "uk", answers: { ...phone, veiligOmTeBellen: true } });
    const unsafe = await storedIntake({ answers: { ...phone, veiligOmTeBellen: false } });
    for (const { intakeId } of [safe, unsafe]) await onIntakeStored(told("intake.stored", { intakeId }), testNow);
    await sendAll();

    expect(texts.map((text) => text.to)).toEqual(["+31612345678"]);
    expect(texts[0]?.text).toContain(safe.reference);
    const select = { channel: true, state: true, intakeId: true };
    const others = await db.message.findMany({ where: { channel: { not: "sms" } }, select });
    expect(others).toEqual([{ channel: "post", state: "queued", intakeId: unsafe.intakeId }]);
  });

  test("is followed by a second one only when the further answers came later", async () => {
    const answers = { emailadres: "anna@example.org" };
    const atOnce = await storedIntake({ answers, completedAt: testNow });
    const afterwards = await storedIntake({ answers, completedAt: later({ minutes: 20 }) });
    for (const { intakeId } of [atOnce, afterwards]) {
      await onIntakeCompleted(told("intake.completed", { intakeId }), later({ minutes: 21 }));
    }
    await sendAll();
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]?.words).toContain(afterwards.reference);
  });
});

describe("the code that confirms what a helper sent", () => {
  test("goes to Selam's own phone, and only its hash is kept", async () => {
    // given Selam, for whom a volunteer filled in the melding
    const answers = { telefoonnummer: "+31687654321", emailadres: "selam@example.org", veiligOmTeBellen: true };
    const { intakeId } = await storedIntake({ language: "ti", answers, toConfirm: true });

    // when the confirmation is asked for, twice by a job that came back
    await onConfirmationRequested(told("confirmation.requested", { intakeId }), testNow);
    await onConfirmationRequested(told("confirmation.requested", { intakeId }), testNow);
    await sendAll();

    // then one text message holds the code, and the table holds its hash
    expect(texts).toHaveLength(1);
    const code = /\b[0-9A-HJKMNP-TV-Z]{8}\b/.exec(texts[0]?.text ?? "")?.[0] ?? "";
    const [row] = await db.confirmation.findMany({ where: { intakeId } });
    expect(Buffer.from(row?.codeHash ?? [])).toEqual(Buffer.from(keyedHash(tenant, "confirmation", code)));
  });

  test("is not made when there is no safe way to send it", async () => {
    const { intakeId } = await storedIntake({ toConfirm: true });
    await onConfirmationRequested(told("confirmation.requested", { intakeId }), testNow);
    expect(await db.confirmation.count({ where: { intakeId } })).toBe(0);
  });
});

describe("the message that an appointment is made", () => {
  const mails = { name: "Selam", phone: null, email: "selam@example.org", companion: null };
  async function givenBooked(): Promise<string> {
    const { id } = await givenAppointment(tenant, null, "confirmed");
    const content = sealJson(`appointment:${tenant}:${id}`, mails);
    await db.appointment.update({ where: { tenant_id: { tenant, id } }, data: { content, language: "ti" } });
    await onAppointmentConfirmed(told("appointment.confirmed", { appointmentId: id }), testNow);
    return id;
  }
  beforeAll(() => givenService(tenant));

  test("reaches Selam in Tigrinya with the Dutch below, and with an entry that her calendar can read", async () => {
    const id = await givenBooked();
    await sendAll();
    const [mail] = sink.mails;
    expect(mail?.words).toContain("Wanneer: vrijdag 27 november 2026, 10.00 uur.");
    expect(mail?.words).toContain('lang="ti" dir="ltr"');
    expect(mail?.words).not.toMatch(/Selam|gesprek|bijstand/i);
    const file = /BEGIN:VCALENDAR[\s\S]*END:VCALENDAR/.exec(mail?.words ?? "")?.[0] ?? "";
    const entry = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") ?? undefined);
    const { lineage } = await db.appointment.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });
    expect([entry.uid, entry.sequence, entry.startDate.toJSDate()]).toEqual([
      lineage,
      0,
      new Date("2026-11-27T09:00:00Z"),
    ]);
  });

  test("is not sent any more once she was given another time: the later message tells", async () => {
    const id = await givenBooked();
    sink.refuse = () => 451;
    await expect(sendAll()).rejects.toThrow();
    const where = { tenant_id: { tenant, id } };
    await db.appointment.update({ where, data: { icalSequence: 1, startsAt: new Date("2026-11-27T09:15:00Z") } });
    sink.refuse = () => undefined;
    await sendAll(later({ hours: 2 }));
    expect(sink.mails).toEqual([]);
    expect((await db.message.findFirst())?.state).toBe("failed");
    expect(await db.auditEntry.count({ where: { action: "message.overtaken" } })).toBe(1);
  });

  test("A-44 is followed by a call when her address does not exist", async () => {
    await forgetJobs();
    await givenBooked();
    sink.refuse = () => 550;
    await sendAll();
    await runJobs(testNow);
    expect(await db.appointmentTask.findMany({ select: { kind: true, doneAt: true } })).toEqual([
      { kind: "messageFailed", doneAt: null },
    ]);
  });
});

test("looking at the messages is written down", async () => {
  const { intakeId } = await storedIntake({ answers: { emailadres: "anna@example.org" } });
  await onIntakeStored(told("intake.stored", { intakeId }), testNow);
  const before = await db.auditEntry.count({ where: { action: "messages.viewed" } });

  const staff = {
    id: "00000000-0000-4000-8000-000000000001",
    name: "Bo",
    roles: ["beheerder" as const],
    gemeenten: [],
    tenant,
  };
  const [message] = await sentMessages(staff, testNow);

  expect(message?.to).toBe("anna@example.org");
  expect(await db.auditEntry.count({ where: { action: "messages.viewed" } })).toBe(before + 1);
});
