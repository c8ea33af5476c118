import { describe, expect, test } from "vitest";
import { findKeys, nameParts, normaliseFindKey } from "./find-keys.ts";

describe("finding somebody again", () => {
  test("a name is found by its parts, without accents and particles", () => {
    expect(nameParts("José  María van der Özil-Ærø")).toEqual(["jose", "maria", "ozil", "aero"]);
    expect(nameParts("de")).toEqual(["de"]);
    expect(nameParts("محمد")).toEqual(["محمد"]);
  });

  test("what staff type meets what the resident typed", () => {
    const keys = findKeys({
      voornaam: "Zoë",
      achternaam: "El Idrissi",
      telefoonnummer: "+31612345678",
      emailadres: "Zoe@Voorbeeld.nl",
      geboortedatum: "1990-01-02",
      bsn: "111222333",
    });
    const typed = [
      ...normaliseFindKey("name", "idrissi ZOE"),
      ...normaliseFindKey("phone", "06 12345678"),
      ...normaliseFindKey("email", "zoe@voorbeeld.NL"),
      ...normaliseFindKey("bsn", "111.222.333"),
      ...normaliseFindKey("birthDate", "1990-01-02"),
    ];
    for (const key of typed) expect(keys).toContainEqual(key);
    expect(keys).toHaveLength(typed.length);
  });

  test("what cannot be of a kind gives nothing to look for", () => {
    expect(normaliseFindKey("phone", "14 0165")).toEqual([]);
    expect(normaliseFindKey("bsn", "Jansen")).toEqual([]);
  });
});
