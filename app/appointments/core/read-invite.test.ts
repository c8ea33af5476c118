import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { service } from "#tests/harness/sample-agenda.ts";
import { readInvite } from "./read-invite.ts";

const today = calendarDay("2026-12-01");
const possible = {
  services: [service({ code: "herbeoordeling", audience: "intern" }), service({ code: "inloop", kind: "walkIn" })],
  ...{ locations: ["roosendaal", "zundert"], languages: ["nl", "ti"], interpreted: ["ti"], today },
};
const form = { dienst: "herbeoordeling", plaats: "roosendaal", taal: "ti", tolk: "ti", voor: "15-12-2026" };
const read = (more: Record<string, string>) => readInvite({ ...form, ...more }, possible);

test("Selam alone: with her number as it is dialled, and the last day as it was typed", () => {
  expect(read({ naam: "Selam Tesfay", telefoonnummer: "06 12345678" }).value).toEqual({
    ...{ service: "herbeoordeling", location: "roosendaal", language: "ti", interpreterLanguage: "ti" },
    until: "2026-12-15",
    people: [{ name: "Selam Tesfay", phone: "+31612345678", email: null }],
  });
});

test("a list out of a sheet: mail, number or nothing but a name; empty lines do not count", () => {
  const lijst = "Selam Tesfay; selam@example.org\r\n\nYusuf Demir\t0612345678\nAudrey Janssen";
  expect(read({ lijst }).value?.people).toEqual([
    { name: "Selam Tesfay", phone: null, email: "selam@example.org" },
    { name: "Yusuf Demir", phone: "+31612345678", email: null },
    { name: "Audrey Janssen", phone: null, email: null },
  ]);
});

test("of a list each wrong line is named with what was typed, and nobody is invited", () => {
  const lijst = "Selam; selam@\nYusuf; 06\n; a@example.org\nAudrey\nAudrey\nHenk; 0612345678; henk@example.org";
  const { value, wrong, lines } = read({ lijst });
  expect(value).toBeNull();
  expect(wrong).toEqual([{ field: "lijst", code: "lines" }]);
  expect(lines).toEqual([
    { line: 1, typed: "Selam; selam@", code: "email" },
    { line: 2, typed: "Yusuf; 06", code: "phone" },
    { line: 3, typed: "; a@example.org", code: "name" },
    { line: 5, typed: "Audrey", code: "twice" },
    { line: 6, typed: "Henk; 0612345678; henk@example.org", code: "oneReach" },
  ]);
});

test.each([
  ["nobody", {}, "naam", "nobody"],
  ["a number without a name", { telefoonnummer: "0612345678" }, "naam", "name"],
  ["walking in needs no invitation", { naam: "Selam", dienst: "inloop" }, "dienst", "choose"],
  ["a place where it is not", { naam: "Selam", plaats: "zundert" }, "plaats", "notThere"],
  ["somebody else's place", { naam: "Selam", plaats: "ergens" }, "plaats", "choose"],
  ["today is too soon", { naam: "Selam", voor: "2026-12-01" }, "voor", "voor"],
  ["a year is too long", { naam: "Selam", voor: "2027-12-01" }, "voor", "voor"],
  ["no such day", { naam: "Selam", voor: "31-11-2026" }, "voor", "voor"],
])("refused by its field: %s", (_, more, field, code) => {
  expect(read(more)).toMatchObject({ value: null, wrong: [{ field, code }] });
});

test("201 people is one too many", () => {
  const lijst = Array.from(
    { length: 201 },
    (_, n) => `Inwoner ${"abcdefghij"[n % 10]}${"abcdefghijklmnopqrstu"[Math.floor(n / 10)]}`,
  ).join("\n");
  expect(read({ lijst })).toMatchObject({ value: null, wrong: [{ field: "lijst", code: "tooMany" }] });
});
