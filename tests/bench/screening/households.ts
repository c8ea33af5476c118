import { calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import { diceOf } from "#tests/rules/any-household.ts";

/** Synthetic households as a Werkplein could know them: nobody is in it. One seed, the same households every time. */
export interface SyntheticHousehold {
  readonly id: string;
  readonly gemeente: string;
  /** When the check was saved and consent given. */
  readonly day: string;
  readonly answers: Answers;
}

const today = dayNumber(calendarDay("2026-11-20"));
const gemeenten = ["etten-leur", "halderberge", "moerdijk", "roosendaal", "rucphen", "zundert"] as const;

/** @param days before 20 November 2026 at most that a check was saved. */
export function* syntheticHouseholds(count: number, seed: number, days: number): Generator<SyntheticHousehold> {
  const dice = diceOf(seed);
  for (let at = 0; at < count; at++) yield household(dice, days);
}

type Dice = () => number;

function household(dice: Dice, days: number): SyntheticHousehold {
  const day = today - between(dice, 0, days);
  const full = answersOf(dice, day);
  return {
    id: uuid(dice),
    gemeente: oneOf(dice, gemeenten),
    day: dayFromNumber(day),
    answers: dice() < 0.25 ? rougher(dice, full) : full,
  };
}

function answersOf(dice: Dice, day: number): Answers {
  const partner = dice() < 0.4;
  const kinderen = dice() < 0.35 ? between(dice, 1, 4) : 0;
  const anderen = dice() < 0.15;
  const born = (from: number, to: number) => dayFromNumber(day - between(dice, from * 365, to * 365));
  const ofBoth = [...(partner ? ["partner"] : []), ...(kinderen ? ["kinderen"] : []), ...(anderen ? ["anderen"] : [])];
  const werk = oneOf(dice, ["loondienst", "loondienst", "geen-werk", "geen-werk", "zelfstandig", "nooit-gewerkt"]);
  return {
    ...{ woontMet: ofBoth.length > 0 ? ofBoth : ["niemand"], geboortedatum: born(18, 75), werksituatie: werk },
    ...(partner && partnerOf(dice, born)),
    ...(kinderen && { kinderen: rows(kinderen, () => ({ kindGeboortedatum: born(0, 20) })), ...opvangOf(dice) }),
    ...(anderen && { huisgenoten: rows(between(dice, 1, 3), () => huisgenoot(dice)) }),
    woonsituatie: oneOf(dice, ["sociale-huur", "sociale-huur", "particuliere-huur", "koop", "kamer", "inwonend"]),
    woonlasten: between(dice, 30_000, 110_000),
    verblijf: oneOf(dice, [
      "nederlander",
      "nederlander",
      "nederlander",
      "eu",
      "statushouder",
      "tijdelijke-bescherming",
    ]),
    nettoInkomen: between(dice, 0, 260_000),
    inkomenSoorten: [werk === "loondienst" ? "loon" : "bijstand"],
    toetsingsinkomen: between(dice, 0, 5_500_000),
    spaargeld: dice() < 0.7 ? between(dice, 0, 300_000) : between(dice, 0, 4_000_000),
    waardeBezittingen: dice() < 0.8 ? 0 : between(dice, 0, 1_000_000),
    schuldbedrag: dice() < 0.6 ? 0 : between(dice, 0, 2_000_000),
    volgtOpleiding: dice() < 0.9 ? "nee" : oneOf(dice, ["met-studiefinanciering", "zonder-studiefinanciering"]),
    ...{ uitsluiting: ["geen"], zorgverzekerd: dice() < 0.97, iitAfgelopenJaar: dice() < 0.15 },
    ...{ maandenLaagInkomen: between(dice, 0, 120), genoegGewerktVoorWw: dice() < 0.3 },
    situatie: dice() < 0.5 ? ["aanslag-gemeente"] : ["hoge-kosten"],
    aanslagGemeente: between(dice, 10_000, 90_000),
    achterstanden: dice() < 0.7 ? ["geen"] : ["huur", "energie"],
  };
}

function partnerOf(dice: Dice, born: (from: number, to: number) => string): Answers {
  return {
    partnerGeboortedatum: born(18, 75),
    partnerVerblijf: dice() < 0.9 ? "nederlander" : "anders",
    partnerNettoInkomen: between(dice, 0, 180_000),
    partnerInkomenSoorten: [dice() < 0.5 ? "loon" : "geen"],
  };
}

function opvangOf(dice: Dice): Answers {
  const opvangSoort = oneOf(dice, ["dagopvang", "bso", "gastouder", "niet-geregistreerd"]);
  return { opvangSoort, opvangUren: between(dice, 0, 160), opvangUurprijs: between(dice, 700, 1_200) };
}

function huisgenoot(dice: Dice): Answers {
  const huisgenootRelatie = oneOf(dice, ["ouder", "kind", "familie", "huurder", "anders"]);
  return { huisgenootRelatie, huisgenootVanaf27: dice() < 0.6, huisgenootStudeert: dice() < 0.2 };
}

/** Somebody who did not know or did not say some things. */
function rougher(dice: Dice, full: Answers): Answers {
  const rough: Record<string, Known | undefined> = { ...full, maandenLaagInkomen: { from: 36, to: 59 } };
  for (const fact of ["nettoInkomen", "toetsingsinkomen", "spaargeld", "schuldbedrag", "woonlasten"]) {
    const known = full[fact] as number;
    const throwOf = dice();
    if (throwOf < 0.15) rough[fact] = { unknown: true };
    else if (throwOf < 0.4) rough[fact] = { from: Math.max(0, known - 30_000), to: known + 30_000 };
  }
  return rough;
}

function rows(count: number, row: () => Answers): Known {
  return { rows: Array.from({ length: count }, row), complete: true };
}

function between(dice: Dice, from: number, to: number): number {
  return from + Math.floor(dice() * (to - from + 1));
}

function oneOf<Value>(dice: Dice, values: readonly Value[]): Value {
  return values[Math.floor(dice() * values.length)] as Value;
}

function uuid(dice: Dice): string {
  const hex = Array.from({ length: 4 }, () => between(dice, 0, 0xffffffff).toString(16).padStart(8, "0")).join("");
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) & 3)).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    "-",
  );
}
