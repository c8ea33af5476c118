import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { parameters } from "../contract.ts";
import { figuresDue } from "./due.ts";

const due = (day: string) => new Map(figuresDue(parameters, calendarDay(day)).map(({ key, state }) => [key, state]));

test("the norm of July is due after 31 December, and not on it", () => {
  expect(due("2026-12-31").has("pw.norm.gehuwden-beiden-21-aow")).toBe(false);
  expect(due("2027-01-01").get("pw.norm.gehuwden-beiden-21-aow")).toBe("due");
});

test("a figure whose last day is over is gone, and one that nobody is sure of says so", () => {
  expect(due("2026-12-31").has("zorgtoeslag.standaardpremie")).toBe(false);
  expect(due("2027-01-01").get("zorgtoeslag.standaardpremie")).toBe("gone");
  expect(due("2026-07-01").get("huurtoeslag.minimum-inkomensijkpunt.eenpersoons")).toBe("uncertain");
});
