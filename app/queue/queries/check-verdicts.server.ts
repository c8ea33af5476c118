import { formatMoney } from "#app/i18n/format.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import {
  type Advice,
  adviceOf,
  type OverlayInForce,
  type Reason,
  type SchemeAdvice,
  withImplied,
  worldFor,
} from "#app/regelingen/contract.ts";
import type { Answers, Range } from "#app/rules/contract.ts";
import type { SheetVerdict } from "../core/check-sheet.ts";
import { say } from "./in-dutch.server.ts";
import { schemeName } from "./register-screen.server.ts";

const money = (cents: number) => formatMoney(cents, { whole: true });
const tones = { met: "yes", notMet: "no", open: "open" } as const;

/** What the check says of these answers, the best help first. It only shows: a colleague advises, and whoever decides is named by law. */
export function adviceFor(answers: Answers, day: CalendarDay, { overlay }: OverlayInForce): Advice {
  return adviceOf(withImplied(answers), worldFor(day, overlay), overlay);
}

/** The same in Dutch words, with what was ticked to be advised. */
export function verdictsInDutch(advice: Advice, ticked: ReadonlySet<string>): SheetVerdict[] {
  return advice.schemes.map((one) => ({
    scheme: one.scheme,
    name: schemeName(one.scheme),
    verdict: one.verdict,
    amount: amountText(one),
    because: one.because.map(reasonText),
    waits: waitsText(one.dependsOn),
    judgements: one.verdict === "no" ? [] : one.judgements.map((name) => say(`regelingen:judgements.${name}`)),
    demo: one.demo,
    unsure: one.uncertain.length > 0,
    advised: ticked.has(one.scheme),
  }));
}

/** "Samen ongeveer € 412 per maand"; empty while nothing is sure. */
export function sumText({ perMonth }: Advice): string {
  const amount = rangeText(perMonth, money);
  return amount && (perMonth.from ?? 0) > 0 ? say("register:check.sum", { amount }) : "";
}

function reasonText({ name, outcome, source, compared }: Reason): SheetVerdict["because"][number] {
  const format = compared?.unit === "eurocent" ? money : String;
  const own = compared ? rangeText(compared.own, format) : "";
  const limit = compared ? rangeText(compared.limit, format) : "";
  return {
    verdict: tones[outcome],
    text: say(`regelingen:conditions.${name}.${outcome}`),
    compared: own && limit ? say("register:check.compared", { own, limit }) : "",
    source,
  };
}

/** What an open verdict waits for: the first few, since at the start nearly everything is asked. */
function waitsText(facts: readonly string[]): string {
  const names = facts.slice(0, few).map((fact) => say(`facts:${fact}.staff`));
  if (facts.length > few) names.push(say("register:check.more", { count: facts.length - few }));
  return names.join(" · ");
}
const few = 3;

/** While much is open, "at most" says nothing about this household: then no amount is shown. */
function amountText({ amountCents, per, verdict, dependsOn }: SchemeAdvice): string {
  if (!amountCents || !per || verdict === "no" || dependsOn.length > few) return "";
  const amount = rangeText(amountCents, money);
  return amount ? say(`register:check.per.${per}`, { amount }) : "";
}

function rangeText({ from, to }: Range, format: (value: number) => string): string {
  if (from !== null && from === to) return format(from);
  if (to === null) return from ? say("register:check.range.from", { from: format(from) }) : "";
  return from
    ? say("register:check.range.between", { from: format(from), to: format(to) })
    : say("register:check.range.upTo", { to: format(to) });
}
