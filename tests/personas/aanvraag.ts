import type { Answers } from "#app/rules/contract.ts";

const account = (rekeningNummer: string, rekeningSaldo: number) => ({ rekeningNummer, rekeningSaldo });
const accounts = (...rows: ReturnType<typeof account>[]) => ({ rows, complete: true }) as const;
const plain = { uitsluiting: "geen", gewensteIngang: "melding", heffingskorting: true, aangevraagd: ["geen"] } as const;

/** What these people answer in an aanvraag for bijstand, beside what their melding told already. */
export const aanvraagAnswers: Readonly<Record<string, Answers>> = {
  mohammed: {
    ...plain,
    burgerlijkeStaat: "getrouwd",
    partnerVerblijf: "statushouder",
    woonlasten: 62_000,
    redenAanvraag: "nieuw-in-nederland",
    rekeningen: accounts(account("NL91 ABNA 0417 1643 00", 40_000), account("NL69 INGB 0123 4567 89", 0)),
    schuldbedrag: 0,
    giftenDitJaar: 0,
    kanWerken: "ja",
    uitbetaalRekening: "NL91 ABNA 0417 1643 00",
  },
  selam: {
    ...plain,
    burgerlijkeStaat: "ongehuwd",
    woonlasten: 54_000,
    redenAanvraag: "nieuw-in-nederland",
    rekeningen: accounts(account("NL69 INGB 0123 4567 89", 0)),
    schuldbedrag: 0,
    kanWerken: "deels",
    uitbetaalRekening: "NL69 INGB 0123 4567 89",
    heffingskorting: { unknown: true },
  },
  melissa: {
    ...plain,
    burgerlijkeStaat: "gescheiden",
    woonlasten: 61_000,
    inkomenLoon: 64_000,
    redenAanvraag: "te-weinig",
    werkgever: "Bakkerij Smit",
    aangevraagd: ["toeslagen"],
    rekeningen: accounts(account("NL44 RABO 0123 4567 89", 6_000)),
    schuldbedrag: 940_000,
    kanWerken: "deels",
    waaromNietWerken: "Ik heb nog geen opvang voor de kinderen.",
    uitbetaalRekening: "NL44 RABO 0123 4567 89",
  },
  jan: {
    ...plain,
    burgerlijkeStaat: "ongehuwd",
    woonlasten: 58_000,
    redenAanvraag: "werk-gestopt",
    inkomenGestoptOp: "2026-11-15",
    rekeningen: accounts(account("NL20 INGB 0001 2345 67", 150_000)),
    kenteken: "12-ABC-3",
    autoWaarde: 120_000,
    schuldbedrag: 0,
    kanWerken: "ja",
    uitbetaalRekening: "NL20 INGB 0001 2345 67",
  },
  ria: {
    ...plain,
    burgerlijkeStaat: "getrouwd",
    partnerVerblijf: "nederlander",
    redenAanvraag: "te-weinig",
    rekeningen: accounts(account("NL91 ABNA 0417 1643 00", 410_000)),
    schuldbedrag: 0,
    kanWerken: "nee",
    uitbetaalRekening: "NL91 ABNA 0417 1643 00",
  },
  job: {
    ...plain,
    burgerlijkeStaat: "ongehuwd",
    redenAanvraag: "studie-gestopt",
    rekeningen: accounts(account("NL69 INGB 0123 4567 89", 35_000)),
    schuldbedrag: 0,
    kanWerken: "deels",
    uitbetaalRekening: "NL69 INGB 0123 4567 89",
  },
};

/** What somebody answers in an aanvraag within twelve months for whom nothing is different, beside what they told before. */
export const stillSo = {
  ...{ persoonNogZo: true, thuisNogZo: true, inkomenNogZo: true, bezitNogZo: true, werkNogZo: true },
  uitbetalingNogZo: true,
} as const satisfies Answers;
