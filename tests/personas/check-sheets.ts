import { factsOfSchemes, schemes } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { personas } from "./index.ts";

/**
 * What each resident would answer on every question of the check that applies, typed exactly: what the melding asked too stands in the
 * melding, what only the check asks stands here. Bands and "weet ik niet" of the melding are answered here as the papers say.
 */
const alone: Answers = {
  nettoInkomen: 0,
  toetsingsinkomen: 0,
  waardeBezittingen: 0,
  schuldbedrag: 0,
  zorgverzekerd: true,
  maandenLaagInkomen: 0,
  iitAfgelopenJaar: false,
  uitsluiting: ["geen"],
  situatie: ["geen"],
  achterstanden: ["geen"],
};

const onlyInCheck: Readonly<Record<string, Answers>> = {
  // The house is still bare; both learn Dutch and have nothing but what the gemeente lends.
  mohammed: {
    partnerVerblijf: "statushouder",
    partnerNettoInkomen: 0,
    schuldbedrag: 180000,
    maandenLaagInkomen: 24,
    situatie: ["hoge-kosten"],
  },
  selam: { spaargeld: 0, maandenLaagInkomen: 18, situatie: ["hoge-kosten"] },
  oksana: { nettoInkomen: 89000, spaargeld: 120000, toetsingsinkomen: 1120000, maandenLaagInkomen: 30 },
  willemijn: { maandenLaagInkomen: 11 },
  // Nobody told her of the individuele inkomenstoeslag.
  charlotte: {
    achterstanden: ["geen"],
    woonlasten: 58000,
    nettoInkomen: 131000,
    toetsingsinkomen: 2010000,
    maandenLaagInkomen: 108,
    situatie: ["apparaat-kapot"],
  },
  job: { nettoInkomen: 18000, toetsingsinkomen: 216000, maandenLaagInkomen: 12, situatie: ["sollicitatie"] },
  henk: {
    partnerVerblijf: "nederlander",
    partnerNettoInkomen: 98000,
    toetsingsinkomen: 1220000,
    maandenLaagInkomen: 60,
    situatie: ["sollicitatie", "aanslag-gemeente"],
    aanslagGemeente: 78500,
  },
  melissa: {
    nettoInkomen: 64000,
    toetsingsinkomen: 810000,
    schuldbedrag: 940000,
    maandenLaagInkomen: 30,
    situatie: ["schulden"],
  },
  kevin: {
    nettoInkomen: 138000,
    toetsingsinkomen: 2050000,
    maandenLaagInkomen: 24,
    situatie: ["werkloos-na-50"],
  },
  audrey: { nettoInkomen: 172000, toetsingsinkomen: 2760000, maandenLaagInkomen: 3, situatie: ["sollicitatie"] },
  fatima: {
    nettoInkomen: 156000,
    toetsingsinkomen: 2090000,
    maandenLaagInkomen: 42,
    situatie: ["kind-naar-opvang"],
    opvangSoort: "bso",
    opvangUren: 60,
    opvangUurprijs: 920,
  },
  // The last months of the benefit brought him the toeslag; the job lasted seven months.
  jan: {
    woonlasten: 54000,
    toetsingsinkomen: 1240000,
    maandenLaagInkomen: 1,
    iitAfgelopenJaar: true,
    situatie: ["net-werkloos"],
    genoegGewerktVoorWw: true,
  },
  ria: {
    partnerVerblijf: "nederlander",
    nettoInkomen: 105000,
    partnerNettoInkomen: 62000,
    woonlasten: 49000,
    toetsingsinkomen: 2160000,
    maandenLaagInkomen: 72,
    situatie: ["aanslag-gemeente"],
    aanslagGemeente: 41200,
  },
  yusuf: {
    woontMet: ["anderen"],
    huisgenoten: {
      rows: [
        { huisgenootRelatie: "ouder", huisgenootVanaf27: true, huisgenootStudeert: false },
        { huisgenootRelatie: "ouder", huisgenootVanaf27: true, huisgenootStudeert: false },
      ],
      complete: true,
    },
    verblijf: "nederlander",
    woonsituatie: "inwonend",
    woonlasten: 0,
    inkomenSoorten: ["geen"],
    spaargeld: 25000,
  },
};

/** A resident with a whole answer sheet for the check. */
export interface CheckSheet {
  readonly key: string;
  readonly gemeente: string;
  /** The gemeente, and every fact that a scheme reads and that applies to this household. */
  readonly answers: Answers;
}

const asked = ["gemeente", ...factsOfSchemes(schemes)];

/** The fourteen residents of the reference material. */
export const checkSheets: readonly CheckSheet[] = personas.map(({ key, answers }) => {
  const all: Answers = { ...alone, ...answers, ...onlyInCheck[key] };
  const sheet = asked.flatMap((fact) => (all[fact] === undefined ? [] : [[fact, all[fact]] as const]));
  return { key, gemeente: String(answers.gemeente), answers: Object.fromEntries(sheet) };
});
