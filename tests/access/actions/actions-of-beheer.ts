import { page } from "../expected.ts";
import { type ActionRow, type Fields, reachedBy } from "./action-row.ts";
import type { FullHouse } from "./full-house.ts";

const ofBeheer = reachedBy(page(["beheerder"]));
const ofNobody = reachedBy(page([]));

/** The buttons of one page of beheer, each with an old version or without what is needed: who may is told so. */
const of = (
  route: string,
  buttons: readonly string[],
  to: (house: FullHouse) => string,
  fields: Fields = {},
): ActionRow[] =>
  buttons.map((button) => ({
    ...{ route, button, on: "beheer", to, expected: ofBeheer },
    fields: () => ({ doe: button, versie: "9", ...fields }),
  }));

const rows: readonly ActionRow[] = [
  ...of("beheer/groepen/:id", ["bekijk", "opslaan", "weg"], ({ group }) => `/beheer/groepen/${group}`),
  ...of("beheer/collegas/:id", ["aan", "uit"], ({ someone }) => `/beheer/collegas/${someone.id}`),
  ...of("beheer/bewaartermijnen/:kind", ["bekijk", "opslaan", "weg"], () => "/beheer/bewaartermijnen/message"),
  ...of("beheer/demo", ["bekijk"], () => "/beheer/demo", { werkplein: "Een ander" }),
  ...of("beheer/teams/:id", ["bekijk", "opslaan", "weg"], ({ team }) => `/beheer/teams/${team}`),
  ...of(
    "beheer/agenda/roosters/:owner",
    ["bekijk", "opslaan"],
    ({ resource }) => `/beheer/agenda/roosters/${resource}`,
  ),
  ...of("beheer/agenda/wie/:id", ["bekijk", "opslaan"], ({ resource }) => `/beheer/agenda/wie/${resource}`),
  ...of("beheer/agenda/diensten/:code", ["bekijk", "opslaan"], () => "/beheer/agenda/diensten/eersteGesprek"),
  ...of("beheer/agenda/bijeenkomsten", ["bekijk", "opslaan"], () => "/beheer/agenda/bijeenkomsten"),
  ...of(
    "beheer/agenda/bijeenkomsten/:id",
    ["bekijk", "cancelled", "opslaan"],
    ({ session }) => `/beheer/agenda/bijeenkomsten/${session}`,
  ),
  ...of("beheer/agenda/sluitingen", ["bekijk", "opslaan"], () => "/beheer/agenda/sluitingen"),
  ...of("beheer/agenda/feestdagen", ["bekijk"], () => "/beheer/agenda/feestdagen"),
  ...of("beheer/partners/:id", ["opslaan", "sleutel"], ({ hooked }) => `/beheer/partners/${hooked}`),
  ...of("beheer/brieven/:kind", ["bekijk", "huis", "opslaan", "voorbeeld"], () => "/beheer/brieven/toekenning"),
  ...of(
    "beheer/regelingen/voorstel/:id",
    ["refused", "withdrawn"],
    ({ proposal }) => `/beheer/regelingen/voorstel/${proposal}`,
  ),
  ...of(
    "beheer/regelingen/:gemeente/:scheme",
    ["bekijk", "voorstellen"],
    () => "/beheer/regelingen/rucphen/kindpakket",
  ),
];

/** With no old version to stop it: the days of a year as they were not ticked, and a proposal that another colleague made. */
const writing: readonly ActionRow[] = [
  ...of("beheer/agenda/feestdagen", ["opslaan"], () => "/beheer/agenda/feestdagen"),
  ...of("beheer/regelingen/voorstel/:id", ["approved"], ({ proposal }) => `/beheer/regelingen/voorstel/${proposal}`),
].map((row) => ({ ...row, writes: ["beheerder"] }));

/** Buttons that these addresses do not have, though they share code with those that do. */
const elsewhere: readonly ActionRow[] = [
  ...of("beheer/collegas/:id", ["bekijk"], ({ someone }) => `/beheer/collegas/${someone.id}`),
  ...of("beheer/regelingen/voorstel/:id", ["voorstellen"], ({ proposal }) => `/beheer/regelingen/voorstel/${proposal}`),
  // A line that is not there: an address of nobody's.
  ...of("beheer/agenda/roosters/:owner", ["weg:"], ({ resource }) => `/beheer/agenda/roosters/${resource}`),
  ...of("beheer/agenda/sluitingen", ["weg:"], () => "/beheer/agenda/sluitingen"),
].map((row) => ({ ...row, expected: ofNobody }));

const shared = ["arrived", "done", "identity", "interpreterGone", "noShow", "partner", "undo"];
/** Marks of another page: here they save what was typed, as any button does. */
const marks = of("beheer/agenda/bijeenkomsten/:id", shared, ({ session }) => `/beheer/agenda/bijeenkomsten/${session}`);

const shortOnes = ["weg", "sleutel", "uit"];
export const actionsOfBeheer: readonly ActionRow[] = [...rows, ...elsewhere, ...marks, ...writing].map((row) => ({
  ...row,
  ...(shortOnes.includes(row.button) && { short: true }),
}));
