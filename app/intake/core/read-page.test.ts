import { describe, expect, test } from "vitest";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { oksana } from "#tests/personas/oksana.ts";
import { personaDay } from "#tests/personas/persona.ts";
import { melding } from "../forms/melding.ts";
import { allPages } from "./journey.ts";
import { readPage } from "./read-page.ts";

const world = worldOn(personaDay);

/** What the page says to a resident with these answers before, who sends these fields. */
function send(id: string, before: Answers, fields: Readonly<Record<string, string>>) {
  const page = allPages(melding).find((candidate) => candidate.id === id);
  if (!page) throw new Error(`there is no page ${id}`);
  const sent = new URLSearchParams(fields);
  const { answers, errors } = readPage(page, sent, before, personaDay, world, [], () => true);
  return { answers, wrong: errors.map(({ field, code }) => `${field} ${code}`) };
}

describe("how we may reach a resident", () => {
  const { contactwens: _, telefoonnummer: __, emailadres: ___, ...before } = audrey.answers;
  const reach = (fields: Readonly<Record<string, string>>) =>
    send("contact", before, { veiligOmTeBellen: "yes", ...fields }).wrong;

  test("whoever wants to be called gives a number, whoever wants mail an address", () => {
    // given Audrey, who chose a way and left its box empty
    expect(reach({ contactwens: "bellen", emailadres: "audrey@voorbeeld.example" })).toEqual([
      "telefoonnummer required",
    ]);
    expect(reach({ contactwens: "mailen", telefoonnummer: "06 12345678" })).toEqual(["emailadres required"]);

    // when she fills that box, then the page is right; a wrong number is said once
    expect(reach({ contactwens: "bellen", telefoonnummer: "06 12345678" })).toEqual([]);
    expect(reach({ contactwens: "mailen", emailadres: "audrey@voorbeeld.example" })).toEqual([]);
    expect(reach({ contactwens: "bellen", telefoonnummer: "06" })).toEqual(["telefoonnummer notAPhone"]);
  });

  test.each(["brief", "langskomen"])("a number or an address is no duty for who chooses '%s'", (contactwens) => {
    expect(reach({ contactwens })).toEqual([]);
  });
});

describe("where a resident is", () => {
  const tell = (soortAdres: string, fields: Readonly<Record<string, string>>) =>
    send("adres-gegevens", { ...oksana.answers, soortAdres }, fields);

  test.each(["opvang", "bij-iemand"])(
    "'%s' needs no postcode to fix the melddatum, only a way to find her",
    (soort) => {
      // given Oksana, who does not know the postcode of where she sleeps
      expect(tell(soort, { waarBereikbaar: "Opvang De Kazerne" })).toEqual({
        answers: { waarBereikbaar: "Opvang De Kazerne" },
        wrong: [],
      });

      // when she says nothing at all, then she is asked how to reach her, and for nothing else
      expect(tell(soort, {}).wrong).toEqual(["waarBereikbaar required"]);

      // then a postcode that she does know is kept, and a wrong one is said to be wrong
      expect(tell(soort, { waarBereikbaar: "Opvang", postcode: "4701 AB" }).answers.postcode).toBe("4701 AB");
      expect(tell(soort, { waarBereikbaar: "Opvang", postcode: "47" }).wrong).toEqual(["postcode notAPostcode"]);
    },
  );

  test.each(["eigen", "briefadres"])("'%s' is an address, and needs all of it", (soort) => {
    expect(tell(soort, {}).wrong).toEqual(["postcode required", "huisnummer required"]);
  });

  test.each(["geen", "geheim"])("'%s' is never asked for an address", (soort) => {
    const { answers, wrong } = tell(soort, { postcode: "4701 AB", waarBereikbaar: "Via mijn zus" });
    expect({ answers, wrong }).toEqual({ answers: { waarBereikbaar: "Via mijn zus" }, wrong: [] });
  });
});
