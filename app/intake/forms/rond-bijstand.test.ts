import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { aanvraagAnswers, stillSo } from "#tests/personas/aanvraag.ts";
import { jan } from "#tests/personas/jan.ts";
import { mohammed } from "#tests/personas/mohammed.ts";
import type { FormDefinition, PageDefinition } from "../core/define-form.ts";
import type { DraftContent } from "../core/draft.ts";
import { formView } from "../core/form-view.ts";
import { factsShown, pagesOf, walk } from "../core/journey.ts";
import { withKnown } from "../core/known-answers.ts";
import { contradictionsIn, papersOf } from "../core/papers.ts";
import { isBlank, questionPage } from "../core/question-page.ts";
import { bbz } from "./bbz.ts";
import { heraanvraag } from "./heraanvraag.ts";
import { ioaw } from "./ioaw.ts";
import { ioaz } from "./ioaz.ts";
import { levensonderhoud } from "./levensonderhoud.ts";
import { wijziging } from "./wijziging.ts";

const today = calendarDay("2026-11-27");
const world = worldOn(today);
const empty: DraftContent = {
  ...{ answers: {}, passed: [], plansSeen: [], page: null, language: "nl", both: false, code: "C0DE" },
};
const told = { ...jan.answers, ...aanvraagAnswers.jan };
const wording = { day: () => ({ text: "" }), money: String } as never;
const asked = (form: FormDefinition, answers: Answers) =>
  pagesOf(form, answers, world).flatMap((page) => factsShown(page, answers, world).map(({ id }) => id));
const pages = (form: FormDefinition, answers: Answers) => pagesOf(form, answers, world).map(({ id }) => id);
const papers = (form: FormDefinition, answers: Answers) => papersOf(form, answers, world).map(({ kind }) => kind);

describe("the aanvraag within twelve months (Participatiewet art. 43a)", () => {
  const begun = (earlier: Answers = told) =>
    withKnown(heraanvraag, empty, { answers: earlier, from: { source: "aanvraag", on: today } }, world);

  test("Jan, for whom everything is still so, is asked fewer than a third of a first aanvraag", () => {
    const first = asked(levensonderhoud, told);
    const { answers, passed } = begun();
    const again = pagesOf(heraanvraag, { ...answers, ...stillSo }, world)
      .filter(({ id }) => !passed.includes(id))
      .flatMap((page) => factsShown(page, answers, world).map(({ id }) => id));
    expect(again).toEqual([
      ...["persoonNogZo", "thuisNogZo", "redenAanvraag", "inkomenGestoptOp", "inkomenNogZo", "rekeningen"],
      ...["bezitNogZo", "werkNogZo", "gewensteIngang", "uitbetalingNogZo"],
    ]);
    expect(again.length).toBeLessThan(first.length / 3);
  });

  test("what is still so is part of the aanvraag, and is changed on the question that kept it", () => {
    const answers = { ...begun().answers, ...stillSo };
    const { relevant } = walk(heraanvraag, answers, world);
    expect(Object.keys(relevant)).toEqual(
      expect.arrayContaining(["achternaam", "woonlasten", "kenteken", "kanWerken"]),
    );
    const rows = formView(heraanvraag, answers, world, wording).sections.flatMap((section) => section.rows);
    expect(rows.find(({ fact }) => fact === "woonlasten")?.page).toBe("thuis-nog-zo");
    expect(papers(heraanvraag, answers)).toEqual(papers(levensonderhoud, told));
  });

  test("the question shows what was told of its group, and its drawing is never kept for others", () => {
    const draft = { ...begun(), passed: ["wie-vult-in", "persoon-nog-zo"] };
    const page = heraanvraag.sections[1]?.pages[0] as PageDefinition;
    const model = questionPage({
      ...{ form: heraanvraag, page, draft: { ...draft, answers: { ...draft.answers, persoonNogZo: true } }, world },
      ...{ language: "nl", gemeenten: [], wording, stored: false, helped: false, hasText: () => false },
    });
    const shown = model?.known?.map(({ question }) => question.key) ?? [];
    expect(shown).toEqual(expect.arrayContaining(["facts:woontMet.question", "facts:woonlasten.label"]));
    expect(shown).not.toContain("facts:achternaam.label");
    expect(model && isBlank({ ...model, notice: undefined, typed: {} })).toBe(false);
  });

  test("a no opens its own group and no other, filled in and to be looked at", () => {
    const { answers, passed } = begun();
    const open = pages(heraanvraag, { ...answers, ...stillSo, thuisNogZo: false });
    expect(open).toEqual(expect.arrayContaining(["burgerlijke-staat", "huishouden", "wonen"]));
    expect(open).not.toContain("bezittingen");
    expect(passed).toEqual(["wie-vult-in"]);
  });

  test("a yes asks what was never told, or told roughly: a decision needs it", () => {
    const { kanWerken: _, ...less } = told;
    const { answers } = begun({ ...less, woonlasten: { from: 40_000, to: 70_000 } });
    const open = pages(heraanvraag, { ...answers, ...stillSo });
    expect(open).toEqual(expect.arrayContaining(["wonen", "kan-werken"]));
    expect(open).not.toContain("bezittingen");
  });

  test("whether something is still so does not come along from the time before", () => {
    expect(Object.keys(begun({ ...told, ...stillSo }).answers).filter((fact) => fact.endsWith("NogZo"))).toEqual([]);
  });
});

