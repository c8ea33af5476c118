import { isCalendarDay } from "#app/kernel/day.ts";
import type { Known } from "#app/rules/contract.ts";
import type { FactDefinition } from "./define-fact.ts";

/**
 * What is wrong with a value that came from outside as JSON, in plain English for whoever made it; null when it can be an answer to the
 * fact. Rough answers (`{ from, to }`, `{ unknown: true }`) are answers too.
 */
export function knownProblem(fact: FactDefinition, value: unknown): string | null {
  if (isRecord(value) && (value.unknown === true || value.declined === true)) return null;
  switch (fact.type) {
    case "yesNo":
      return typeof value === "boolean" ? null : `${fact.id} must be true or false`;
    case "choice":
      return isOption(fact, value) ? null : `${fact.id} must be one of ${fact.options?.join(", ")}`;
    case "choices":
      return Array.isArray(value) && value.every((one) => isOption(fact, one))
        ? null
        : `${fact.id} must be a list of ${fact.options?.join(", ")}`;
    case "money":
    case "number":
      return isAmount(value, (end) => Number.isSafeInteger(end)) ? null : `${fact.id} must be a whole number`;
    case "day":
      return isAmount(value, (end) => typeof end === "string" && isCalendarDay(end))
        ? null
        : `${fact.id} must be a day such as 1990-12-31`;
    case "group":
      return rowsProblem(fact, value);
    default:
      return typeof value === "string" ? null : `${fact.id} must be a text`;
  }
}

function rowsProblem(fact: FactDefinition, value: unknown): string | null {
  if (!isRecord(value) || !Array.isArray(value.rows) || typeof value.complete !== "boolean")
    return `${fact.id} must be {"rows": […], "complete": true}`;
  const parts = new Map((fact.of ?? []).map((part) => [part.id, part]));
  for (const row of value.rows) {
    if (!isRecord(row)) return `a row of ${fact.id} must be an object`;
    for (const [id, known] of Object.entries(row)) {
      const part = parts.get(id);
      const problem = part ? knownProblem(part, known) : `${fact.id} has no fact ${id}`;
      if (problem) return problem;
    }
  }
  return null;
}

function isOption(fact: FactDefinition, value: unknown): boolean {
  return typeof value === "string" && (fact.options?.includes(value) ?? false);
}

/** One value, or a band with at least one end. */
function isAmount(value: unknown, isEnd: (end: unknown) => boolean): boolean {
  if (!isRecord(value)) return isEnd(value);
  const ends = [value.from, value.to].filter((end) => end !== null && end !== undefined);
  return "from" in value && "to" in value && ends.every(isEnd);
}

function isRecord(value: unknown): value is Readonly<Record<string, Known>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
