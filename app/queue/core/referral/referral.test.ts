import { describe, expect, test } from "vitest";
import { answersTo, decideAnswer, decideRefer, mayWithdraw } from "./life.ts";
import { offeredLines } from "./offered.ts";
import { readPartner, usable } from "./partner.ts";

const line = (fact: string, text = "iets") => ({ fact, label: fact, text });
const told = ["voornaam", "telefoonnummer", "bsn", "lezenEnSchrijven", "achterstanden", "nettoInkomenPerMaand"].map(
  (fact) => line(fact),
);
const facts = (lines: readonly { fact: string }[]) => lines.map(({ fact }) => fact);

describe("what may be shared", () => {
  test("follows from what the partner is: a Taalhuis is never offered debts, and nobody an income or a BSN", () => {
    expect(facts(offeredLines(told, "taalhuis", true))).toEqual(["voornaam", "telefoonnummer", "lezenEnSchrijven"]);
    expect(facts(offeredLines(told, "schuldhulp", true))).toEqual(["voornaam", "telefoonnummer", "achterstanden"]);
  });

  test("leaves out a phone that is not safe, and what was not answered", () => {
    expect(facts(offeredLines([...told, line("achternaam", "")], "jeugd", false))).toEqual(["voornaam"]);
  });
});

describe("a referral", () => {
  const offered = [line("voornaam")];
  const whole = { facts: ["voornaam"], why: "Wil beter leren lezen", consent: "desk" };

  test("takes something of what was offered, why, and how the resident agreed", () => {
    const refer = (change: object, joinedTo: string | null = null) =>
      decideRefer({ joinedTo }, { ...whole, ...change }, offered);
    expect(refer({})).toEqual({ ok: true, value: "desk" });
    expect(refer({ facts: ["bsn"] })).toMatchObject({ refusal: "nothingShared" });
    expect(refer({ why: " " })).toMatchObject({ refusal: "referWhyMissing" });
    expect(refer({ consent: "assumed" })).toMatchObject({ refusal: "consentMissing" });
    expect(refer({}, "other")).toMatchObject({ refusal: "joined" });
  });

  test("is taken on before it ends, and ends with an outcome that fits the partner", () => {
    expect(decideAnswer("asked", "wmo", { to: "ended", outcome: "helped" })).toMatchObject({
      refusal: "partnerAnswerMissing",
    });
    expect(decideAnswer("accepted", "wmo", { to: "ended", outcome: "taalmeterLow" })).toMatchObject({
      refusal: "answerOutcomeMissing",
    });
    expect(decideAnswer("accepted", "taalhuis", { to: "ended", outcome: "taalmeterLow", text: " Cursus. " })).toEqual({
      ok: true,
      value: { to: "ended", outcome: "taalmeterLow", text: "Cursus." },
    });
    expect(decideAnswer("asked", "jeugd", { to: "returned" })).toMatchObject({ refusal: "returnReasonMissing" });
  });

  test("that is over takes no answer and no consent can be taken back from it", () => {
    for (const state of ["returned", "ended", "withdrawn"] as const) {
      expect(answersTo(state)).toEqual([]);
      expect(decideAnswer(state, "jeugd", { to: "accepted" })).toMatchObject({ refusal: "referralClosed" });
      expect(mayWithdraw(state)).toBe(false);
    }
    expect(["asked", "accepted"].every((state) => mayWithdraw(state as "asked"))).toBe(true);
  });
});

describe("a partner", () => {
  const typed = { soort: "taalhuis", naam: "Taalhuis", weg: "mailbox", adres: "taalhuis@example.org", actief: "ja" };

  test("is a kind, a name, a way and an address that fits it", () => {
    expect(readPartner(typed).value).toMatchObject({ kind: "taalhuis", way: "mailbox", active: true });
    expect(facts(readPartner({}).wrong.map(({ field }) => ({ fact: field })))).toEqual(["soort", "naam", "weg"]);
    expect(readPartner({ ...typed, adres: "a@b" }).wrong).toEqual([{ field: "adres", code: "mailWrong" }]);
  });

  test.each([
    ["https://gkb.example/loket", true],
    ["http://10.1.2.3:8080/loket", true],
    ["http://gkb.example/loket", false],
    ["https://name:word@gkb.example/", false],
    ["https://gkb.example/#a", false],
    ["file:///etc/passwd", false],
    ["gkb.example", false],
  ])("takes the webhook %s: %s", (adres, taken) => {
    expect(readPartner({ ...typed, weg: "webhook", adres }).value !== null).toBe(taken);
  });

  test("gets nothing while it is out of use, or has a webhook without a key", () => {
    expect(usable({ active: true, way: "mailbox", hasKey: false })).toMatchObject({ ok: true });
    expect(usable({ active: false, way: "mailbox", hasKey: false })).toMatchObject({ refusal: "partnerMissing" });
    expect(usable({ active: true, way: "webhook", hasKey: false })).toMatchObject({ refusal: "partnerWithoutKey" });
  });
});
