import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { csvOf, type HandedDecision, zaakOf } from "./zaak-file.ts";

const granted: HandedDecision = {
  ...{ id: "7d3b", werkplein: "hart-van-west-brabant", gemeente: "zundert", reference: "AV-AAAA-BB" },
  ...{ regeling: "algemene-bijstand", name: "Algemene bijstand", correction: 0, kind: "toekenning", ground: "pw11" },
  person: { bsn: "900114006", voornaam: "Melissa", achternaam: "Smits", geboortedatum: "1990-01-14" },
  ...{ melddatum: calendarDay("2026-11-23"), receivedOn: calendarDay("2026-11-24") },
  ...{ decidedOn: calendarDay("2026-12-01"), madeKnownOn: calendarDay("2026-12-02") },
  ...{ start: calendarDay("2026-11-23"), objectionUntil: calendarDay("2027-01-13") },
  amount: { cents: 140_105, per: "month" },
};

test("a toekenning is a zaak with its person, result, decision and amount, by the names of ZGW", () => {
  expect(zaakOf(granted)).toMatchObject({
    zaak: { identificatie: "AV-AAAA-BB", startdatum: "2026-11-23", einddatum: "2026-12-02" },
    rollen: [{ betrokkeneIdentificatie: { inpBsn: "900114006", geslachtsnaam: "Smits" } }],
    resultaat: { resultaattype: "toekenning" },
    besluiten: [{ identificatie: "AV-AAAA-BB-B1", datum: "2026-12-01", ingangsdatum: "2026-11-23" }],
    zaakeigenschappen: [
      { naam: "bedrag", waarde: "1401.05" },
      { naam: "bedragPer", waarde: "maand" },
    ],
  });
});

test("a correction names the decision that it takes the place of; an afwijzing has no start and no amount", () => {
  const refused = zaakOf({ ...granted, kind: "afwijzing", correction: 1, start: null, amount: null });
  expect(refused.besluiten[0]).toMatchObject({ identificatie: "AV-AAAA-BB-B2", vervangt: "AV-AAAA-BB-B1" });
  expect(refused.besluiten[0]).not.toHaveProperty("ingangsdatum");
  expect(refused.zaakeigenschappen).toEqual([]);
});

test("the CSV holds the same in one line, and what a resident typed is never a formula there", () => {
  const [head = "", line = ""] = csvOf(granted).split("\r\n");
  expect(head.split(";")).toHaveLength(line.split(";").length);
  expect(line).toContain(";1401.05;maand;2027-01-13");
  const odd = csvOf({ ...granted, person: { ...granted.person, achternaam: '=1+1;"x"', voornaam: null, bsn: null } });
  expect(odd).toContain(`;;"'=1+1;""x""";;`);
});
