import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { schemes, worldOn } from "../contract.ts";
import { type ChoiceFields, choiceFieldsOf } from "./choice-fields.ts";
import { limitChanges } from "./choice-preview.ts";
import { decideChoice } from "./decide-choice.ts";
import { readChoice } from "./read-choice.ts";

const today = calendarDay("2026-11-26");
const fieldsOf = (id: string) => choiceFieldsOf(schemes.find((scheme) => scheme.id === id) as never) as ChoiceFields;
const iit = fieldsOf("individuele-inkomenstoeslag");

const typed = {
  aangeboden: "ja",
  percentage: "120 %",
  vakantietoeslag: "ja",
  kostendelers: "nee",
  vermogenstoets: "ja",
  referteMaanden: "36",
  "bedrag.alleenstaande": "€ 400,50",
  "bedrag.paar": "575",
  vanaf: "1-1-2027",
  tot: "",
  bron: "https://zundert.example/besluit/12",
  toelichting: " Raadsbesluit van november ",
};
const wrongOf = (change: Record<string, string>) => readChoice(iit, { ...typed, ...change }, today).wrong;

describe("what a gemeente can choose", () => {
  test("is what the scheme reads, no more", () => {
    expect(iit).toMatchObject({
      percentage: true,
      referteMaanden: true,
      receivers: ["alleenstaande", "alleenstaande-ouder", "paar"],
    });
    expect(fieldsOf("kindpakket")).toMatchObject({ referteMaanden: false, receivers: ["kind"] });
    expect(fieldsOf("uitstroompremie")).toMatchObject({
      percentage: false,
      vermogenstoets: false,
      receivers: ["persoon"],
    });
    expect(fieldsOf("energietoeslag")).toBeUndefined();
    expect(fieldsOf("zorgtoeslag")).toBeUndefined();
  });

  test("is read as it is typed, and an amount that is left empty stays unknown", () => {
    expect(readChoice(iit, typed, today).choice).toEqual({
      offered: true,
      percentage: 120,
      withVakantietoeslag: true,
      withKostendelers: false,
      withVermogenstoets: true,
      referenceMonths: 36,
      amounts: { alleenstaande: 400_50, paar: 575_00 },
      validFrom: "2027-01-01",
      sourceLink: typed.bron,
      remark: "Raadsbesluit van november",
    });
  });

  test.each([
    ["aangeboden", "", "aangeboden"],
    ["percentage", "49", "percentage"],
    ["percentage", "401", "percentage"],
    ["percentage", "120,5", "percentage"],
    ["kostendelers", "misschien", "jaNee"],
    ["referteMaanden", "241", "referteMaanden"],
    ["bedrag.paar", "veel", "bedrag"],
    ["bedrag.paar", "10.000,01", "bedrag"],
    ["vanaf", "31-2-2027", "vanaf"],
    ["vanaf", "2021-12-31", "vanaf"],
    ["vanaf", "2031-11-27", "vanaf"],
    ["tot", "31-12-2026", "totVoorVanaf"],
    ["tot", "ooit", "tot"],
    ["bron", "zie de site", "bron"],
    ["bron", "javascript:alert(1)", "bron"],
    ["toelichting", "a".repeat(1001), "toelichting"],
  ])("%s may not be %j", (field, value, code) => {
    expect(wrongOf({ [field]: value })).toEqual([{ field, code }]);
  });

  test.each<Record<string, string>>([
    { percentage: "50" },
    { percentage: "400" },
    { vanaf: "2022-01-01" },
    { vanaf: "2031-11-26" },
    { tot: "2027-01-01" },
    { "bedrag.paar": "10.000" },
  ])("%o is just within reach", (change) => {
    expect(wrongOf(change)).toBeUndefined();
  });

  test("asks no more than days and source of a scheme that is not offered", () => {
    const { choice } = readChoice(iit, { aangeboden: "nee", vanaf: "2027-01-01", bron: typed.bron }, today);
    expect(choice).toMatchObject({ offered: false, amounts: {} });
  });
});

describe("who decides", () => {
  const proposal = { state: "proposed", proposer: "k" };
  const decision = { by: "f", reason: "Het besluit zegt 115 %", seen: 3 };
  test.each([
    ["approved by another", proposal, { ...decision, to: "approved" }, { ok: true, value: { revision: 4 } }],
    ["approved by the proposer", proposal, { ...decision, to: "approved", by: "k" }, "ownProposal"],
    ["approved beside an older list", proposal, { ...decision, to: "approved", seen: 2 }, "changedMeanwhile"],
    ["refused by another", proposal, { ...decision, to: "refused" }, { ok: true, value: { revision: null } }],
    ["refused without a reason", proposal, { ...decision, to: "refused", reason: " " }, "reasonMissing"],
    ["refused by the proposer", proposal, { ...decision, to: "refused", by: "k" }, "ownProposal"],
    [
      "taken back by the proposer",
      proposal,
      { ...decision, to: "withdrawn", by: "k" },
      { ok: true, value: { revision: null } },
    ],
    ["taken back by another", proposal, { ...decision, to: "withdrawn" }, "notOwnProposal"],
    ["decided before", { ...proposal, state: "refused" }, { ...decision, to: "approved" }, "alreadyDecided"],
  ] as const)("%s", (_, given, asked, outcome) => {
    expect(decideChoice(given, asked, 3)).toEqual(
      typeof outcome === "string" ? { ok: false, refusal: outcome } : outcome,
    );
  });
});

test("from 110 to 120 percent, by the norms of July 2026", () => {
  const choice = { offered: true, percentage: 110, withVakantietoeslag: true, withKostendelers: true };
  const changes = limitChanges(
    "kindpakket",
    choice,
    { ...choice, percentage: 120 },
    worldOn(calendarDay("2026-07-01")),
  );
  expect(changes).toEqual([
    { household: "alleenstaande", before: 1561_41, after: 1703_35 },
    { household: "alleenstaandeMetHuisgenoot", before: 1115_29, after: 1216_68 },
    { household: "alleenstaandeOuder", before: 1561_41, after: 1703_35 },
    { household: "paar", before: 2230_57, after: 2433_35 },
    { household: "alleenstaandeAow", before: 1746_07, after: 1904_81 },
  ]);
  const stopped = limitChanges("kindpakket", choice, { offered: false }, worldOn(calendarDay("2026-07-01")));
  expect(stopped[0]).toEqual({ household: "alleenstaande", before: 1561_41, after: null });
});
