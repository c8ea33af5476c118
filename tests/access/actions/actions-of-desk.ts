import { desk, leader, page, personal, register, shielded } from "../expected.ts";
import type { VisitorName } from "../visitor-names.ts";
import { type ActionRow, actionAt as at, type Fields, reachedBy } from "./action-row.ts";
import { sends } from "./actions-of-files.ts";
import type { FullHouse } from "./full-house.ts";
import { unguarded } from "./full-house-desk.ts";

type FieldsOf = (house: FullHouse) => Fields;
const uuid = "00000000-0000-4000-8000-000000000000";
const nothing: FieldsOf = () => ({});

const ofDesk = reachedBy(page(desk));
const ofFile = reachedBy(personal(desk));
const ofShielded = reachedBy(shielded());

/** Whoever works at the desk and may not open this file, of their own Werkplein. */
const shut: readonly VisitorName[] = ["intake", "consulent", "klantmanager", "teamleider", "gemeente"];
const never = (to: string, fields?: Fields) => ({ never: { to, ...(fields && { fields }) } });

const lists: readonly ActionRow[] = [
  at("werkvoorraad", "zoek", "list", { expected: ofDesk }),
  at("werkvoorraad", "bewaar", "list", { expected: ofDesk }),
  // Somebody else's kept filter stays, whoever asks.
  at("werkvoorraad", "weg:", "another's", {
    fields: ({ filter }) => ({ doe: `weg:${filter}` }),
    expected: ofDesk,
    short: true,
  }),
  at("werkvoorraad", "volgende", "list", { expected: ofDesk, writes: [...desk, "named"], once: true }),
  at("werkvoorraad/begonnen", "zoek", "list", { expected: ofDesk }),
  at("werkvoorraad/begonnen", "code", "shielded", {
    // The answer is the same for every file that they cannot give a code of: none.
    fields: ({ shielded: { id } }) => ({
      doe: "code",
      soort: "intake",
      id,
      naam: "Niemand",
      geboortedatum: "1-1-1990",
      legitimatie: "paspoort",
    }),
    expected: ofDesk,
    notedBare: [...desk, "named", "gemeente", "elsewhere"],
  }),
  at("werkvoorraad/caseload", "", "norms", { fields: () => ({ gezien: "oud" }), expected: reachedBy(page(leader)) }),
  at("werkvoorraad/regels", "bewaar", "rule", { expected: reachedBy(page(leader)) }),
  at("werkvoorraad/regels", "weg", "rule", {
    ...{
      fields: ({ rule }) => ({ doe: "weg", regel: rule, versie: "9" }),
      expected: { ...reachedBy(page(leader)), elsewhere: "404" },
      short: true,
    },
  }),
  at("werkvoorraad/check", "", "code", { fields: () => ({ code: "AAAA-AAAA" }), expected: ofDesk }),
  at("register", "zoek", "list", { expected: reachedBy(page(register)) }),
  at("register/nieuw", "", "new", { expected: reachedBy(page(register)) }),
];

/** Hands out what was ticked: of what is not theirs nothing goes, and it is written down. */
const divided = (on: string, which: (house: FullHouse) => string, noted: readonly VisitorName[]): ActionRow =>
  at("werkvoorraad/verdelen", "", on, {
    fields: (house) => ({
      regel: which(house),
      [`naar-${which(house)}`]: house.named.id,
      [`versie-${which(house)}`]: "9",
    }),
    ...never("/werkvoorraad/verdelen", { regel: "ML-ZZZZ-ZZ", "naar-ML-ZZZZ-ZZ": uuid, "versie-ML-ZZZZ-ZZ": "9" }),
    ...{ expected: reachedBy(page(leader)), noted },
  });

