/** The forms that ask for one scheme or one kind of help: each rests on the law that gives the task. */
const tasks: readonly (readonly [form: string, purpose: string, law: string])[] = [
  ["bijzondere-bijstand", "Beslissen op een aanvraag voor bijzondere bijstand", "Participatiewet, artikel 35 en 53a"],
  [
    "individuele-inkomenstoeslag",
    "Beslissen op een aanvraag voor individuele inkomenstoeslag",
    "Participatiewet, artikel 36 en 53a",
  ],
  [
    "individuele-studietoeslag",
    "Beslissen op een aanvraag voor individuele studietoeslag",
    "Participatiewet, artikel 36b en 53a",
  ],
  [
    "maatschappelijke-participatie",
    "Beslissen op een aanvraag voor geld om mee te doen",
    "Participatiewet, artikel 35, en de verordening van de gemeente",
  ],
  [
    "kindpakket",
    "Beslissen op een aanvraag voor hulp aan kinderen",
    "Participatiewet, artikel 35, en de verordening van de gemeente",
  ],
  [
    "collectieve-zorgverzekering",
    "Beslissen op een aanvraag voor de collectieve zorgverzekering",
    "Participatiewet, artikel 35, derde lid",
  ],
  [
    "witgoed",
    "Beslissen op een aanvraag voor een apparaat in huis",
    "Participatiewet, artikel 35, en de verordening van de gemeente",
  ],
  [
    "alleenverdieners",
    "Beslissen op een aanvraag voor de tegemoetkoming voor alleenverdieners",
    "Participatiewet, artikel 78gg",
  ],
  ["leefgeld-oekraine", "Beslissen op een aanvraag voor leefgeld", "Regeling opvang ontheemden Oekraïne"],
  ["uitstroompremie", "Beslissen op een aanvraag voor een uitstroompremie", "Participatiewet, artikel 7 en 31"],
  [
    "financiele-hulpvraag",
    "Iemand met zorgen over geld of met schulden helpen",
    "Wet gemeentelijke schuldhulpverlening, artikel 3 en 4",
  ],
  ["hulp-bij-werk", "Iemand zonder uitkering helpen bij het vinden van werk", "Participatiewet, artikel 7"],
  [
    "heraanvraag",
    "Beslissen op een nieuwe aanvraag voor algemene bijstand binnen twaalf maanden, met wat al bekend was",
    "Participatiewet, artikel 17, 43, 43a en 53a",
  ],
  [
    "wijziging",
    "Verwerken wat er verandert voor iemand met een uitkering, zodat de hoogte blijft kloppen",
    "Participatiewet, artikel 17 en 53a",
  ],
  ["ioaw", "Een aanvraag voor een IOAW-uitkering aannemen en erop beslissen", "IOAW, artikel 5, 11 en 13"],
  ["ioaz", "Een aanvraag voor een IOAZ-uitkering aannemen en erop beslissen", "IOAZ, artikel 5, 11 en 13"],
  [
    "bbz",
    "Een ondernemer die bijstand of een lening voor het bedrijf vraagt leren kennen, en daarop beslissen",
    "Besluit bijstandverlening zelfstandigen 2004",
  ],
];

/** Why a form may be kept at all, by its id. */
export const purposeOf: Readonly<Record<string, readonly [purpose: string, ground: string]>> = {
  ...Object.fromEntries(
    tasks.map(([form, purpose, law]) => [
      form,
      [purpose, `AVG artikel 6 lid 1 onder e: een taak van algemeen belang (${law})`] as const,
    ]),
  ),
  melding: [
    "Een melding aannemen, de datum ervan vastleggen en de inwoner verder helpen",
    "AVG artikel 6 lid 1 onder e: een taak van algemeen belang (Participatiewet, artikel 7, 41, 44 en 53a)",
  ],
  levensonderhoud: [
    "Beslissen op een aanvraag voor algemene bijstand, en de uitkering betalen",
    "AVG artikel 6 lid 1 onder e: een taak van algemeen belang (Participatiewet, artikel 7, 17, 43 en 53a)",
  ],
  voorzieningencheck: [
    "Nagaan op welke regelingen een inwoner kan rekenen; wordt alleen bewaard als de inwoner daarom vraagt",
    "AVG artikel 6 lid 1 onder a: toestemming",
  ],
  bewaren: [
    "Een check bij de gemeente bewaren, met naam en adres, zodat een medewerker de inwoner verder kan helpen",
    "AVG artikel 6 lid 1 onder a en artikel 9 lid 2 onder a: toestemming, die op ieder moment kan worden ingetrokken",
  ],
};