describe("a change that is passed on (Participatiewet art. 17)", () => {
  const ask = (what: string, more: Answers = {}) => asked(wijziging, { watVeranderd: [what], ...more });
  const always = asked(wijziging, { watVeranderd: ["anders"] });
  const beyond = (what: string, more?: Answers) => ask(what, more).filter((fact) => !always.includes(fact));

  test.each<[string, Answers, string[]]>([
    ["adres", {}, ["nieuwAdres", "verhuisdag", "woonsituatie", "woonlasten"]],
    ["huishouden", { woontMet: ["niemand"] }, ["huishoudenSinds", "woontMet"]],
    ["inkomen", { woontMet: ["niemand"], inkomenSoorten: ["geen"] }, ["woontMet", "inkomenSinds", "inkomenSoorten"]],
    ["geld", {}, ["geldSoort", "geldBedrag", "geldOp"]],
    ["buitenland", {}, ["buitenlandWie", "buitenlandVan", "buitenlandTot"]],
    ["rekening", {}, ["uitbetaalRekening"]],
  ])("of %s only what hangs on it is asked", (what, more, facts) => {
    expect(beyond(what, more)).toEqual(facts);
  });

  test("days that run backwards are asked back", () => {
    const trip = { watVeranderd: ["buitenland"], buitenlandVan: "2026-12-20", buitenlandTot: "2026-12-10" };
    const ids = (answers: Answers) => contradictionsIn(wijziging, answers, world).map(({ id }) => id);
    expect(ids(trip)).toEqual(["terug-voor-vertrek"]);
    expect(ids({ ...trip, buitenlandTot: "2027-01-03" })).toEqual([]);
  });

  test("a change calls for its own papers only", () => {
    expect(papers(wijziging, { watVeranderd: ["buitenland"] })).toEqual([]);
    expect(papers(wijziging, { watVeranderd: ["inkomen"], woontMet: ["niemand"], inkomenSoorten: ["loon"] })).toEqual([
      "loonstroken",
    ]);
  });
});

describe("IOAW, IOAZ and Bbz", () => {
  const possessions = ["rekeningen", "bezittingen", "kenteken", "woningWaarde", "schuldbedrag"];

  test("the IOAW asks nothing about possessions, the IOAZ does", () => {
    const owner = { ...mohammed.answers, bezittingen: ["auto", "koopwoning"] };
    expect(asked(ioaw, owner).filter((fact) => possessions.includes(fact))).toEqual([]);
    expect(asked(ioaz, owner).filter((fact) => possessions.includes(fact))).toEqual(possessions);
  });

  test("who begins a business is not asked how it goes, and who stops is offered no loan", () => {
    const starting = asked(bbz, { bbzSituatie: "starten", bbzHulp: ["kapitaal"] });
    expect(starting).not.toContain("winstPerJaar");
    expect(starting).toContain("kapitaalBedrag");
    expect(papers(bbz, { bbzSituatie: "starten", bbzHulp: ["kapitaal"] })).not.toContain("jaarcijfers");
    const stopping = asked(bbz, { bbzSituatie: "stoppen", bbzHulp: ["kapitaal"] });
    expect(stopping).toContain("bedrijfStopt");
    expect(stopping).not.toContain("kapitaalBedrag");
  });
});
