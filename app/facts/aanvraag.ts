import { defineFact } from "./core/define-fact.ts";

/** What only the decision on an aanvraag needs (Participatiewet art. 17 and 53a), beside what a melding told already. */
const needed = { ground: "pw53a", sensitivity: "sensitive", uses: ["staff:decision"] } as const;
const amount = { ...needed, type: "money", unit: "eurocent", max: 1_000_000_000 } as const;

/** Who is married or registered counts as gehuwd, also when living apart for a while (Participatiewet art. 3). */
export const burgerlijkeStaat = defineFact({
  ...needed,
  id: "burgerlijkeStaat",
  type: "choice",
  options: ["ongehuwd", "getrouwd", "partnerschap", "gescheiden", "partner-overleden"],
});

/** Both of a couple ask together (Participatiewet art. 43). */
export const partnerBsn = defineFact({ ...needed, id: "partnerBsn", type: "bsn", optional: true });

export const redenAanvraag = defineFact({
  ...needed,
  id: "redenAanvraag",
  type: "choice",
  uses: ["staff:decision", "condition:levensonderhoud", "condition:heraanvraag"],
  options: [
    "werk-gestopt",
    "uitkering-gestopt",
    "bedrijf-gestopt",
    "studie-gestopt",
    "uit-elkaar",
    "spaargeld-op",
    "nieuw-in-nederland",
    "te-weinig",
    "anders",
  ],
});

export const inkomenGestoptOp = defineFact({ ...needed, id: "inkomenGestoptOp", type: "day" });
export const werkgever = defineFact({ ...needed, id: "werkgever", type: "shortText", optional: true });
export const partnerWerkgever = defineFact({ ...needed, id: "partnerWerkgever", type: "shortText", optional: true });

/** Asked for, and not yet decided or paid: it ranks before the bijstand (Participatiewet art. 15). */
export const aangevraagd = defineFact({
  ...needed,
  id: "aangevraagd",
  type: "choices",
  options: ["geen", "ww", "ziekte", "toeslagen", "alimentatie", "studiefinanciering", "aow"],
  aloneOptions: ["geen"],
});

export const rekeningNummer = defineFact({ ...needed, id: "rekeningNummer", type: "iban" });
export const rekeningSaldo = defineFact({ ...amount, id: "rekeningSaldo" });

/** Of everybody in the household who counts: both of a couple, and children under 18. */
export const rekeningen = defineFact({
  ...needed,
  id: "rekeningen",
  type: "group",
  of: [rekeningNummer, rekeningSaldo],
  maxRows: 12,
});

export const kenteken = defineFact({ ...needed, id: "kenteken", type: "shortText", max: 12 });
export const autoWaarde = defineFact({ ...amount, id: "autoWaarde" });
/** The WOZ value of the own home (Participatiewet art. 34 lid 2). */
export const woningWaarde = defineFact({ ...amount, id: "woningWaarde" });
export const hypotheek = defineFact({ ...amount, id: "hypotheek" });

/** Gifts over a limit a year are looked at by a colleague (Participatiewet art. 31 lid 2). */
export const giftenDitJaar = defineFact({ ...amount, id: "giftenDitJaar", optional: true });

export const kanWerken = defineFact({
  ...needed,
  id: "kanWerken",
  type: "choice",
  ground: "pw7",
  uses: [
    "staff:decision",
    "condition:levensonderhoud",
    "condition:heraanvraag",
    "condition:ioaw",
    "condition:ioaz",
    "condition:voorstel",
  ],
  options: ["ja", "deels", "nee"],
});

/** Health: told freely, and it may be left out. */
export const waaromNietWerken = defineFact({
  ...needed,
  id: "waaromNietWerken",
  type: "longText",
  ground: "consent",
  sensitivity: "special",
  optional: true,
});

/** The right begins on the day of the melding; earlier only in special circumstances (Participatiewet art. 44 lid 1 and 5). */
export const gewensteIngang = defineFact({
  ...needed,
  id: "gewensteIngang",
  type: "choice",
  sensitivity: "personal",
  uses: ["staff:decision", "condition:levensonderhoud", "condition:heraanvraag"],
  options: ["melding", "eerder", "later"],
});

export const ingangsdag = defineFact({
  ...needed,
  id: "ingangsdag",
  type: "day",
  sensitivity: "personal",
  mayLieAhead: true,
});

export const waaromEerder = defineFact({ ...needed, id: "waaromEerder", type: "longText" });

/** Where the benefit is paid to. */
export const uitbetaalRekening = defineFact({ ...needed, id: "uitbetaalRekening", type: "iban" });

export const heffingskorting = defineFact({ ...needed, id: "heffingskorting", type: "yesNo", mayBeUnknown: true });
