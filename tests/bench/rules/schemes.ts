import type { RulesLogic } from "json-logic-js";
import type { NestedCondition, TopLevelCondition } from "json-rules-engine";
import {
  ageOn,
  all,
  anyOf,
  atLeast,
  atMost,
  type Condition,
  figure,
  isNo,
  isOneOf,
  isYes,
  lessThan,
  money,
  named,
  num,
  number,
  percentOf,
  plus,
} from "#app/rules/contract.ts";
import { diceOf } from "#tests/rules/any-household.ts";
import { norm } from "./households.ts";

/**
 * One condition in three languages. Where another engine cannot compute (an age, a sum, a percentage), it is handed the outcome
 * beforehand: that is in its favour.
 */
interface Spoken {
  readonly ours: Condition;
  readonly jsonLogic: RulesLogic;
  readonly rulesEngine: NestedCondition;
}

export interface SpokenScheme {
  readonly id: string;
  readonly ours: Condition;
  readonly jsonLogic: RulesLogic;
  readonly rulesEngine: TopLevelCondition;
}

type Pick = (from: number, to: number) => number;

function ageFrom(years: number): Spoken {
  return {
    ours: atLeast(ageOn("geboortedatum"), num(years)),
    jsonLogic: { ">=": [{ var: "leeftijd" }, years] },
    rulesEngine: { fact: "leeftijd", operator: "greaterThanInclusive", value: years },
  };
}

function ageBelow(years: number): Spoken {
  return {
    ours: lessThan(ageOn("geboortedatum"), num(years)),
    jsonLogic: { "<": [{ var: "leeftijd" }, years] },
    rulesEngine: { fact: "leeftijd", operator: "lessThan", value: years },
  };
}

function incomeUpTo(percent: number): Spoken {
  const limit = Math.floor((norm * percent + 50) / 100);
  const total = plus(number("inkomen", { from: 0 }), number("inkomenPartner", { from: 0 }));
  return {
    ours: atMost(total, percentOf(figure("norm"), percent)),
    jsonLogic: { "<=": [{ "+": [{ var: "inkomen" }, { var: "inkomenPartner" }] }, limit] },
    rulesEngine: { fact: "inkomenSamen", operator: "lessThanInclusive", value: limit },
  };
}

function amountUpTo(fact: string, cents: number): Spoken {
  return {
    ours: atMost(number(fact, { from: 0 }), money(cents)),
    jsonLogic: { "<=": [{ var: fact }, cents] },
    rulesEngine: { fact, operator: "lessThanInclusive", value: cents },
  };
}

function yes(fact: string): Spoken {
  return {
    ours: isYes(fact),
    jsonLogic: { "===": [{ var: fact }, true] },
    rulesEngine: { fact, operator: "equal", value: true },
  };
}

function no(fact: string): Spoken {
  return {
    ours: isNo(fact),
    jsonLogic: { "===": [{ var: fact }, false] },
    rulesEngine: { fact, operator: "equal", value: false },
  };
}

function chosen(fact: string, options: string[]): Spoken {
  return {
    ours: isOneOf(fact, options),
    jsonLogic: { in: [{ var: fact }, options] },
    rulesEngine: { fact, operator: "in", value: options },
  };
}

function childBelow(years: number): Spoken {
  return {
    ours: anyOf("kinderen", lessThan(number("leeftijd"), num(years))),
    jsonLogic: { some: [{ var: "kinderen.rows" }, { "<": [{ var: "leeftijd" }, years] }] },
    rulesEngine: { fact: "jongsteKind", operator: "lessThan", value: years },
  };
}

const yesNo = ["woontHier", "rechtmatig", "studeert", "werkt", "heeftSchulden", "heeftZorgverzekering"];
const housing = ["huur", "koop", "inwonend", "opvang"];

/** The conditions that schemes for people with little money are made of, in the mix in which they come. */
function anySpoken(pick: Pick): Spoken[] {
  const fact = yesNo[pick(0, 5)] as string;
  return [
    pick(0, 3) > 0 ? ageFrom(pick(18, 27)) : ageBelow(pick(27, 67)),
    incomeUpTo(pick(100, 150)),
    amountUpTo("vermogen", pick(5, 16) * 100_000),
    pick(0, 2) > 0 ? yes(fact) : no(fact),
    pick(0, 1) > 0 ? chosen("wonen", housing.slice(0, pick(1, 3))) : chosen("wonen", housing.slice(pick(1, 2))),
    [childBelow(pick(12, 18)), amountUpTo("huur", pick(500, 900) * 100), yes("woontHier")][pick(0, 2)] as Spoken,
  ];
}

/** 25 schemes of 6 conditions, the same every time. */
export function spokenSchemes(count = 25): SpokenScheme[] {
  const dice = diceOf(2026);
  const pick: Pick = (from, to) => from + Math.floor(dice() * (to - from + 1));
  return Array.from({ length: count }, (_, index) => {
    const conditions = anySpoken(pick);
    return {
      id: `regeling${index}`,
      ours: all(...conditions.map(({ ours }, at) => named(`voorwaarde${at}`, ours, "bench"))),
      jsonLogic: { and: conditions.map(({ jsonLogic }) => jsonLogic) } as RulesLogic,
      rulesEngine: { all: conditions.map(({ rulesEngine }) => rulesEngine) },
    };
  });
}
