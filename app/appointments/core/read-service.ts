import type { Service } from "./model.ts";
import { type Read, readWhole, type Typed, type WrongTyped } from "./typed.ts";

/** The numbers of a service that a beheerder sets, by the name of their field, with what they may be. */
export const serviceNumbers = [
  { field: "duur", part: "durationMin", least: 5, most: 480 },
  { field: "elke", part: "gridMin", least: 5, most: 480 },
  { field: "erna", part: "turnaroundMin", least: 0, most: 240 },
  { field: "vooraf", part: "minNoticeMin", least: 0, most: 20_160 },
  { field: "vooruit", part: "maxDaysAhead", least: 1, most: 366 },
  { field: "afzeggen", part: "changeUntilMin", least: 0, most: 20_160 },
  { field: "perPersoon", part: "maxOpenPerPerson", least: 1, most: 20 },
] as const satisfies readonly { field: string; part: keyof Service; least: number; most: number }[];

/** What residents can be asked to bring: `appointments:bring.<item>`. */
export const bringItems = ["identityDocument", "bankStatements", "income", "housingCosts", "letters"] as const;

/**
 * Reads what a beheerder typed of a service. Its kind and texts are not theirs to change here.
 * @param ticked `plaatsen`: where; `meenemen`: what to bring
 */
export function readService(
  typed: Typed,
  ticked: Readonly<Record<string, readonly string[]>>,
  { before, locations }: { readonly before: Service; readonly locations: readonly string[] },
): Read<Service> {
  const wrong: WrongTyped[] = [];
  const numbers: Partial<Record<(typeof serviceNumbers)[number]["part"], number>> = {};
  for (const { field, part, least, most } of serviceNumbers) {
    const number = readWhole(typed[field] ?? "", least, most);
    if (number === null) wrong.push({ field, code: field });
    else numbers[part] = number;
  }
  const where = locations.filter((each) => ticked.plaatsen?.includes(each));
  const active = typed.actief === "ja";
  if (active && where.length === 0) wrong.push({ field: "plaatsen", code: "choosePlace" });
  if (wrong.length > 0) return { value: null, wrong };
  const bring = bringItems.filter((each) => ticked.meenemen?.includes(each));
  return { value: { ...before, ...numbers, active, locations: where, bring }, wrong };
}
