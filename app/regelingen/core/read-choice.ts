import { parseCents, parseWhole } from "#app/facts/contract.ts";
import { addYears, type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import type { ChoiceFields, ProposedChoice, Receiver } from "./choice-fields.ts";

/** What was typed, by the name of the field. */
export type TypedChoice = Readonly<Record<string, string>>;

/** A field that cannot be read, and why: a key of `staff:choices.wrong`. */
export interface WrongField {
  readonly field: string;
  readonly code: string;
}

export type ReadChoice =
  | { readonly choice: ProposedChoice; readonly wrong?: never }
  | { readonly wrong: readonly WrongField[]; readonly choice?: never };

/** Nothing of ours is older. */
export const firstDay = "2022-01-01";
const largestAmount = 10_000_00;

/**
 * Reads what a colleague typed about a scheme; only what the scheme reads is looked at, and when it is not offered nothing but the days and the source.
 * @param today a decision lies at most five years ahead: further is a slip of the keyboard.
 */
export function readChoice(fields: ChoiceFields, typed: TypedChoice, today: CalendarDay): ReadChoice {
  const wrong: WrongField[] = [];
  const text = (field: string) => (typed[field] ?? "").trim();
  const refuse = (field: string, code: string): undefined => void wrong.push({ field, code });
  const asked = text("aangeboden") === "nee" ? nothing : fields;
  const offered = readYesNo(text("aangeboden")) ?? refuse("aangeboden", "aangeboden");
  const rest = { ...readTerms(asked, text, refuse), amounts: readAmounts(asked.receivers, text, refuse) };
  const days = readDays(text, refuse, today);
  if (!isAddress(text("bron"))) refuse("bron", "bron");
  if (text("toelichting").length > 1000) refuse("toelichting", "toelichting");
  if (wrong.length > 0 || offered === undefined || !days.validFrom) return { wrong };
  return {
    choice: {
      offered,
      ...rest,
      ...days,
      validFrom: days.validFrom,
      sourceLink: text("bron"),
      remark: text("toelichting"),
    },
  };
}

const nothing: ChoiceFields = {
  ...{ percentage: false, vakantietoeslag: false, kostendelers: false, vermogenstoets: false, referteMaanden: false },
  receivers: [],
};

type Text = (field: string) => string;
type Refuse = (field: string, code: string) => undefined;

/** The terms of a choice. What the scheme does not read stands as most gemeenten have it, and changes nothing. */
function readTerms(fields: ChoiceFields, text: Text, refuse: Refuse) {
  const yesNo = (field: "vakantietoeslag" | "kostendelers" | "vermogenstoets", usual: boolean) =>
    fields[field] ? (readYesNo(text(field)) ?? refuse(field, "jaNee") ?? usual) : usual;
  const within = (field: "percentage" | "referteMaanden", from: number, to: number) => {
    const value = parseWhole(text(field).replace(/%$/, ""));
    return value !== null && value >= from && value <= to ? value : refuse(field, field);
  };
  const months = fields.referteMaanden ? within("referteMaanden", 0, 240) : undefined;
  return {
    percentage: fields.percentage ? (within("percentage", 50, 400) ?? 0) : 100,
    withVakantietoeslag: yesNo("vakantietoeslag", true),
    withKostendelers: yesNo("kostendelers", false),
    withVermogenstoets: yesNo("vermogenstoets", true),
    ...(months !== undefined && { referenceMonths: months }),
  };
}

/** An amount that is left empty stays unknown: the check then names none. */
function readAmounts(receivers: readonly Receiver[], text: Text, refuse: Refuse): ProposedChoice["amounts"] {
  const amounts: Partial<Record<Receiver, number>> = {};
  for (const receiver of receivers) {
    const field = `bedrag.${receiver}`;
    if (text(field) === "") continue;
    const cents = parseCents(text(field));
    if (cents === null || cents > largestAmount) refuse(field, "bedrag");
    else amounts[receiver] = cents;
  }
  return amounts;
}

function readDays(text: Text, refuse: Refuse, today: CalendarDay): { validFrom?: CalendarDay; validTo?: CalendarDay } {
  const last = addYears(today, 5);
  const validFrom = readDay(text("vanaf"));
  if (!validFrom || validFrom < firstDay || validFrom > last) refuse("vanaf", "vanaf");
  if (text("tot") === "") return validFrom ? { validFrom } : {};
  const validTo = readDay(text("tot"));
  if (!validTo || validTo > addYears(last, 5)) refuse("tot", "tot");
  else if (validFrom && validTo < validFrom) refuse("tot", "totVoorVanaf");
  return { ...(validFrom && { validFrom }), ...(validTo && { validTo }) };
}

/** A day as a browser sends it, or as people write it: `2027-01-01`, `1-1-2027`. */
function readDay(text: string): CalendarDay | undefined {
  const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  const [, day = "", month = "", year = ""] = written ?? [];
  const iso = written ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  return isCalendarDay(iso) ? iso : undefined;
}

function readYesNo(text: string): boolean | undefined {
  return text === "ja" ? true : text === "nee" ? false : undefined;
}

function isAddress(text: string): boolean {
  return text.length <= 500 && /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}
