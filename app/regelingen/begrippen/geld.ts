import {
  all,
  any,
  type Condition,
  figure,
  includes,
  minus,
  type NumberExpression,
  not,
  num,
  number,
  plus,
  when,
} from "#app/rules/contract.ts";
import { heeftKinderenTot18, heeftPartner } from "./huishouden.ts";

/** Net income per month of the household, in eurocents; toeslagen and kinderbijslag do not count (Participatiewet, artikel 31). */
export const inkomen: NumberExpression = plus(
  number("nettoInkomen", { from: 0 }),
  when(heeftPartner, number("partnerNettoInkomen", { from: 0 }), num(0)),
);

/** Toetsingsinkomen of the household per year, in eurocents (Awir, artikel 8). */
export const toetsingsinkomen: NumberExpression = number("toetsingsinkomen", { from: 0 });

/** Possessions minus debts, in eurocents; common goods and the home do not count here (Participatiewet, artikel 34). */
export const vermogen: NumberExpression = minus(
  plus(number("spaargeld", { from: 0 }), number("waardeBezittingen", { from: 0 })),
  number("schuldbedrag", { from: 0 }),
);

/** Savings and investments on 1 January, in eurocents; debts under the threshold of box 3 do not lower it. */
export const spaarvermogen: NumberExpression = plus(
  number("spaargeld", { from: 0 }),
  number("waardeBezittingen", { from: 0 }),
);

/** Participatiewet, artikel 34, derde lid. */
export const vermogensgrens: NumberExpression = when(
  heeftPartner,
  figure("pw.vermogensgrens.gehuwden"),
  when(heeftKinderenTot18, figure("pw.vermogensgrens.alleenstaande-ouder"), figure("pw.vermogensgrens.alleenstaande")),
);

/** Whether the resident or the partner has this kind of income. */
export function heeftInkomenUit(kind: string): Condition {
  return any(includes("inkomenSoorten", kind), all(heeftPartner, includes("partnerInkomenSoorten", kind)));
}

/** Who gets bijstand, IOAW or IOAZ already need not ask for it again. */
export const nogGeenUitkering: Condition = not(heeftInkomenUit("bijstand"));
