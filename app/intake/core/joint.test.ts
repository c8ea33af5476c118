import { describe, expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import { isJoint } from "./joint.ts";

describe("what a partner sees before signing along", () => {
  const shown = [...catalogue.keys()].filter(isJoint);

  test("is who lives there, money and possessions", () => {
    expect(shown).toEqual(expect.arrayContaining(["woontMet", "woonlasten", "inkomenSoorten", "rekeningen"]));
  });

  test("is never how to reach the other one, their BSN, health, violence, or what they wrote in their own words", () => {
    const secret = ["telefoonnummer", "emailadres", "veiligOmTeBellen", "bsn", "helperNaam", "waaromNietWerken"];
    expect(shown.filter((fact) => secret.includes(fact))).toEqual([]);
    const kinds = shown.map((fact) => catalogue.get(fact));
    expect(kinds.filter((fact) => fact?.sensitivity === "special" || fact?.type === "longText")).toEqual([]);
    expect(kinds.flatMap((fact) => fact?.uses ?? []).filter((use) => use.startsWith("notification:"))).toEqual([]);
  });
});
