import { manage, page, type Row } from "./expected.ts";

const uuid = "00000000-0000-4000-8000-000000000000";

/** How a Werkplein itself is looked after: of no resident. */
export const beheerRows: readonly Row[] = [
  { route: "beheer", to: () => "/beheer", expected: page(["teamleider", "beheerder", "auditor"]) },
  { route: "beheer/wijzigingen", to: () => "/beheer/wijzigingen", expected: page(["beheerder", "auditor"]) },
  { route: "beheer/voorstel", to: () => "/beheer/voorstel", expected: page(["teamleider", "beheerder"]) },
  { route: "beheer/afwijkingen", to: () => "/beheer/afwijkingen", expected: page(["teamleider", "beheerder"]) },
  { route: "beheer/brieven", to: () => "/beheer/brieven", expected: page(manage) },
  { route: "beheer/brieven/:kind", to: () => "/beheer/brieven/toekenning", expected: page(manage) },
  { route: "beheer/brieven/:kind", to: () => "/beheer/brieven/iets", expected: page([]) },
  { route: "beheer/groepen", to: () => "/beheer/groepen", expected: page(manage) },
  { route: "beheer/groepen/:id", to: () => "/beheer/groepen/nieuw", expected: page(manage) },
  { route: "beheer/groepen/:id", to: () => `/beheer/groepen/${uuid}`, expected: page([]) },
  { route: "beheer/collegas", to: () => "/beheer/collegas", expected: page(manage) },
  { route: "beheer/collegas/:id", to: () => `/beheer/collegas/${uuid}`, expected: page([]) },
  { route: "beheer/teams", to: () => "/beheer/teams", expected: page(manage) },
  { route: "beheer/teams/:id", to: () => "/beheer/teams/nieuw", expected: page(manage) },
  { route: "beheer/teams/:id", to: () => `/beheer/teams/${uuid}`, expected: page([]) },
  { route: "beheer/bewaartermijnen", to: () => "/beheer/bewaartermijnen", expected: page(manage) },
  { route: "beheer/bewaartermijnen/:kind", to: () => "/beheer/bewaartermijnen/message", expected: page(manage) },
  { route: "beheer/bewaartermijnen/:kind", to: () => "/beheer/bewaartermijnen/draft", expected: page([]) },
  { route: "beheer/demo", to: () => "/beheer/demo", expected: page(manage) },
];
