import { expect, test } from "vitest";
import { fillTemplate, type LetterValues, longestTemplate, missingFields, readTemplate } from "./letter-template.ts";

const clause = "U kunt bezwaar maken binnen 6 weken: {{bezwaaradres}}";
const whole = `{{herstel}}\n\nU krijgt dit. {{ingang}} {{bedrag}}\n\nGrond: {{artikel}}.\n{{waarom}}\n\n${clause}`;
const values: LetterValues = {
  ...{ regeling: "Algemene bijstand", herstel: "", dag: "maandag", ingang: "Het gaat in op dinsdag.", bedrag: "" },
  ...{ artikel: "artikel 11", waarom: "U heeft geen inkomen.\n\nEn geen {{vermogen}}.", bezwaaradres: "Straat 1" },
};

test.each([
  ["a field that is not there", whole.replace("{{bedrag}}", "{{iban}}"), "unknownField"],
  ["a field that was mistyped", whole.replace("{{bedrag}}", "{bedrag}}"), "unknownField"],
  ["no ground", whole.replace("{{artikel}}", "de wet"), "fieldMissing"],
  ["no amount of a grant", whole.replace("{{bedrag}}", ""), "fieldMissing"],
  ["no way to object", whole.replace("bezwaar maken", "bellen"), "clauseMissing"],
  ["no term to object", whole.replace("6 weken", "zeven weken"), "clauseMissing"],
  ["far too much", whole + "x".repeat(longestTemplate), "tooLong"],
])("a letter with %s is no template", (_what, body, refusal) => {
  expect(readTemplate("toekenning", body)).toMatchObject({ refusal });
});

test("a whole one is kept as it was typed; nothing at all is the letter of the house", () => {
  expect(readTemplate("toekenning", ` ${whole}\n`)).toEqual({ ok: true, value: whole });
  expect(readTemplate("toekenning", " \n ")).toEqual({ ok: true, value: null });
  // What is not granted says no amount.
  expect(missingFields("afwijzing", whole.replace("{{bedrag}}", "").replace("{{ingang}}", ""))).toEqual([]);
});

test("a letter leaves out what is empty, and fills nothing inside what a colleague wrote", () => {
  expect(fillTemplate(whole, values)).toBe(
    [
      "U krijgt dit. Het gaat in op dinsdag.",
      "Grond: artikel 11.\nU heeft geen inkomen.\n\nEn geen {{vermogen}}.",
      "U kunt bezwaar maken binnen 6 weken: Straat 1",
    ].join("\n\n"),
  );
});
