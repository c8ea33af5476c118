import { expect, test } from "vitest";
import { runGates, type TextException, withExceptions } from "#tests/texts/run-gates.ts";

const surroundings = { glossary: [], names: [], variants: {}, longWords: {}, difficultWords: {} };
const findings = runGates({ nl: { ui: { mail: "E-mailadres" } }, en: { ui: { mail: "E-mailadres" } } }, surroundings);
const exception: TextException = {
  gate: "5 translated",
  lng: "en",
  key: "ui:mail",
  reason: "the word is the same in both",
  until: "2027-01-01",
};

test("a text that is not translated is a finding", () => {
  expect(findings).toEqual([{ gate: "5 translated", lng: "en", key: "ui:mail", what: "is the Dutch text" }]);
});

test("an exception with a reason takes a finding away until its day", () => {
  expect(withExceptions(findings, [exception], "2027-01-01")).toEqual([]);
  expect(withExceptions(findings, [exception], "2027-01-02")).toHaveLength(2);
});

test("an exception without a reason, or without a finding, is a finding", () => {
  expect(withExceptions(findings, [{ ...exception, reason: "" }], "2026-11-22")).toHaveLength(2);
  expect(withExceptions([], [exception], "2026-11-22")).toMatchObject([
    { what: "an exception that is no longer needed" },
  ]);
});