/** Letters that were ticked: those of others stay where they are. */
const letters = (route: string, button: string): ActionRow[] => [
  at(route, button, "another's", {
    fields: ({ inShielded }) => ({ doe: button, brief: inShielded.letter }),
    ...{ expected: ofDesk, noted: shut },
    // To print changes nothing: that a letter was seen stands in the log.
    writes: button ? ["named"] : [],
    again: ({ inShielded: { letter } }) =>
      unguarded(`update message set state = 'queued', sent_at = null, handled_by = null where id = '${letter}'`),
  }),
];

/** What a file of another page names in the form: the file, and one of its own. */
const handed = ["again", "received"].flatMap((button) => [
  at("werkvoorraad/overdracht", button, "file", {
    // That it arrived was said before: nothing is to be done with it any more.
    fields: ({ inFile, file }) => ({ doe: button, bestand: inFile.handed, dossier: file.reference }),
    expected: ofFile,
    ...never("/werkvoorraad/overdracht", { doe: button, bestand: uuid, dossier: "ML-ZZZZ-ZZ" }),
  }),
  at("werkvoorraad/overdracht", button, "shielded", {
    fields: ({ inShielded, shielded: { reference } }) => ({
      doe: button,
      bestand: inShielded.handed,
      dossier: reference,
    }),
    expected: ofShielded,
    ...never("/werkvoorraad/overdracht", { doe: button, bestand: uuid, dossier: "ML-ZZZZ-ZZ" }),
  }),
  // The file of a decision of another file, under the number of one that they may open.
  at("werkvoorraad/overdracht", button, "borrowed", {
    fields: ({ inShielded, file }) => ({ doe: button, bestand: inShielded.handed, dossier: file.reference }),
    expected: reachedBy(personal([])),
  }),
]);

const screened: readonly ActionRow[] = [
  at("register/screening", "", "file", {
    fields: ({ file, screened: dag }) => ({ nummer: file.reference, dag }),
    ...{ expected: reachedBy(personal(register)), writes: ["consulent", "teamleider", "named"], once: true },
    ...never("/register/screening", { nummer: "ML-ZZZZ-ZZ", dag: "2026-11-01" }),
  }),
  at("register/screening", "", "shielded", {
    fields: ({ shielded: { reference }, screened: dag }) => ({ nummer: reference, dag }),
    ...{ expected: ofShielded, writes: ["named"] },
    ...never("/register/screening", { nummer: "ML-ZZZZ-ZZ", dag: "2026-11-01" }),
  }),
];

/** A form that a colleague fills in: a number that is typed in it opens no sooner than its own page does. */
const entered = ["toon", "deels", "opslaan"].flatMap((button) => [
  at("werkvoorraad/nieuw/:form?", button, "new", {
    to: () => "/werkvoorraad/nieuw/levensonderhoud",
    ...{ fields: () => ({ _doe: button, _sleutel: uuid }), expected: ofDesk },
  }),
  at("werkvoorraad/nieuw/:form?", button, "shielded", {
    to: () => "/werkvoorraad/nieuw/levensonderhoud",
    fields: ({ shielded: { reference } }) => ({ _doe: button, _sleutel: uuid, _melding: reference }),
    ...{ expected: ofDesk, ...(button === "toon" ? {} : { noted: [] }) },
  }),
]);

export const actionsOfDesk: readonly ActionRow[] = [
  ...lists,
  divided("file", ({ file }) => file.reference, ["gemeente"]),
  divided("shielded", (house) => house.shielded.reference, ["teamleider", "gemeente"]),
  ...letters("werkvoorraad/post", "gepost"),
  ...letters("werkvoorraad/post", "vervalt"),
  ...letters("werkvoorraad/post/brieven", ""),
  ...handed,
  ...screened,
  ...entered,
  at("werkvoorraad/:reference", "join", "with a shielded one", {
    to: ({ file }) => `/werkvoorraad/${file.reference}`,
    fields: (house) => sends("join", { ander: house.shielded.reference }),
    ...{ expected: ofFile, noted: ["intake", "consulent", "klantmanager", "teamleider"], named: true },
  }),
  at("uitloggen", "", "session", { fields: nothing, expected: reachedBy(page(desk)), quiet: true }),
];
