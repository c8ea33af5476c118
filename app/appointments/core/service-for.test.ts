import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { isSoonEnough, serviceFor } from "./service-for.ts";

const places = [
  { id: "zundert", gemeente: "zundert" },
  { id: "roosendaal", gemeente: "roosendaal" },
];
const saba = { kind: "melding", gemeente: "roosendaal", routes: ["statushouder"], interpreterLanguage: "ti" };

test("Saba told that she needs an interpreter: a first conversation at her own gemeentehuis, and nothing is asked again", () => {
  expect(serviceFor(saba, places)).toEqual({
    ...{ service: "eersteGesprek", location: "roosendaal", interpreter: "booked", interpreterLanguage: "ti" },
  });
});

test("what was not told is asked; that no interpreter is needed was told", () => {
  expect(serviceFor({ ...saba, gemeente: "onbekend", interpreterLanguage: undefined }, places)).toEqual({
    service: "eersteGesprek",
  });
  expect(serviceFor({ ...saba, interpreterLanguage: null }, places)).toMatchObject({
    ...{ interpreter: "none", interpreterLanguage: null },
  });
});

test("a check is talked about as a check, never as a melding; another gemeente makes its own appointments", () => {
  expect(serviceFor({ ...saba, kind: "voorzieningencheck" }, places)?.service).toBe("voorzieningencheck");
  expect(serviceFor({ ...saba, routes: ["andere-gemeente"] }, places)).toBeNull();
});

test.each([
  ["2026-11-26", "2026-12-01", true],
  ["2026-11-26", "2026-12-02", false],
  ["2026-12-23", "2026-12-29", true],
])("from %s, %s is within three working days: %s", (today, first, soon) => {
  expect(isSoonEnough(calendarDay(first), calendarDay(today))).toBe(soon);
});
