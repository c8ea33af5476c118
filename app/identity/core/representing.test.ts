import { describe, expect, test } from "vitest";
import { formById } from "#app/intake/contract.ts";
import { type CaseAct, formsNotAboutMoney, mayAct, type Part } from "./representing.ts";

const acts: readonly CaseAct[] = [
  ...(["see", "message", "complaint", "papers", "decision", "correction", "objection"] as const),
  ...(["notice_of_default", "data", "withdraw", "own"] as const),
];
const may = (role: string, form: string, mayWithdraw = false) => {
  const part: Part = { role, mayWithdraw };
  return acts.filter((act) => mayAct(part, act, form));
};
const outside = ["see", "message", "complaint"];
const whole = [...outside, "papers", "decision", "correction", "objection", "notice_of_default"];

describe("who acts for a resident", () => {
  test("a curator does all that the resident may; of themselves the resident keeps only what is their own", () => {
    expect(may("curator", "levensonderhoud")).toEqual([...whole, "data", "withdraw"]);
    expect(may("applicant", "levensonderhoud")).toEqual(acts);
  });

  test("a bewindvoerder acts about money, a mentor about the rest; outside it they see how it stands and can write", () => {
    expect(may("bewindvoerder", "levensonderhoud")).toEqual([...whole, "data"]);
    expect(may("mentor", "hulp-bij-werk")).toEqual([...whole, "data"]);
    expect(may("mentor", "levensonderhoud", true)).toEqual(outside);
    expect(may("bewindvoerder", "hulp-bij-werk", true)).toEqual(outside);
  });

  test("to withdraw, the ground must say so; a volmacht opens not all that we know", () => {
    expect(may("bewindvoerder", "levensonderhoud", true)).toContain("withdraw");
    expect(may("gemachtigde", "levensonderhoud", true)).toEqual([...whole, "withdraw"]);
    expect(may("gemachtigde", "levensonderhoud")).toEqual(whole);
  });

  test("a partner who signed along reads; a helper and a word of nobody do nothing", () => {
    expect(may("partner", "levensonderhoud", true)).toEqual(["see", "decision"]);
    expect(may("helper", "levensonderhoud", true)).toEqual([]);
  });

  test("forms that are not about money are there", () => {
    for (const id of formsNotAboutMoney) expect(formById(id)).toBeDefined();
  });
});
