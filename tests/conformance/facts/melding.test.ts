import { describe, expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import {
  type FormDefinition,
  factsShown,
  forms,
  isRequired,
  pagesOf,
  routesOf,
  urgencyOf,
  walk,
} from "#app/intake/contract.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { personaDay, personas } from "#tests/personas/index.ts";

const melding = forms.find((form) => form.id === "melding") as FormDefinition;
const world = worldOn(personaDay);
const offered = new Set(
  melding.sections.filter((section) => section.optional).flatMap((section) => section.pages.map((page) => page.id)),
);

function questionPages(answers: Answers): string[] {
  return pagesOf(melding, answers, world)
    .map((page) => page.id)
    .filter((page) => !offered.has(page));
}

describe.each(personas.map((persona) => [persona.key, persona] as const))("%s", (_key, persona) => {
  test("answers only facts of the catalogue, and all that the form asks", () => {
    expect(Object.keys(persona.answers).filter((fact) => !catalogue.has(fact))).toEqual([]);
    const { pages, relevant } = walk(melding, persona.answers, world);
    const owed = pages
      .filter((page) => !page.skippable)
      .flatMap((page) => factsShown(page, relevant, world).filter((fact) => isRequired(page, fact, relevant, world)))
      .filter((fact) => relevant[fact.id] === undefined);
    expect(owed.map((fact) => fact.id)).toEqual([]);
  });

  test("is asked nothing that was answered in vain", () => {
    const { relevant } = walk(melding, persona.answers, world);
    expect(Object.keys(persona.answers).filter((fact) => !(fact in relevant))).toEqual([]);
  });

  test("needs at most eighteen pages with questions", () => {
    expect(questionPages(persona.answers).length).toBeLessThanOrEqual(18);
  });

  test("is led to the expected ways", () => {
    expect(routesOf(melding, persona.answers, world).map((route) => route.id)).toEqual(persona.routes);
    expect(urgencyOf(melding, persona.answers, world)).toBe(persona.urgency);
  });

  test("lives in a gemeente of the Werkplein", () => {
    const ids = werkpleinById(persona.werkplein).gemeenten.map((gemeente) => gemeente.id);
    expect(ids).toContain(persona.answers.gemeente);
  });
});

describe("the melding", () => {
  test("asks nothing about money from who only wants help to work", () => {
    const yusuf = personas.find((persona) => persona.key === "yusuf");
    const asked = pagesOf(melding, yusuf?.answers ?? {}, world).flatMap((page) => page.facts.map((fact) => fact.id));
    expect(
      asked.filter((fact) => catalogue.get(fact)?.type === "money" || /inkomen|bezit|achterstand/i.test(fact)),
    ).toEqual([]);
  });

  test("asks Kevin about a benefit that he has already before all other questions, and then shows his plan", () => {
    const kevin = personas.find((persona) => persona.key === "kevin");
    const pages = questionPages(kevin?.answers ?? {});
    expect(pages[pages.indexOf(melding.storeAfter ?? "") + 1]).toBe("eerdere-uitkering");
    expect(melding.routes.find(({ id }) => id === "al-uitkering-hier")?.shownAfter).toBe("eerdere-uitkering");
  });

  test.each<[string, Answers, string[]]>([
    ["lives elsewhere", { gemeente: "andere" }, ["achterstanden"]],
    ["is under 18", { geboortedatum: "2008-11-24" }, ["achterstanden"]],
    ["has reached the AOW age", { geboortedatum: "1959-11-23" }, ["achterstanden"]],
    [
      "has a partner who has reached it",
      { woontMet: ["partner"], partnerGeboortedatum: "1959-11-23" },
      ["achterstanden"],
    ],
    ["has temporary protection", { verblijf: "tijdelijke-bescherming" }, ["achterstanden"]],
    ["is 18 today", { geboortedatum: "2008-11-23" }, ["spaargeld", "bezittingen", "achterstanden"]],
    ["asks us, and alone", { woontMet: ["niemand"] }, ["spaargeld", "bezittingen", "achterstanden"]],
    ["does not know how they may stay", { verblijf: { unknown: true } }, ["spaargeld", "bezittingen", "achterstanden"]],
  ])("who %s is asked about savings only when we decide", (_who, more, asked) => {
    const ordinary = { gemeente: "assen", waarvoor: "bijstand", geboortedatum: "1980-05-05", verblijf: "nederlander" };
    const { pages, relevant } = walk(melding, { ...ordinary, woontMet: ["niemand"], ...more }, world);
    const page = pages.find(({ id }) => id === "bezit-en-schulden");
    expect(page && factsShown(page, relevant, world).map(({ id }) => id)).toEqual(asked);
  });

  test("gives new statushouders and the young no brede intake", () => {
    const invited = personas.filter((persona) =>
      pagesOf(melding, persona.answers, world).some((page) => page.id === "meer-vertellen"),
    );
    const names = invited.map((persona) => persona.key);
    expect(names).toContain("willemijn");
    for (const name of ["mohammed", "selam", "oksana", "job", "melissa", "yusuf"]) expect(names).not.toContain(name);
  });

  test("has no page that nobody can reach", () => {
    const extra: Answers[] = [
      { gemeente: "andere", waarvoor: "bijstand" },
      { waarvoor: "bijstand", directHulpNodig: true },
    ];
    const reached = new Set(
      [...personas.map((persona) => persona.answers), ...extra].flatMap((answers) =>
        pagesOf(melding, answers, world).map((page) => page.id),
      ),
    );
    const all = melding.sections.flatMap((section) => section.pages.map((page) => page.id));
    expect(all.filter((page) => !reached.has(page))).toEqual([]);
  });

  test("knows the search period only when all applicants are young", () => {
    const young: Answers = {
      waarvoor: "bijstand",
      geboortedatum: "2002-01-01",
      opleiding: "mbo",
      uitzonderingZoekperiode: ["geen"],
    };
    const couple = (born: string): Answers => ({ ...young, woontMet: ["partner"], partnerGeboortedatum: born });
    const ways = (answers: Answers) => routesOf(melding, answers, world).map((route) => route.id);
    expect(ways({ ...young, woontMet: ["niemand"] })).toContain("jonger-dan-27");
    expect(ways(couple("2001-01-01"))).toContain("jonger-dan-27");
    expect(ways(couple("1999-11-23"))).not.toContain("jonger-dan-27");
    expect(ways(couple("1999-11-24"))).toContain("jonger-dan-27");
  });

  test("sends a couple to the SVB when one of the two has reached the AOW age", () => {
    const answers: Answers = {
      waarvoor: "bijstand",
      geboortedatum: "1965-01-01",
      woontMet: ["partner"],
      partnerGeboortedatum: "1959-11-23",
    };
    expect(routesOf(melding, answers, world).map((route) => route.id)).toContain("aow-leeftijd");
    const alone = { ...answers, woontMet: ["niemand"] };
    expect(routesOf(melding, alone, world).map((route) => route.id)).not.toContain("aow-leeftijd");
  });
});
