import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { overlayOf, savedCheck, worldFor } from "#app/regelingen/contract.ts";
import { saveForm } from "../forms/bewaren.ts";
import { answerSave } from "./answer-save.ts";
import { isCodeInAddress, wentOn } from "./kept-check.ts";
import { consentsOf, decideSave, type SaveVisit, savedParts } from "./save-check.ts";

const world = worldFor(calendarDay("2026-11-26"), overlayOf("etten-leur"));
const state = {
  answers: { gemeente: "etten-leur", geboortedatum: "1956-02-14", woontMet: ["alleen"] },
  passed: ["gemeente", "over-u"],
  both: false,
  begun: "2026-11-26T10:00:00.000Z",
};
const check = savedCheck(state.answers, world, "etten-leur", "demo");
const own = { language: "nl", code: "ABCDEFGH1234" };
const passed = ["naam", "adres", "adres-gegevens", "contact", "toestemming"];
const answers = {
  achternaam: "Vermeer",
  soortAdres: "geen",
  waarBereikbaar: "de opvang",
  contactwens: "langskomen",
  veiligOmTeBellen: false,
  magBellenNaDrieMaanden: false,
  magMaandelijksNakijken: true,
};

describe("a check that Willemijn wants to keep", () => {
  test("becomes an intake with her answers and without her consents", () => {
    const decision = decideSave({ answers, passed }, state, check, world, own);
    if (!decision.ok) throw new Error(decision.refusal);
    const { content, consents, gemeente, advised } = decision.value;
    expect(content.answers).toMatchObject({ achternaam: "Vermeer", geboortedatum: "1956-02-14" });
    expect(Object.keys(content.answers).filter((fact) => fact.startsWith("mag"))).toEqual([]);
    expect(content.check).toEqual(check);
    expect([consents, gemeente, advised.includes("aow")]).toEqual([
      { call: false, screening: true },
      "etten-leur",
      true,
    ]);
  });

  test("leaves behind what belongs to an answer that she took back", () => {
    const moved = { ...answers, postcode: "4871 AB", huisnummer: "12" };
    const decision = decideSave({ answers: moved, passed }, state, check, world, own);
    expect(decision.ok && Object.keys(decision.value.content.answers)).not.toContain("postcode");
  });

  test("is refused while a question is open, or the gemeente is not known", () => {
    const open = decideSave({ answers, passed: passed.slice(1) }, state, check, world, own);
    const { gemeente: _, ...nowhere } = state.answers;
    const unknown = decideSave({ answers, passed }, { ...state, answers: nowhere }, check, world, own);
    expect([open, unknown]).toEqual([
      { ok: false, refusal: "notReady" },
      { ok: false, refusal: "notReady" },
    ]);
  });

  test("shows colleagues who she is and what she answered, not what she agreed to", () => {
    const facts = savedParts.flatMap(({ sections }) =>
      sections.flatMap(({ pages }) => pages.flatMap((page) => page.facts)),
    );
    const ids = facts.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["achternaam", "nettoInkomen"]));
    expect(ids.filter((id) => id.startsWith("mag"))).toEqual([]);
  });
});

test("only a plain yes is a consent", () => {
  expect(consentsOf({})).toEqual({ call: false, screening: false });
  expect(consentsOf({ magBellenNaDrieMaanden: { unknown: true }, magMaandelijksNakijken: true })).toEqual({
    call: false,
    screening: true,
  });
});

describe("a page of it", () => {
  const visit: SaveVisit = { id: "v", begun: state.begun, answers: {}, passed: [] };
  const page = saveForm.sections[0].pages[0];
  const send = (fields: Record<string, string>, at: SaveVisit = visit) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.set(name, value);
    return answerSave({ page, visit: at, sent, world, speaks: (language) => language === "ar" });
  };

  test("leads to the next one, and back to the answers when somebody came from there", () => {
    expect(send({ achternaam: "Vermeer" })).toMatchObject({ kind: "taken", step: "adres" });
    const done = { ...visit, answers, passed };
    expect(send({ achternaam: "Vermeer", _return: "controleren" }, done)).toMatchObject({ step: "controleren" });
  });

  test("keeps what was typed when it is wrong, and when another language is asked for", () => {
    expect(send({ voornaam: "Ria", achternaam: "" })).toMatchObject({ kind: "wrong", typed: { voornaam: ["Ria"] } });
    expect(send({ voornaam: "Ria", _language: "ar" })).toMatchObject({
      kind: "again",
      language: "ar",
      visit: { typed: { page: "naam", fields: { voornaam: ["Ria"] } } },
    });
  });
});

test("an address holds a code of ours, or the longer link to another device", () => {
  expect(
    ["0H7K6NYNFHS2", "0H7K-6NYN-FHS2", "oh7k6nynfhs2", "kN3_8Z-link-to-another-device"].map(isCodeInAddress),
  ).toEqual([true, false, false, false]);
});

test("a kept check knows when something was answered since", () => {
  const kept = { id: "k", until: new Date("2026-12-26"), state, language: "nl", code: "ABCDEFGH1234" };
  const reordered = { woontMet: ["alleen"], geboortedatum: "1956-02-14", gemeente: "etten-leur" };
  expect(wentOn(kept, { ...state, answers: reordered })).toBe(false);
  expect(wentOn(kept, { ...state, answers: { ...reordered, zorgverzekerd: true } })).toBe(true);
});
