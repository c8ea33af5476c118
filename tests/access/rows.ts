import { desk, leader, manage, page, personal, type Row, register, resident, sent, shielded } from "./expected.ts";
import { agendaRows, manageRows } from "./rows-of-agenda.ts";
import { beheerRows } from "./rows-of-beheer.ts";
import { formRows, residentRows } from "./rows-of-residents.ts";

const uuid = "00000000-0000-4000-8000-000000000000";

const staffRows: readonly Row[] = [
  { route: "inloggen", to: () => "/inloggen", expected: resident("shown") },
  { route: "inloggen/terug", to: () => "/inloggen/terug", expected: resident("403") },
  { route: "uitloggen", to: () => "/uitloggen", expected: resident("login"), quiet: true },
  { route: "werkvoorraad", to: () => "/werkvoorraad", expected: page(desk, "home"), short: true },
  { route: "werkvoorraad/begonnen", to: () => "/werkvoorraad/begonnen", expected: page(desk) },
  { route: "werkvoorraad/caseload", to: () => "/werkvoorraad/caseload", expected: page(leader) },
  { route: "werkvoorraad/nieuws", to: () => "/werkvoorraad/nieuws", expected: page(desk) },
  { route: "werkvoorraad/regels", to: () => "/werkvoorraad/regels", expected: page(leader) },
  { route: "werkvoorraad/verdelen", to: () => "/werkvoorraad/verdelen", expected: page(leader) },
  { route: "werkvoorraad/check", to: () => "/werkvoorraad/check", expected: page(desk) },
  { route: "werkvoorraad/nieuw/:form?", to: () => "/werkvoorraad/nieuw", expected: page(desk) },
  {
    route: "werkvoorraad/nieuw/:form?",
    ...{ to: () => "/werkvoorraad/nieuw/levensonderhoud", expected: page(desk) },
  },
  {
    // A number that is typed opens no sooner than its own page does: the form says that it is wrong, whatever number it is.
    route: "werkvoorraad/nieuw/:form?",
    to: ({ other }) => `/werkvoorraad/nieuw/levensonderhoud?melding=${other.reference}`,
    never: "/werkvoorraad/nieuw/levensonderhoud?melding=ML-ZZZZ-ZZ",
    ...{ expected: personal(desk, { gemeente: "422", elsewhere: "422" }), audited: "file" },
  },
  { route: "werkvoorraad/akkoord", to: () => "/werkvoorraad/akkoord", expected: page(desk) },
  { route: "werkvoorraad/overdracht", to: () => "/werkvoorraad/overdracht", expected: page(desk) },
  { route: "werkvoorraad/verwijzingen", to: () => "/werkvoorraad/verwijzingen", expected: page(desk) },
  { route: "werkvoorraad/post", to: () => "/werkvoorraad/post", expected: page(desk) },
  {
    route: "werkvoorraad/post/brieven",
    ...{ to: () => "/werkvoorraad/post/brieven", expected: sent(page(desk)), sends: true },
  },
  {
    route: "werkvoorraad/:reference/bewijs",
    ...{ to: ({ file }) => `/werkvoorraad/${file.reference}/bewijs`, never: "/werkvoorraad/ML-ZZZZ-ZZ/bewijs" },
    ...{ expected: sent(personal(desk)), audited: "file", sends: true },
  },
  {
    route: "werkvoorraad/:reference/bewijs",
    ...{ to: (house) => `/werkvoorraad/${house.shielded.reference}/bewijs`, never: "/werkvoorraad/ML-ZZZZ-ZZ/bewijs" },
    ...{ expected: sent(shielded()), audited: "file", sends: true },
  },
  {
    route: "werkvoorraad/:reference",
    ...{ to: ({ file }) => `/werkvoorraad/${file.reference}`, never: "/werkvoorraad/ML-ZZZZ-ZZ" },
    ...{ expected: personal(desk), audited: "file", short: true },
  },
  {
    route: "werkvoorraad/:reference",
    ...{ to: (house) => `/werkvoorraad/${house.shielded.reference}`, never: "/werkvoorraad/ML-ZZZZ-ZZ" },
    ...{ expected: shielded("shown"), audited: "file", short: true },
  },
  {
    route: "werkvoorraad/:reference/handhaving",
    ...{ to: ({ file }) => `/werkvoorraad/${file.reference}/handhaving`, never: "/werkvoorraad/ML-ZZZZ-ZZ/handhaving" },
    ...{ expected: personal(["teamleider"]), audited: "file" },
  },
  {
    // Being named in a shielded file does not make somebody a teamleider.
    route: "werkvoorraad/:reference/handhaving",
    to: (house) => `/werkvoorraad/${house.shielded.reference}/handhaving`,
    ...{ never: "/werkvoorraad/ML-ZZZZ-ZZ/handhaving", expected: personal([]), audited: "file" },
  },
  {
    route: "werkvoorraad/:reference/doorverwijzen",
    ...{
      to: ({ file }) => `/werkvoorraad/${file.reference}/doorverwijzen`,
      never: "/werkvoorraad/ML-ZZZZ-ZZ/doorverwijzen",
    },
    ...{ expected: personal(desk), audited: "file" },
  },
  {
    route: "werkvoorraad/:reference/doorverwijzen",
    to: (house) => `/werkvoorraad/${house.shielded.reference}/doorverwijzen`,
    ...{ never: "/werkvoorraad/ML-ZZZZ-ZZ/doorverwijzen", expected: shielded(), audited: "file" },
  },
  {
    route: "werkvoorraad/:reference/bewijs/:document",
    to: ({ file }) => `/werkvoorraad/${file.reference}/bewijs/${file.document}`,
    never: `/werkvoorraad/ML-ZZZZ-ZZ/bewijs/${uuid}`,
    ...{ expected: personal(desk), audited: "file" },
  },
  {
    route: "werkvoorraad/:reference/bewijs/:document",
    // A paper of a shielded file, under the number of a file that they may open: a guessed address.
    to: (house) => `/werkvoorraad/${house.file.reference}/bewijs/${house.shielded.document}`,
    never: `/werkvoorraad/ML-ZZZZ-ZZ/bewijs/${uuid}`,
    ...{ expected: personal([]), audited: "file", short: true },
  },
  {
    route: "werkvoorraad/:reference/bewijs/:document",
    to: (house) => `/werkvoorraad/${house.shielded.reference}/bewijs/${house.shielded.document}`,
    never: `/werkvoorraad/ML-ZZZZ-ZZ/bewijs/${uuid}`,
    ...{ expected: shielded(), audited: "file" },
  },
  {
    route: "werkvoorraad/:reference/aanvraag.pdf",
    ...{ to: ({ file }) => `/werkvoorraad/${file.reference}/aanvraag.pdf`, expected: personal(desk), audited: "file" },
    never: "/werkvoorraad/ML-ZZZZ-ZZ/aanvraag.pdf",
  },
  {
    route: "werkvoorraad/:reference/aanvraag.pdf",
    to: (house) => `/werkvoorraad/${house.shielded.reference}/aanvraag.pdf`,
    ...{ never: "/werkvoorraad/ML-ZZZZ-ZZ/aanvraag.pdf", expected: shielded(), audited: "file" },
  },
  { route: "register/screening", to: () => "/register/screening", expected: page(register) },
  { route: "register", to: () => "/register", expected: page(register) },
  { route: "register/nieuw", to: () => "/register/nieuw", expected: page(register) },
  {
    route: "register/:reference",
    ...{ to: ({ household }) => `/register/${household}`, never: "/register/HH-ZZZZ-ZZ" },
    ...{ expected: personal(register), audited: "file" },
  },
  {
    route: "register/:reference",
    ...{ to: ({ shieldedHousehold }) => `/register/${shieldedHousehold}`, never: "/register/HH-ZZZZ-ZZ" },
    ...{ expected: shielded("shown"), audited: "file" },
  },
  {
    route: "register/:reference/check",
    ...{ to: ({ household }) => `/register/${household}/check`, never: "/register/HH-ZZZZ-ZZ/check" },
    ...{ expected: personal(register), audited: "file" },
  },
  {
    route: "register/:reference/check",
    ...{ to: ({ shieldedHousehold }) => `/register/${shieldedHousehold}/check`, never: "/register/HH-ZZZZ-ZZ/check" },
    ...{ expected: shielded(), audited: "file" },
  },
  {
    route: "rapportage",
    ...{ to: () => "/rapportage", expected: page(["teamleider", "beheerder"]), audited: "line", short: true },
  },
  {
    route: "rapportage/stappen",
    ...{ to: () => "/rapportage/stappen", expected: page(["teamleider", "beheerder"]) },
  },
  {
    route: "rapportage/:file",
    to: () => "/rapportage/rapportage.csv",
    ...{ expected: page(["teamleider", "beheerder"]), audited: "line" },
  },
  { route: "inzage", to: () => "/inzage", expected: page(["auditor"]), audited: "line" },
  {
    route: "berichten",
    to: () => "/berichten",
    expected: page(["beheerder", "teamleider", "intake"]),
    audited: "line",
  },
  { route: "beheer/teksten", to: () => "/beheer/teksten", expected: page(["beheerder", "teamleider"]) },
  { route: "beheer/partners", to: () => "/beheer/partners", expected: page(manage) },
  { route: "beheer/partners/:id", to: () => "/beheer/partners/nieuw", expected: page(manage) },
  { route: "beheer/regelingen", to: () => "/beheer/regelingen", expected: page(manage) },
  {
    route: "beheer/regelingen/voorstel/:id",
    to: ({ proposal }) => `/beheer/regelingen/voorstel/${proposal}`,
    expected: page(manage),
  },
  {
    route: "beheer/regelingen/:gemeente/:scheme",
    ...{ to: () => "/beheer/regelingen/rucphen/kindpakket", expected: page(manage) },
  },
];

/** Every address of the product, at least once. */
export const rows: readonly Row[] = [
  ...residentRows,
  ...formRows,
  ...staffRows,
  ...agendaRows,
  ...manageRows,
  ...beheerRows,
];
