import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { type Representing, representatives } from "#app/identity/commands/keep-representative.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { printLetters } from "#app/notifications/commands/print-letters.server.ts";
import { sendMessage } from "#app/notifications/commands/send-message.server.ts";
import { onCaseAnswered } from "#app/notifications/handlers/on-case-answered.server.ts";
import { letterBatch } from "#app/notifications/queries/letter-batch.server.ts";
import { waitingLetters } from "#app/notifications/queries/letters.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { textsOf } from "#tests/harness/pdf-text.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";

const tenant = "ability";
const answers = { voornaam: "Jan", achternaam: "Verbeek", emailadres: "jan@example.org", brievenNaar: "beiden" };
const anja: Representing = {
  ...{ role: "bewindvoerder", name: "Anja Smit", ground: "Beschikking 1234", bsn: null, mayWithdraw: false },
  contact: { email: "anja@example.org", phone: null, address: "Postbus 12, 4870 AA Etten-Leur", language: "uk" },
  ...{ since: calendarDay("2026-11-20"), until: null, receives: true, residentToo: false },
};
const onPaper = { ...anja, contact: { ...anja.contact, email: null, language: "nl" } };

/** What waits for whom, after we answered the resident of this file. */
async function answeredTo(...named: readonly Representing[]) {
  const { id, reference } = await givenIntake({ tenant, gemeente: "zundert", regeling: "algemene-bijstand", answers });
  const intake = { tenant, id };
  const hands = representatives(now);
  for (const one of named) await transaction((tx) => hands.add(tx, intake, one));
  const payload = { intakeId: id, messageId: "een" };
  const answered = () => onCaseAnswered({ type: "case.answered", version: 1, tenant, payload }, now);
  await answered();
  await answered();
  const parties = await db.intakeParty.findMany({ where: { tenant, intakeId: id } });
  const messages = () => db.message.findMany({ where: { tenant, intakeId: id }, orderBy: { channel: "asc" } });
  const end = async () => {
    for (const { id: partyId } of parties)
      await transaction((tx) => hands.end(tx, intake, partyId, calendarDay("2026-11-22")));
  };
  return { reference, messages, end };
}

const channels = async (messages: () => Promise<readonly { channel: string; partyId: string | null }[]>) =>
  (await messages()).map(({ channel, partyId }) => `${channel} ${partyId ? "representative" : "resident"}`);

describe("what is told about a file of somebody who is represented", () => {
  test("goes to who acts for them, in their language, and to the resident unless the ground says otherwise", async () => {
    const instead = await answeredTo(anja);
    expect(await channels(instead.messages)).toEqual(["email representative"]);
    expect((await instead.messages())[0]?.language).toBe("uk");
    const both = await answeredTo({ ...anja, residentToo: true });
    expect((await channels(both.messages)).sort()).toEqual(["email representative", "email resident"]);
  });

  test("stays with the resident where it is not what they act in, not yet, or they get no letters", async () => {
    const mentor = { ...anja, role: "mentor" } as const;
    const later = { ...anja, since: calendarDay("2026-11-24") };
    const silent = { ...anja, receives: false, residentToo: true };
    const { messages } = await answeredTo(mentor, later, silent);
    expect(await channels(messages)).toEqual(["email resident"]);
  });

  test("goes by post to who has no mail: the list says to whom, and their address is printed", async () => {
    const { reference } = await answeredTo(onPaper);
    const staff = await givenStaff(tenant, "intake");
    const mine = (await waitingLetters(staff, now)).filter((letter) => letter.reference === reference);
    expect(mine).toMatchObject([{ role: "bewindvoerder", lookFirst: false }]);
    const letters = await printLetters(
      staff,
      mine.map(({ id }) => id),
      now,
    );
    const enclosed = { items: [], written: [] };
    const whole = letters.map((letter) => ({ ...letter, enclosed }));
    const texts = textsOf(await letterBatch(whole, werkpleinById(tenant), now)).join(" ");
    expect(texts).toContain("Anja Smit");
    expect(texts).toContain("Postbus 12");
    expect(texts).toContain("omdat u voor iemand anders optreedt");
    expect(texts).not.toContain("Verbeek");
  });

  test("goes to the resident after all, once who acted no longer does: a colleague looks first", async () => {
    const mailed = await answeredTo(anja);
    const posted = await answeredTo(onPaper);
    await Promise.all([mailed.end(), posted.end()]);
    const [mail] = await mailed.messages();
    await sendMessage({ tenant, id: mail?.id ?? "", now });
    expect(await channels(mailed.messages)).toEqual(["email representative", "post resident"]);
    const staff = await givenStaff(tenant, "intake");
    const waiting = await waitingLetters(staff, now);
    const [letter] = waiting.filter(({ reference }) => reference === posted.reference);
    expect(letter).toMatchObject({ role: null, lookFirst: true });
    const [printed] = await printLetters(staff, [letter?.id ?? ""], now);
    expect(printed).toMatchObject({ represents: false, to: { name: "Jan Verbeek" } });
  });
});
