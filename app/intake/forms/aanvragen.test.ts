import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { schemes, worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import type { FormDefinition } from "../core/define-form.ts";
import { factsShown, pagesOf, routesOf, urgencyOf } from "../core/journey.ts";
import { contradictionsIn, papersOf } from "../core/papers.ts";
import { bijzondereBijstand } from "./bijzondere-bijstand.ts";
import { financieleHulpvraag } from "./financiele-hulpvraag.ts";
import { formGroups } from "./groups.ts";
import { hulpBijWerk } from "./hulp-bij-werk.ts";
import { formBySlug, forms } from "./index.ts";
import { individueleStudietoeslag } from "./individuele-studietoeslag.ts";
import { kindpakket } from "./kindpakket.ts";
import { uitstroompremie } from "./uitstroompremie.ts";

const world = worldOn(calendarDay("2026-11-27"));
const alone: Answers = { invuller: "zelf", woontMet: ["niemand"] };

const pages = (form: FormDefinition, answers: Answers) => pagesOf(form, answers, world).map(({ id }) => id);
const papers = (form: FormDefinition, answers: Answers) => papersOf(form, answers, world).map(({ kind }) => kind);
const asked = (form: FormDefinition, answers: Answers, page: string) =>
  pagesOf(form, answers, world)
    .filter(({ id }) => id === page)
    .flatMap((one) => factsShown(one, answers, world).map(({ id }) => id));
const kosten = (...rows: Answers[]) => ({ kosten: { rows, complete: true } });

describe("who has bijstand already", () => {
  const answers = { ...alone, inkomenSoorten: ["bijstand"], ...kosten({ kostSoort: "verhuizing" }) };

  test("is asked no amounts, and for no papers but that of the cost", () => {
    expect(pages(bijzondereBijstand, answers)).not.toContain("bedragen");
    expect(pages(bijzondereBijstand, answers)).not.toContain("vermogen");
    expect(papers(bijzondereBijstand, answers)).toEqual(["offerte"]);
  });

  test("counts for a couple when one of them has it", () => {
    const couple = { ...answers, woontMet: ["partner"], inkomenSoorten: ["geen"], partnerInkomenSoorten: ["bijstand"] };
    expect(pages(bijzondereBijstand, couple)).not.toContain("bedragen");
  });
});

test("who works is asked for an amount, and a partner without income for none", () => {
  const couple = {
    ...alone,
    woontMet: ["partner"],
    inkomenSoorten: ["loon"],
    partnerInkomenSoorten: ["geen"],
  };
  expect(asked(bijzondereBijstand, couple, "bedragen")).toEqual(["nettoInkomen"]);
});

test("costs of care call for the zorgpolis; a paid cost of next month is asked back", () => {
  const answers = {
    ...alone,
    inkomenSoorten: ["loon"],
    ...kosten(
      { kostSoort: "woning", kostBetaald: false, kostDag: "2026-12-20" },
      { kostSoort: "zorg", kostBetaald: true, kostDag: "2026-12-20" },
    ),
  };
  expect(papers(bijzondereBijstand, answers)).toEqual(["offerte", "zorgpolis", "inkomen", "bankafschriften"]);
  expect(contradictionsIn(bijzondereBijstand, answers, world).map(({ id }) => id)).toEqual(["betaald-in-de-toekomst"]);
  const today = { ...answers, ...kosten({ kostSoort: "woning", kostBetaald: true, kostDag: "2026-11-27" }) };
  expect(contradictionsIn(bijzondereBijstand, today, world)).toEqual([]);
});

test("a kindpakket without children at home is asked back, and the papers follow each child's wish", () => {
  const answers = {
    ...alone,
    inkomenSoorten: ["bijstand"],
    kinderenMeedoen: { rows: [{ kindNaam: "Sara", kindWens: "zwemles" }], complete: true },
  };
  expect(contradictionsIn(kindpakket, answers, world).map(({ id }) => id)).toEqual(["kindpakket-zonder-kinderen"]);
  expect(papers(kindpakket, answers)).toEqual(["clubgegevens"]);
});

test.each([individueleStudietoeslag, hulpBijWerk, uitstroompremie])(
  "the form $id asks nothing about money or household that its law has no use for",
  (form) => {
    const all = (form as FormDefinition).sections.flatMap((section) =>
      section.pages.flatMap((page) => page.facts.map(({ id }) => id)),
    );
    expect(all.filter((id) => /inkomen|spaargeld|bezit|woontMet|partner|schuld/i.test(id))).toEqual([]);
  },
);

describe("a call for help with money", () => {
  test("starts with what cannot wait, before a name", () => {
    const first = pages(financieleHulpvraag, { directHulpNodig: true, achterstanden: ["energie"] });
    expect(first.slice(0, 4)).toEqual(["direct-hulp", "spoed", "achterstanden", "dreiging"]);
    expect(first.indexOf("naam")).toBeGreaterThan(3);
  });

  test("is pressing when home or energy is at stake, and most of all in need", () => {
    const cut = { directHulpNodig: false, achterstanden: ["energie"], dreiging: ["energie-dicht"] };
    expect(routesOf(financieleHulpvraag, cut, world).map(({ id }) => id)).toEqual(["dreiging-door-schulden"]);
    expect(urgencyOf(financieleHulpvraag, cut, world)).toBe("soon");
    expect(urgencyOf(financieleHulpvraag, { ...cut, directHulpNodig: true }, world)).toBe("crisis");
    expect(urgencyOf(financieleHulpvraag, { ...cut, dreiging: { unknown: true } }, world)).toBe("normal");
  });

  test("leaves out what threatens when everything is paid in time", () => {
    expect(pages(financieleHulpvraag, { directHulpNodig: false, achterstanden: ["geen"] })).not.toContain("dreiging");
    expect(papers(financieleHulpvraag, {})).toEqual([]);
  });
});

test("help to work is there on the sixteenth birthday, and the day before it says what school does", () => {
  const on = (geboortedatum: string) => routesOf(hulpBijWerk, { ...alone, geboortedatum }, world).map(({ id }) => id);
  expect(on("2010-11-27")).toEqual([]);
  expect(on("2010-11-28")).toEqual(["werk-vanaf-16"]);
});

test("everything that may be asked for stands in one group of the overview", () => {
  const offered = forms.filter(({ kind }) => kind === "aanvraag" || kind === "hulpvraag").map(({ id }) => id);
  const grouped = formGroups.flatMap((group) => group.forms.map(({ id }) => id));
  expect(grouped.toSorted()).toEqual(offered.toSorted());
});

test("a scheme of ours is applied for with its own form, or by a melding where the form follows one", () => {
  for (const { regeling, slug, follows } of forms.filter((form) => form.regeling !== undefined)) {
    const apply = schemes.find(({ id }) => id === regeling)?.apply;
    expect([slug, apply]).toEqual([slug, { form: follows ? "melden" : slug }]);
  }
  const named = schemes.flatMap(({ apply }) => ("form" in apply ? [apply.form] : []));
  expect(named.filter((slug) => !formBySlug(slug))).toEqual([]);
});
