import { ageOn, type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import { parseCents, parseWhole } from "./amounts.ts";
import type { FactDefinition } from "./define-fact.ts";
import { asCode } from "./normalise.ts";
import type { Outcome } from "./read-answer.ts";
import { schemaFor } from "./text-schemas.ts";

/** Nobody alive was born longer ago; a higher age is a typing mistake. */
const oldest = 120;

/** @returns whole eurocents for money, a whole number otherwise. Codes: `notAnAmount`, `tooLow`, `tooHigh`. */
export function readAmount(fact: FactDefinition, text: string): Outcome {
  const written = asCode(text);
  if (written === "") return { known: undefined };
  const value = fact.type === "money" ? parseCents(written) : parseWhole(written);
  if (value === null) return { code: "notAnAmount" };
  if (value < (fact.min ?? 0)) return { code: "tooLow" };
  if (value > (fact.max ?? 99_999_999_00)) return { code: "tooHigh" };
  return { known: value };
}

/** Codes: `incomplete`, `notADay`, `ahead` (a day that may not lie ahead), `longAgo` (more than 120 years). */
export function readDay(
  fact: FactDefinition,
  parts: { readonly day: string; readonly month: string; readonly year: string },
  name: string,
  today: CalendarDay,
): Outcome {
  const [day, month, year] = [asCode(parts.day), asCode(parts.month), asCode(parts.year)];
  if (day === "" && month === "" && year === "") return { known: undefined };
  const missing = [
    ["day", day],
    ["month", month],
    ["year", year],
  ].find(([, text]) => text === "");
  if (missing) return { code: "incomplete", field: `${name}.${missing[0]}` };
  if (!/^\d{1,2}$/.test(day)) return { code: "notADay", field: `${name}.day` };
  if (!/^\d{1,2}$/.test(month)) return { code: "notADay", field: `${name}.month` };
  if (!/^\d{4}$/.test(year)) return { code: "yearInFull", field: `${name}.year` };
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isCalendarDay(written)) return { code: "notADay", field: `${name}.day` };
  if (written > today && !fact.mayLieAhead) return { code: "ahead", field: `${name}.year` };
  if (ageOn(written, today) > oldest) return { code: "longAgo", field: `${name}.year` };
  return { known: written };
}

/** Names, numbers that are names (BSN, phone, postcode) and running text. The code comes from the schema of the type. */
export function readText(fact: FactDefinition, text: string): Outcome {
  const parsed = schemaFor(fact).safeParse(text);
  if (!parsed.success) return { code: parsed.error.issues[0]?.message ?? "notValid" };
  return { known: parsed.data === "" ? undefined : parsed.data };
}
