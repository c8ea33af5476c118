import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { bijzondereBijstand } from "../forms/bijzondere-bijstand.ts";
import { levensonderhoud } from "../forms/levensonderhoud.ts";
import { priorSchemes } from "./prior-schemes.ts";

const world = worldOn(calendarDay("2026-11-27"));
const melissa: Answers = {
  geboortedatum: "1994-03-12",
  verblijf: "nederlander",
  burgerlijkeStaat: "ongehuwd",
  woontMet: ["niemand"],
  woonsituatie: "sociale-huur",
  redenAanvraag: "te-weinig",
  inkomenSoorten: ["geen"],
  aangevraagd: ["geen"],
  werksituatie: "geen-werk",
  uitsluiting: ["geen"],
};
const named = (answers: Answers, form = levensonderhoud as Parameters<typeof priorSchemes>[0]) =>
  priorSchemes(form, { ...melissa, ...answers }, world).map(({ id }) => id);

test("nothing ranks before the bijstand of somebody who has had too little for long", () => {
  expect(named({})).toEqual([]);
});

test.each([
  ["lost their work: WW", { redenAanvraag: "werk-gestopt" }, ["ww"]],
  ["of 63, lost their WW: IOAW", { redenAanvraag: "uitkering-gestopt", geboortedatum: "1963-05-01" }, ["ioaw"]],
  ["lost their partner: Anw", { burgerlijkeStaat: "partner-overleden" }, ["anw"]],
  [
    "of 60, stopped a business: IOAZ",
    { werksituatie: "gestopt-als-zelfstandige", geboortedatum: "1966-05-01" },
    ["ioaz"],
  ],
  ["work for themselves: Bbz", { werksituatie: "zelfstandig" }, ["bbz"]],
  ["have the age of the AOW: AOW and AIO", { geboortedatum: "1955-01-01" }, ["aow", "aio"]],
  [
    "live in a shelter under temporary protection: leefgeld",
    { verblijf: "tijdelijke-bescherming", woonsituatie: "opvang" },
    ["leefgeld-oekraine"],
  ],
])("who %s", (_who, answers, schemes) => {
  expect(named(answers)).toEqual(schemes);
});

test("what somebody gets, or asked for already, is not named again", () => {
  expect(named({ redenAanvraag: "werk-gestopt", aangevraagd: ["ww"] })).toEqual([]);
  expect(named({ redenAanvraag: "werk-gestopt", inkomenSoorten: ["ww"] })).toEqual([]);
  expect(named({ geboortedatum: "1955-01-01", inkomenSoorten: ["pensioen"], inkomenPensioen: 90_000 })).toEqual([
    "aio",
  ]);
  expect(named({ geboortedatum: "1955-01-01", inkomenSoorten: ["pensioen"], inkomenPensioen: 400_000 })).toEqual([]);
});

test("for costs nothing ranks before: only for an income to live on", () => {
  expect(named({ redenAanvraag: "werk-gestopt" }, bijzondereBijstand)).toEqual([]);
});
