import { ageOn, type CalendarDay, calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import { diceOf } from "#tests/rules/any-household.ts";

export const norm = 141_946;
export const today = calendarDay("2026-11-22");
export const world: World = { today, figures: { norm: { value: norm } } };

/** A household as each engine is given it: the same answers, and for the others what they cannot compute themselves. */
export interface BenchHousehold {
  readonly answers: Answers;
  readonly prepared: { readonly [fact: string]: unknown };
}

type Dice = () => number;

/** Answers of people who come for help: incomes around the norm, some children, all ages; the same every time. */
function fullAnswers(dice: Dice): Answers {
  const between = (from: number, to: number) => from + Math.floor(dice() * (to - from + 1));
  const wonen = ["huur", "koop", "inwonend", "opvang"][between(0, 3)] as string;
  const kinderen = Array.from({ length: between(0, 3) }, () => ({ leeftijd: between(0, 30) }));
  return {
    geboortedatum: dayFromNumber(dayNumber(today) - between(17 * 365, 75 * 365)),
    inkomen: between(0, 200_000),
    inkomenPartner: dice() < 0.5 ? 0 : between(0, 150_000),
    vermogen: between(0, 2_000_000),
    huur: between(0, 120_000),
    wonen,
    woontHier: dice() < 0.9,
    rechtmatig: dice() < 0.9,
    studeert: dice() < 0.2,
    werkt: dice() < 0.4,
    heeftSchulden: dice() < 0.4,
    heeftZorgverzekering: dice() < 0.9,
    kinderen: { rows: kinderen, complete: true },
  };
}

/** Orders in which forms and checks ask their questions. */
function routesThrough(facts: readonly string[], dice: Dice): string[][] {
  return Array.from({ length: 8 }, () =>
    facts
      .map((fact) => ({ fact, at: dice() }))
      .sort((a, b) => a.at - b.at)
      .map(({ fact }) => fact),
  );
}

/** Someone on the way: the first questions of a route answered, now and then with "weet ik niet", an income perhaps as a band. */
function partly(answers: Answers, routes: readonly string[][], dice: Dice): Answers {
  const route = routes[Math.floor(dice() * routes.length)] as string[];
  const told: Record<string, Answers[string]> = {};
  for (const fact of route.slice(0, Math.floor(dice() * route.length))) {
    told[fact] = dice() < 0.1 ? { unknown: true } : answers[fact];
  }
  if (typeof told.inkomen === "number" && dice() < 0.2) {
    const from = Math.floor(told.inkomen / 50_000) * 50_000;
    told.inkomen = { from, to: from + 50_000 };
  }
  return told;
}

/** "Weet ik niet" means nothing to the other engines: they get no answer. */
function plain(answers: Answers): { readonly [fact: string]: unknown } {
  const isPlain = (known: Answers[string]) => typeof known !== "object" || Array.isArray(known) || "rows" in known;
  return Object.fromEntries(Object.entries(answers).filter(([, known]) => isPlain(known)));
}

function prepare(answers: Answers): BenchHousehold["prepared"] {
  const told = plain(answers);
  const { geboortedatum, inkomen, inkomenPartner, kinderen } = told;
  const rows = (kinderen as { rows: readonly { leeftijd: number }[] } | undefined)?.rows;
  return {
    ...told,
    leeftijd: geboortedatum === undefined ? undefined : ageOn(geboortedatum as CalendarDay, today),
    inkomenSamen: (inkomen as number) + (inkomenPartner as number),
    jongsteKind: rows && Math.min(1000, ...rows.map((row) => row.leeftijd)),
  };
}

/** `full`: everyone answered everything. Otherwise half did, and half are somewhere on their way. As fresh from JSON, as from a request. */
export function benchHouseholds(count: number, full: boolean): BenchHousehold[] {
  const dice = diceOf(7);
  const routes = routesThrough(Object.keys(fullAnswers(dice)), dice);
  return Array.from({ length: count }, (_, index) => {
    const answers = fullAnswers(dice);
    const told = full || index % 2 === 0 ? answers : partly(answers, routes, dice);
    return JSON.parse(JSON.stringify({ answers: told, prepared: prepare(told) })) as BenchHousehold;
  });
}
