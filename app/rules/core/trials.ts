import { addDays, addYears, type CalendarDay } from "#app/kernel/day.ts";
import type { Known } from "../answers.ts";
import { visit } from "./reads.ts";
import type { Condition, Node } from "./syntax.ts";
import type { World } from "./verdict.ts";

/** Beyond any amount, count or age. */
const far = 1_000_000_000_000;
const longestLife = 150;

/**
 * Answers worth trying out for a fact of the household: those at which a condition can turn. Every option it names and one that it does
 * not, the numbers and days around those written in it, and the far ends.
 */
export function trialsFor(condition: Condition, fact: string, world: World): readonly Known[] {
  const readings: Node[] = [];
  visit(condition, (node, inRow) => {
    const read = ("fact" in node && node.fact === fact) || ("group" in node && node.group.id === fact);
    if (inRow === null && read) readings.push(node);
  });
  const options = new Set(readings.flatMap(optionsNamed));
  const ops = new Set(readings.map((node) => node.op));
  return [
    ...(ops.has("isYes") || ops.has("isNo") ? [true, false] : []),
    ...(ops.has("is") || ops.has("isOneOf") ? [...options, ""] : []),
    ...(ops.has("includes") ? [[], [...options], ...[...options].map((option) => [option])] : []),
    ...(ops.has("number") ? numbersIn(condition, world) : []),
    ...(ops.has("dayOf") ? daysIn(condition, world) : []),
    ...(readings.some((node) => "group" in node) ? [noRows, oneRow] : []),
  ];
}

const noRows: Known = { rows: [], complete: true };
const oneRow: Known = { rows: [{}], complete: true };

function optionsNamed(node: Node): readonly string[] {
  if (node.op === "is" || node.op === "includes") return [node.option];
  return node.op === "isOneOf" ? node.options : [];
}

/** The numbers that a condition compares with, written in it or among its figures. */
function constantsIn(condition: Condition, world: World): Set<number> {
  const constants = new Set<number>();
  visit(condition, (node) => {
    if (node.op === "money") constants.add(node.cents);
    if (node.op === "num") constants.add(node.value);
    if (node.op === "figure") constants.add(world.figures[node.key]?.value ?? 0);
  });
  return constants;
}

function numbersIn(condition: Condition, world: World): number[] {
  const around = [...constantsIn(condition, world)].flatMap((value) => [value - 1, value, value + 1]);
  return [...new Set([-far, 0, ...around, far])];
}

/** Days written in the condition, and the birthdays and anniversaries that its numbers make. */
function daysIn(condition: Condition, world: World): string[] {
  const days: CalendarDay[] = [world.today];
  visit(condition, (node) => {
    if (node.op === "day") days.push(node.day);
  });
  for (const years of constantsIn(condition, world)) {
    if (Number.isInteger(years) && years > 0 && years <= longestLife) days.push(addYears(world.today, -years));
  }
  const around = days.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return [...new Set(["1900-01-01", ...around, "2199-12-31"])];
}
