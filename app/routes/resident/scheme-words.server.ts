import { key } from "#app/i18n/contract.ts";
import { formatMoney } from "#app/i18n/format.server.ts";
import type { ComparedFigures, Reason, SchemeAdvice } from "#app/regelingen/contract.ts";
import type { Range } from "#app/rules/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";

/** Amounts and limits in words: critical, so that no translation stands without the Dutch until it was read by a native reader. */
const money = (cents: number) => formatMoney(cents, { whole: true });

type Shape = "exact" | "upTo" | "atLeast" | "between";

/** What is known of a number; undefined when it can be anything. */
function shapeOf({ from, to }: Range): Shape | undefined {
  if (from === to) return from === null ? undefined : "exact";
  if (to === null) return from ? "atLeast" : undefined;
  return from ? "between" : "upTo";
}

function shaped(
  { from, to }: Range,
  shape: Shape,
  format: (value: number) => string,
): Readonly<Record<string, string>> {
  if (shape === "between") return { from: format(from ?? 0), to: format(to ?? 0) };
  return { amount: format((shape === "upTo" ? to : from) ?? 0) };
}

/** "€ 129 per maand", "hoogstens € 400 per jaar"; undefined where a scheme gives no amount. */
export function amountText({ amountCents, per, verdict }: SchemeAdvice): TextRef | undefined {
  if (!amountCents || !per || verdict === "no") return undefined;
  const shape = shapeOf(amountCents);
  if (!shape) return { key: "regelingen:amount.unknown" };
  return { key: key("regelingen", "amount", per, shape), values: shaped(amountCents, shape, money), critical: true };
}

/** "Samen ongeveer € 412 per maand": whole euros, rounded down. */
export function sumText(perMonth: Range): TextRef {
  const shape = shapeOf(perMonth);
  if (!shape || (shape === "exact" && perMonth.from === 0)) return { key: "regelingen:outcome.sum.none" };
  const values = shaped(perMonth, shape, (cents) => money(Math.floor(cents / 100) * 100));
  return { key: key("regelingen", "outcome", "sum", shape), values, critical: true };
}

/** The figure of the household beside the limit; only where the limit is one figure. */
export function figuresText({ unit, own, limit }: ComparedFigures): TextRef | undefined {
  if (shapeOf(limit) !== "exact" || limit.from === null) return undefined;
  const format = unit === "eurocent" ? money : String;
  const shape = shapeOf(own);
  if (unit === "years" && shape !== "exact") return undefined;
  return {
    key: key("regelingen", "figures", unit, shape ?? "none"),
    values: { ...(shape ? shaped(own, shape, format) : {}), limit: format(limit.from) },
    critical: unit === "eurocent",
  };
}

/** What decided comes first: what is against, then what is open, then what fits. */
export function reasonsOf({ because, verdict }: SchemeAdvice) {
  const order = ["notMet", "open", "met"];
  const told = verdict === "no" ? because.filter(({ outcome }) => outcome === "notMet") : because;
  return [...told].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)).map(reasonModel);
}

function reasonModel({ name, outcome, compared }: Reason) {
  const figures = compared && figuresText(compared);
  return { outcome, text: { key: key("regelingen", "conditions", name, outcome) }, ...(figures && { figures }) };
}

/** "Is uw inkomen € 1.703 per maand of lager? Dan waarschijnlijk wel." */
export function changeText({ turningPoint, verdict }: SchemeAdvice): TextRef | undefined {
  if (!turningPoint) return undefined;
  const { fact, unit, value } = turningPoint;
  const amount = unit === "eurocent" ? money(value) : String(value);
  return {
    key: key("regelingen", "change", fact, verdict === "yes" ? "keeps" : "would"),
    values: { amount },
    critical: true,
  };
}
