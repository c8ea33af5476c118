import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { diceOf } from "#tests/rules/any-household.ts";

/** What an older system could have kept of ten years: nobody is in it. One seed and one day, the same lines every time. */
export const tenant = "hart-van-west-brabant";
const gemeenten = ["etten-leur", "halderberge", "moerdijk", "roosendaal", "rucphen", "zundert"] as const;
const regelingen = [
  "algemene-bijstand",
  "algemene-bijstand",
  "algemene-bijstand",
  "bijzondere-bijstand",
  "ioaw",
] as const;
const reasons = ["nietVerschenen", "andersOpgelost", "geenRecht", ""] as const;
const days = 3650;
/** Of a hundred persons one has the birth date that is written down when nobody knows it. */
const unknownBirthday = "01-01";

type Dice = () => number;

/** @param today the last day on which something came in. */
export function* historyLines(count: number, today: CalendarDay, seed = 1): Generator<string> {
  const dice = diceOf(seed);
  for (let at = 0; at < count; ) {
    const received = addDays(today, -days + Math.floor((at / count) * (days + 1)));
    const shared = sharedOf(dice, received);
    const follows = dice() < 0.45 && at + 1 < count;
    const melding = meldingOf(dice, { ...shared, id: `m${at}` }, follows, today);
    yield JSON.stringify(melding);
    at += 1;
    if (!follows) continue;
    yield JSON.stringify(aanvraagOf(dice, { ...shared, id: `a${at}`, follows: melding.id }, melding.ended, today));
    at += 1;
  }
}

type Shared = ReturnType<typeof sharedOf> & { readonly id: string };

function sharedOf(dice: Dice, received: CalendarDay) {
  const year = between(dice, 1946, 2006);
  const monthDay = dice() < 0.01 ? unknownBirthday : `${two(between(dice, 1, 12))}-${two(between(dice, 1, 28))}`;
  return {
    ...{ werkplein: tenant, received, gemeente: oneOf(dice, gemeenten), statushouder: dice() < 0.1 },
    channel: oneOf(dice, ["web", "web", "web", "desk", "phone", "paper"] as const),
    language: dice() < 0.7 ? "nl" : oneOf(dice, ["en", "ar", "ti", "uk"] as const),
    person: {
      bsn: `${between(dice, 100_000_000, 999_999_999)}`,
      voornaam: `Voor${nameOf(dice)}`,
      achternaam: `Achter${nameOf(dice)}`,
      geboortedatum: `${year}-${monthDay}` as CalendarDay,
    },
  };
}

/** Some waited for long, some of this month wait, and all the others were answered. */
function meldingOf(dice: Dice, told: Shared, follows: boolean, today: CalendarDay) {
  const ended = addDays(told.received, between(dice, 1, 21));
  const line = { ...told, kind: "melding" as const };
  if (follows && ended <= today) return { ...line, outcome: "followed_by_aanvraag" as const, ended };
  if (ended > today || dice() < 0.004) return { ...line, outcome: null, ended: null };
  const outcome = oneOf(dice, ["helped_otherwise", "niet_tot_aanvraag", "withdrawn", "referred"] as const);
  return { ...line, outcome, ended, reason: oneOf(dice, reasons) };
}

function aanvraagOf(dice: Dice, told: Shared & { follows: string }, ended: CalendarDay | null, today: CalendarDay) {
  const received = ended ?? told.received;
  const asked = addDays(received, between(dice, 2, 10));
  const until = addDays(asked, 14);
  const on = addDays(received, between(dice, 8, 80));
  const regeling = oneOf(dice, regelingen);
  const pauses =
    dice() < 0.35 && asked <= today ? [{ asked, until, ended: laterThan(today, until) ? null : until }] : [];
  const line = { ...told, kind: "aanvraag" as const, received, regeling, pauses };
  if (on > today || dice() < 0.004) return line;
  if (dice() < 0.04) return { ...line, outcome: "withdrawn" as const, ended: on, reason: oneOf(dice, reasons) };
  const kind = oneOf(dice, ["toekenning", "toekenning", "toekenning", "afwijzing", "buiten_behandeling"] as const);
  return { ...line, decision: { kind, on, madeKnown: on } };
}

function laterThan(today: CalendarDay, day: CalendarDay): boolean {
  return day > today;
}

/** A few names are of many people, most of few. */
function nameOf(dice: Dice): string {
  return nameAt(Math.floor(dice() ** 3 * 20_000));
}

function nameAt(rank: number): string {
  return rank.toString(36).replace(/\d/g, (digit) => "klmnopqrst".charAt(Number(digit)));
}

/** What a colleague searches by: what most people are called, both names of most, a name of fewer, and a birth date besides. */
export const commonNames = [
  `Achter${nameAt(0)}`,
  `Voor${nameAt(0)} Achter${nameAt(0)}`,
  `Achter${nameAt(40)}`,
  `Voor${nameAt(0)} Achter${nameAt(3000)}`,
  `Achter${nameAt(0)} 01-01-1980`,
] as const;

function two(value: number): string {
  return `${value}`.padStart(2, "0");
}

function between(dice: Dice, from: number, to: number): number {
  return from + Math.floor(dice() * (to - from + 1));
}

function oneOf<Value>(dice: Dice, values: readonly Value[]): Value {
  return values[Math.floor(dice() * values.length)] as Value;
}
