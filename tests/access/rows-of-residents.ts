import { type Row, resident } from "./expected.ts";

/** Who logged in, and has nothing to do with this file. A partner has, once they signed. */
const others = { partner: "404", former: "404", stranger: "404", other: "404" } as const;

/** Who acts about money, and who does not: this file is about money. */
const acting = { bewind: "shown", mentor: "404" } as const;
const nobodyActs = { bewind: "404", mentor: "404" } as const;

const open = (route: string, path = `/nl/${route.replace(":lng/", "")}`): Row => ({
  ...{ route, to: () => path, expected: resident("shown") },
});

/** Whoever opened this file sees it; another login finds nothing; all others are asked for number and code, whatever the number. */
const ofCase = (what: string, route: string, represented: Partial<Row["expected"]> = acting): Row => ({
  route,
  ...{ to: ({ file }) => `/nl/mijn-zaken/${file.reference}${what}`, never: `/nl/mijn-zaken/ML-ZZZZ-ZZ${what}` },
  expected: resident("code", { code: "shown", digid: "shown", ...others, ...represented }),
  audited: "file",
});

const ofReceipt = { code: "shown" } as const;

export const residentRows: readonly Row[] = [
  { route: "/", to: () => "/", expected: resident("start") },
  open(":lng", "/nl"),
  open(":lng/verder/:token?", "/nl/verder"),
  open(":lng/code-kwijt"),
  open(":lng/ontvangst"),
  {
    route: ":lng/ontvangst/:reference",
    ...{ to: ({ file }) => `/nl/ontvangst/${file.reference}`, never: "/nl/ontvangst/ML-ZZZZ-ZZ" },
    ...{ expected: resident("code", ofReceipt), audited: "file", short: true },
  },
  {
    route: ":lng/ontvangst/:reference/aanvraag.pdf",
    to: ({ file }) => `/nl/ontvangst/${file.reference}/aanvraag.pdf`,
    never: "/nl/ontvangst/ML-ZZZZ-ZZ/aanvraag.pdf",
    ...{ expected: resident("receipt", ofReceipt), audited: "file", short: true },
  },
  { ...open(":lng/bevestigen"), expected: resident("code") },
  open(":lng/bijeenkomsten"),
  {
    route: ":lng/bijeenkomsten/:session",
    ...{ to: ({ session }) => `/nl/bijeenkomsten/${session}`, expected: resident("shown", { elsewhere: "409" }) },
  },
  open(":lng/wachtlijst"),
  {
    route: ":lng/wachtlijst/:token",
    ...{ to: ({ waiting }) => `/nl/wachtlijst/${waiting}`, expected: resident("shown", { elsewhere: "404" }) },
  },
  {
    route: ":lng/wachtlijst/:token",
    ...{ to: () => "/nl/wachtlijst/geraden", expected: resident("404"), audited: "line" },
  },
  open(":lng/inloop"),
  open(":lng/bel-mij/:done?", "/nl/bel-mij"),
  open(":lng/regelingen"),
  open(":lng/regelingen/gewist"),
  { ...open(":lng/regelingen/uitkomst"), expected: resident("start") },
  { ...open(":lng/regelingen/uitkomst.pdf"), expected: resident("start") },
  open(":lng/regelingen/vraag/:page", "/nl/regelingen/vraag/gemeente"),
  { ...open(":lng/regelingen/meenemen"), expected: resident("start") },
  { ...open(":lng/regelingen/bewaren/controleren"), expected: resident("start") },
  { ...open(":lng/regelingen/bewaren/:page?", "/nl/regelingen/bewaren"), expected: resident("start") },
  { ...open(":lng/regelingen/bewaard"), expected: resident("receipt") },
  open(":lng/afspraak/:step?", "/nl/afspraak"),
  {
    route: ":lng/mijn-afspraak/:token/agenda.ics",
    ...{ to: ({ link }) => `/nl/mijn-afspraak/${link}/agenda.ics`, expected: resident("shown", { elsewhere: "404" }) },
  },
  {
    route: ":lng/mijn-afspraak/:token/agenda.ics",
    ...{ to: () => "/nl/mijn-afspraak/geraden/agenda.ics", expected: resident("404"), audited: "line" },
  },
  {
    route: ":lng/mijn-afspraak/:token/:what?",
    ...{ to: ({ link }) => `/nl/mijn-afspraak/${link}`, expected: resident("shown", { elsewhere: "404" }) },
  },
  {
    route: ":lng/mijn-afspraak/:token/:what?",
    ...{ to: () => "/nl/mijn-afspraak/geraden", expected: resident("404"), audited: "line", short: true },
  },
  {
    route: ":lng/mijn-zaken",
    to: () => "/nl/mijn-zaken",
    expected: resident("code", { code: "shown", digid: "shown", bewind: "shown", mentor: "shown", other: "shown" }),
  },
  { ...ofCase("/bewijs", ":lng/mijn-zaken/:reference/bewijs/:kind?"), ...asksFirst("cases") },
  { ...ofCase("/bewijs/identiteit", ":lng/mijn-zaken/:reference/bewijs/:kind?"), ...asksFirst("cases") },
  {
    ...ofCase("/bewijs/identiteit/deel", ":lng/mijn-zaken/:reference/bewijs/:kind/deel"),
    ...{ ...asksFirst("cases"), sends: true },
  },
  { ...ofCase("/gegevens.json", ":lng/mijn-zaken/:reference/gegevens.json"), ...asksFirst("cases") },
  { ...ofCase("", ":lng/mijn-zaken/:reference/:what?", { ...acting, mentor: "shown" }), short: true },
  {
    // Nothing was decided yet: there is no letter, for the applicant neither.
    ...ofCase("/besluit.pdf", ":lng/mijn-zaken/:reference/besluit.pdf"),
    ...{ expected: { ...asksFirst("cases").expected, code: "404", digid: "404", ...nobodyActs }, audited: undefined },
  },
  ofCase("/berichten", ":lng/mijn-zaken/:reference/:what?", { ...acting, mentor: "shown" }),
  ofCase("/inzage", ":lng/mijn-zaken/:reference/:what?"),
  ofCase("/partner", ":lng/mijn-zaken/:reference/:what?", nobodyActs),
  ofCase("/intrekken", ":lng/mijn-zaken/:reference/:what?", nobodyActs),
  {
    // The link alone tells nothing; with a login it opens for the partner who was asked, and for nobody else.
    route: ":lng/medeondertekenen/:token",
    ...{ to: ({ signing }) => `/nl/medeondertekenen/${signing}` },
    expected: resident("shown", {
      ...{ digid: "404", bewind: "404", former: "404", stranger: "404", other: "404", elsewhere: "404" },
    }),
    ...{ audited: "line", short: true },
  },
  {
    route: ":lng/medeondertekenen/:token",
    ...{ to: () => "/nl/medeondertekenen/geraden", expected: resident("404"), audited: "line" },
  },
  {
    route: ":lng/uitnodiging/:token",
    ...{ to: ({ invitation }) => `/nl/uitnodiging/${invitation}`, expected: resident("shown", { elsewhere: "404" }) },
  },
  {
    route: ":lng/uitnodiging/:token",
    ...{ to: () => "/nl/uitnodiging/geraden", expected: resident("404"), audited: "line" },
  },
  open(":lng/digid"),
  open(":lng/:name", "/nl/privacy"),
  open(":lng/:name", "/nl/aanvragen"),
  { route: "*", to: () => "/geen/adres/van/ons", expected: resident("404") },
  { route: "digid/terug", to: () => "/digid/terug", expected: resident("start") },
  { route: "digid/uit", to: () => "/digid/uit", expected: resident("start") },
  { route: "sessie", to: () => "/sessie", expected: resident("away") },
];

