import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { overlayOf, worldFor } from "../contract.ts";
import { type ApprovedChoice, choiceInForce, overlayOn } from "./choices-in-force.ts";
import type { GemeenteOverlay } from "./define-overlay.ts";

const scheme = "bijzondere-bijstand";
const example = overlayOf("zundert") as GemeenteOverlay;
const on = (day: string) => calendarDay(day);

function approved(revision: number, change: Partial<ApprovedChoice>): ApprovedChoice {
  return {
    id: `choice ${revision}`,
    revision,
    scheme,
    offered: true,
    percentage: 110,
    withVakantietoeslag: true,
    withKostendelers: false,
    withVermogenstoets: true,
    amounts: {},
    validFrom: "2026-01-01",
    sourceLink: "https://zundert.example/besluit",
    ...change,
  };
}
const percentageOn = (choices: readonly ApprovedChoice[], day: string) =>
  choiceInForce(choices, scheme, on(day))?.percentage;

describe("which choice holds on a day", () => {
  const raised = [approved(1, {}), approved(2, { percentage: 120, validFrom: "2027-01-01" })];

  test.each([
    ["2025-12-31", undefined],
    ["2026-01-01", 110],
    ["2026-12-31", 110],
    ["2027-01-01", 120],
    ["2031-06-15", 120],
  ])("%s: %s %%", (day, percentage) => {
    expect(percentageOn(raised, day)).toBe(percentage);
  });

  test.each([
    ["2026-06-30", 110],
    ["2026-07-01", 130],
    ["2026-09-30", 130],
    ["2026-10-01", 110],
  ])("a summer of 130 %%, and what held before after it: %s gives %s %%", (day, percentage) => {
    const summer = approved(2, { percentage: 130, validFrom: "2026-07-01", validTo: "2026-09-30" });
    expect(percentageOn([approved(1, {}), summer], day)).toBe(percentage);
  });

  test("of two from the same day the later approval holds, also after it has ended", () => {
    const first = approved(1, { percentage: 120 });
    const corrected = approved(2, { percentage: 125, validTo: "2026-06-30" });
    for (const choices of [
      [first, corrected],
      [corrected, first],
    ]) {
      expect(percentageOn(choices, "2026-06-30")).toBe(125);
      expect(percentageOn(choices, "2026-07-01")).toBeUndefined();
    }
  });

  test("another scheme has no part in it", () => {
    expect(choiceInForce(raised, "kindpakket", on("2027-01-01"))).toBeUndefined();
  });
});

describe("the overlay of a gemeente", () => {
  const own = approved(1, { percentage: 115, validFrom: "2026-07-01", validTo: "2026-12-31" });
  const choiceOn = (day: string) =>
    overlayOn(example, [own], on(day)).overlay.choices.find((choice) => choice.scheme === scheme);

  test("holds the example until the first own choice, and never again after it", () => {
    expect(choiceOn("2026-06-30")).toMatchObject({ demo: true, percentage: 110 });
    expect(choiceOn("2026-07-01")).toMatchObject({ demo: false, percentage: 115 });
    expect(choiceOn("2026-12-31")).toMatchObject({ demo: false, percentage: 115 });
    expect(choiceOn("2027-01-01")).toBeUndefined();
  });

  test("without a choice there is no figure, so that nothing is decided", () => {
    const figuresOn = (day: string) => worldFor(on(day), overlayOn(example, [own], on(day)).overlay).figures;
    expect(figuresOn("2026-12-31")[`lokaal.${scheme}.percentage`]).toEqual({ value: 115 });
    expect(figuresOn("2027-01-01")[`lokaal.${scheme}.percentage`]).toBeUndefined();
  });

  test("says that examples are among it until every scheme has an own choice", () => {
    expect(overlayOn(example, [own], on("2026-07-01")).demo).toBe(true);
    const all = example.choices.map((choice, index) => approved(index + 1, { scheme: choice.scheme }));
    expect(overlayOn(example, all, on("2026-07-01")).demo).toBe(false);
  });

  test("has the version of what holds that day: an approval for later changes nothing today", () => {
    const later = approved(2, { percentage: 130, validFrom: "2027-01-01" });
    const versionOn = (choices: readonly ApprovedChoice[], day: string) => overlayOn(example, choices, on(day)).version;
    expect(versionOn([own], "2026-06-30")).toBe("demo");
    expect(versionOn([own], "2026-07-01")).toMatch(/^[0-9a-f]{16}$/);
    expect(versionOn([own, later], "2026-07-01")).toBe(versionOn([own], "2026-08-01"));
    expect(versionOn([own, later], "2027-01-01")).not.toBe(versionOn([own, later], "2026-12-31"));
    expect(versionOn([approved(9, { ...own, id: "again", revision: 9 })], "2026-07-01")).toBe(
      versionOn([own], "2026-07-01"),
    );
  });
});
