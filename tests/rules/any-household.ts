import fc from "fast-check";
import { type CalendarDay, calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import type { Answers, Known, World } from "#app/rules/contract.ts";

/** A small world in which everything meets everything: few facts, small numbers, days close together, leap days among them. */
export const choices = { wonen: ["huur", "koop", "inwonend"], soort: ["kind", "ouder", "huisgenoot"] } as const;
export const things = ["auto", "huis", "spaargeld"] as const;
export const today = calendarDay("2026-11-22");

const smallNumber = fc.integer({ min: -20, max: 60 });
export const anyDay = fc.oneof(
  fc
    .integer({ min: dayNumber(calendarDay("1985-01-01")), max: dayNumber(calendarDay("2030-12-31")) })
    .map(dayFromNumber),
  fc.constantFrom(...["2000-02-29", "2024-02-29", "2006-11-22", "1999-11-23", "2005-11-21"].map(calendarDay)),
);

const anyThing: fc.Arbitrary<Answers> = fc.record({ waarde: smallNumber, gedeeld: fc.boolean() });
const anyRow: fc.Arbitrary<Answers> = fc.record({
  inkomen: smallNumber,
  werkt: fc.boolean(),
  geboortedatum: anyDay,
  soort: fc.constantFrom(...choices.soort),
  bezit: fc.array(anyThing, { maxLength: 2 }).map((rows) => ({ rows, complete: true })),
});

/** Every fact answered exactly, every group finished; the number of children agrees with their rows. */
export const anyFullHousehold: fc.Arbitrary<Answers> = fc
  .record({
    werkt: fc.boolean(),
    heeftPartner: fc.boolean(),
    wonen: fc.constantFrom(...choices.wonen),
    spullen: fc.subarray([...things]),
    inkomen: smallNumber,
    vermogen: smallNumber,
    geboortedatum: anyDay,
    ingeschreven: anyDay,
    kinderen: fc.array(anyRow, { maxLength: 3 }),
  })
  .map(({ kinderen, ...rest }) => ({
    ...rest,
    aantalKinderen: kinderen.length,
    kinderen: { rows: kinderen, complete: true },
  }));

const sure = smallNumber.map((value) => ({ value }));
const uncertain = fc.constantFrom({ uncertain: true as const }, { value: 30, uncertain: true as const });

/** Figures that are all sure. */
export const sureWorld: fc.Arbitrary<World> = fc
  .record({ norm: sure, leeftijd: sure })
  .map((figures) => ({ today, figures }));

/** Figures that may be uncertain or absent. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record(
    {
      norm: fc.oneof({ weight: 4, arbitrary: sure }, { weight: 1, arbitrary: uncertain }),
      leeftijd: fc.oneof({ weight: 4, arbitrary: sure }, { weight: 1, arbitrary: uncertain }),
    },
    { requiredKeys: ["leeftijd"] },
  )
  .map((figures) => ({ today, figures }));

type Dice = () => number;

/** A small generator of its own, so that one seed makes one blur (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same household, told less precisely: facts left out, unknown, declined or rounded to a band, rows not filled in yet. */
export function blur(answers: Answers, dice: Dice): Answers {
  const blurred: Record<string, Known | undefined> = {};
  const grip = dice();
  for (const [fact, known] of Object.entries(answers)) {
    blurred[fact] = known === undefined || dice() < grip ? known : blurKnown(known, dice);
  }
  return blurred;
}

function blurKnown(known: Known, dice: Dice): Known | undefined {
  const throwOf = dice();
  if (throwOf < 0.2) return undefined;
  if (throwOf < 0.3) return { unknown: true };
  if (throwOf < 0.4) return { declined: true };
  if (typeof known === "number") return band(known, known, dice);
  if (typeof known === "string") return isDay(known) ? dayBand(known, known, dice) : undefined;
  if (typeof known !== "object" || Array.isArray(known)) return undefined;
  if ("rows" in known) return fewerRows(known as RowsKnown, dice);
  if (!("from" in known)) return known as Known;
  const { from, to } = known;
  return typeof from === "string" || typeof to === "string"
    ? dayBand(from as CalendarDay | null, to as CalendarDay | null, dice)
    : band(from as number | null, to as number | null, dice);
}

type RowsKnown = { readonly rows: readonly Answers[]; readonly complete: boolean };

function fewerRows({ rows, complete }: RowsKnown, dice: Dice): Known {
  const kept = rows.slice(0, Math.floor(dice() * (rows.length + 1.5)));
  return {
    rows: kept.map((row) => blur(row, dice)),
    complete: complete && kept.length === rows.length && dice() < 0.5,
  };
}

function band(from: number | null, to: number | null, dice: Dice): Known {
  const wider = () => (dice() < 0.4 ? 0 : Math.floor(dice() * 20));
  return {
    from: from === null || dice() < 0.15 ? null : from - wider(),
    to: to === null || dice() < 0.15 ? null : to + wider(),
  };
}

function dayBand(from: CalendarDay | null, to: CalendarDay | null, dice: Dice): Known {
  const wider = () => (dice() < 0.4 ? 0 : Math.floor(dice() * 2000));
  return {
    from: from === null || dice() < 0.15 ? null : dayFromNumber(dayNumber(from) - wider()),
    to: to === null || dice() < 0.15 ? null : dayFromNumber(dayNumber(to) + wider()),
  };
}

function isDay(text: string): text is CalendarDay {
  return /^\d{4}-/.test(text);
}

/** A household told three times, each time more precisely; the last time fully. */
export const anyTelling: fc.Arbitrary<{ early: Answers; later: Answers; full: Answers }> = fc
  .tuple(anyFullHousehold, fc.integer(), fc.integer())
  .map(([full, first, second]) => {
    const later = blur(full, diceOf(first));
    return { early: blur(later, diceOf(second)), later, full };
  });