/** A page that only leads to where number and code are asked. */
function asksFirst(outcome: "cases"): Pick<Row, "expected"> {
  return { expected: resident(outcome, { code: "shown", digid: "shown", ...others, ...acting }) };
}

/** Who sent a form is led to its receipt, whose half hour is over to the code; all others begin. */
const started = resident("start", { draft: "shown", code: "receipt", other: "receipt", over: "left" });
const ofForm = (page: string, route: string, expected: Row["expected"] = started): Row => ({
  ...{ route, to: () => `/nl/levensonderhoud/${page}`, form: "levensonderhoud", expected },
});
const toStep = { ...started, draft: "step" } as const;

export const formRows: readonly Row[] = [
  ofForm("bekend", ":lng/:form/bekend", toStep),
  ofForm("controleren", ":lng/:form/controleren", toStep),
  ofForm("nu-melden", ":lng/:form/nu-melden", toStep),
  ofForm("bewaren", ":lng/:form/bewaren"),
  { ...ofForm("", ":lng/:form/plan/:route"), to: () => "/nl/melden/plan/crisis", form: "melding" },
  ofForm("papier", ":lng/:form/papier", resident("shown")),
  ofForm("papier?ingevuld", ":lng/:form/papier"),
  { ...ofForm("bewijs", ":lng/:form/bewijs/:kind?"), short: true },
  { ...ofForm("bewijs/identiteit/deel", ":lng/:form/bewijs/:kind/deel"), sends: true },
  { ...open(":lng/:form/:page", "/nl/melden/gemeente"), form: "melding" },
  ofForm("gemeente", ":lng/:form/:page", resident("start", { draft: "shown", over: "shown" })),
];
