import { desk, page, personal, type Row } from "./expected.ts";

const uuid = "00000000-0000-4000-8000-000000000000";
const manager = page(["beheerder"]);

export const agendaRows: readonly Row[] = [
  { route: "agenda", to: () => "/agenda", expected: page(desk) },
  { route: "agenda/taken", to: () => "/agenda/taken", expected: page(desk) },
  {
    route: "agenda/bijeenkomst/:id",
    ...{ to: ({ session }) => `/agenda/bijeenkomst/${session}`, never: `/agenda/bijeenkomst/${uuid}` },
    ...{ expected: personal(desk) },
  },
  { route: "agenda/uitnodigen", to: () => "/agenda/uitnodigen", expected: page(desk) },
  {
    route: "agenda/uitnodigen/:list",
    ...{ to: ({ list }) => `/agenda/uitnodigen/${list}`, never: `/agenda/uitnodigen/${uuid}` },
    ...{ expected: personal(desk) },
  },
  { route: "agenda/zoeken", to: () => "/agenda/zoeken", expected: page(desk) },
  { route: "agenda/inloop", to: () => "/agenda/inloop", expected: page(desk) },
  { route: "agenda/nieuw", to: () => "/agenda/nieuw", expected: page(desk) },
  {
    // A file in the query opens no sooner than its own page does.
    route: "agenda/nieuw",
    ...{ to: ({ file }) => `/agenda/nieuw?melding=${file.reference}`, never: "/agenda/nieuw?melding=ML-ZZZZ-ZZ" },
    ...{ expected: personal(desk), audited: "file" },
  },
  {
    route: "agenda/nieuw",
    to: (house) => `/agenda/nieuw?melding=${house.shielded.reference}`,
    ...{ never: "/agenda/nieuw?melding=ML-ZZZZ-ZZ", expected: personal([], { named: "shown" }) },
    audited: "file",
  },
  {
    route: "agenda/nieuw/:id",
    ...{ to: () => `/agenda/nieuw/${uuid}`, expected: personal([]) },
  },
  {
    route: "agenda/:reference",
    ...{ to: ({ appointment }) => `/agenda/${appointment.reference}`, never: "/agenda/AF-ZZZZ-ZZ" },
    ...{ expected: personal(desk), audited: "file", short: true },
  },
  {
    route: "agenda/:reference/verzetten",
    ...{ to: ({ appointment }) => `/agenda/${appointment.reference}/verzetten`, never: "/agenda/AF-ZZZZ-ZZ/verzetten" },
    ...{ expected: personal(desk), audited: "file" },
  },
];

/** How the agenda is made: of no person. */
export const manageRows: readonly Row[] = [
  { route: "beheer/agenda", to: () => "/beheer/agenda", expected: manager },
  { route: "beheer/agenda/roosters", to: () => "/beheer/agenda/roosters", expected: manager },
  {
    route: "beheer/agenda/roosters/:owner",
    ...{ to: ({ resource }) => `/beheer/agenda/roosters/${resource}`, expected: manager },
  },
  { route: "beheer/agenda/wie/:id", to: ({ resource }) => `/beheer/agenda/wie/${resource}`, expected: manager },
  { route: "beheer/agenda/diensten", to: () => "/beheer/agenda/diensten", expected: manager },
  {
    route: "beheer/agenda/diensten/:code",
    ...{ to: () => "/beheer/agenda/diensten/eersteGesprek", expected: manager },
  },
  { route: "beheer/agenda/bijeenkomsten", to: () => "/beheer/agenda/bijeenkomsten", expected: manager },
  {
    route: "beheer/agenda/bijeenkomsten/:id",
    ...{ to: ({ session }) => `/beheer/agenda/bijeenkomsten/${session}`, expected: manager },
  },
  { route: "beheer/agenda/sluitingen", to: () => "/beheer/agenda/sluitingen", expected: manager },
  { route: "beheer/agenda/feestdagen", to: () => "/beheer/agenda/feestdagen", expected: manager },
];
