import { describe, expect, test } from "vitest";
import { type TypedFields, typedFrom } from "#app/facts/contract.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { personas } from "#tests/personas/index.ts";
import { personaDay } from "#tests/personas/persona.ts";
import { forms } from "../forms/index.ts";
import { levensonderhoud } from "../forms/levensonderhoud.ts";
import { melding } from "../forms/melding.ts";
import type { FormDefinition } from "./define-form.ts";
import { allPages, openPages, walk } from "./journey.ts";
import { asSent } from "./pressed.ts";
import { readWhole, type WholeReading } from "./whole-form.ts";

const world = worldOn(personaDay);
const gemeenten = [{ id: "etten-leur" }, { id: "aa-en-hunze" }];

function typedOf(form: FormDefinition, answers: Answers): TypedFields {
  const facts = allPages(form).flatMap((page) => page.facts);
  return Object.assign({}, ...facts.map((fact) => typedFrom(fact, answers[fact.id])));
}

/** The page as it is sent: what is typed at the questions that stood on it. */
function read(form: FormDefinition, answers: Answers, shown: readonly string[], strict = false): WholeReading {
  const seen = new Set(shown);
  const options = {
    today: personaDay,
    world,
    gemeenten,
    seen: (fact: string) => seen.has(fact),
    mustHave: () => strict,
  };
  return readWhole(form, asSent(typedOf(form, answers)), options);
}

const idsOf = ({ asked }: WholeReading) => asked.flatMap(({ facts }) => facts.map(({ id }) => id));

/** Types what is asked, has the questions that follow shown, and so on until nothing comes up any more. */
function fillIn(form: FormDefinition, answers: Answers) {
  let shown = idsOf(read(form, {}, []));
  for (let presses = 1; presses < 30; presses += 1) {
    const typed = Object.fromEntries(Object.entries(answers).filter(([fact]) => shown.includes(fact)));
    const reading = read(form, typed, shown);
    if (reading.uncovered.length === 0) return { reading, presses };
    shown = idsOf(reading);
  }
  throw new Error("questions keep coming up");
}

describe("a whole form on one page", () => {
  test("starts without the questions that hang on one that is not answered yet", () => {
    const ids = idsOf(read(levensonderhoud, {}, []));
    expect(ids).toContain("woontMet");
    for (const later of ["partnerNaam", "kinderen", "helperNaam", "inkomenLoon"]) expect(ids).not.toContain(later);
  });

  test.each(personas.map((persona) => [persona.key, persona] as const))(
    "asks %s in a melding exactly what the journey asks, question for question",
    (_key, { answers }) => {
      const own = { ...answers, gemeente: "etten-leur" };
      const { reading, presses } = fillIn(melding, own);
      const journey = walk(melding, reading.answers, world);
      expect(reading.asked.map(({ page }) => page.id)).toEqual(journey.pages.map(({ id }) => id));
      expect(reading.answers).toEqual(journey.relevant);
      expect(openPages(melding, reading, world).map(({ id }) => id)).toEqual([]);
      expect(presses).toBeLessThan(10);
    },
  );

  test("reproaches an empty question only when it is stored, and only one that stood there", () => {
    const shown = ["gemeente", "waarvoor", "invuller"];
    expect(read(melding, {}, shown).errors).toEqual([]);
    const strict = read(melding, {}, shown, true);
    expect(strict.errors.map(({ field, code }) => `${field} ${code}`)).toEqual(shown.map((id) => `${id} required`));
  });

  test("leaves no form without an end when every question is passed over as far as that is allowed", () => {
    for (const form of forms.filter(({ kind }) => kind !== "voorzieningencheck")) {
      const { reading } = fillIn(form, {});
      expect(reading.errors, form.id).toEqual([]);
    }
  });
});
