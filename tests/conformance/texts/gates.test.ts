import { describe, expect, test } from "vitest";
import type { Forms } from "#app/i18n/leaves.ts";
import type { Surroundings, TextAtHand } from "#tests/texts/gates/gate.ts";
import { gatesForAll, gatesForDutch } from "#tests/texts/gates/index.ts";
import { keysInCode, sameKeys } from "#tests/texts/gates/same-keys.ts";

const term = { nl_explanation_B1: "", keep_dutch_term: true, status: "", sources: {}, notes: "" };
const surroundings: Surroundings = {
  glossary: [
    { ...term, term: "melding", en: "notification", ar: "إبلاغ البلدية", uk: "перше повідомлення" },
    { ...term, term: "bijzondere bijstand", en: "special assistance" },
    { ...term, term: "bijstand", en: "social assistance benefit" },
    { ...term, term: "DigiD", en: "DigiD" },
    { ...term, term: "verblijfsvergunning", en: "residence permit" },
  ],
  names: ["Hart van West-Brabant"],
  variants: { bijstand: { en: ["welfare"] } },
  longWords: { belastingdienst: "name of an office" },
  difficultWords: { indien: "zeg als", zaak: "zeg aanvraag" },
};

type Sample = string | Forms;
const forms = (sample: Sample): Forms => (typeof sample === "string" ? { "": sample } : sample);
const text = (lng: string, own: Sample, dutch: Sample, english?: Sample): TextAtHand => ({
  lng,
  name: "ui:sample",
  own: forms(own),
  dutch: forms(dutch),
  english: english === undefined ? undefined : forms(english),
  surroundings,
});

/** Per gate: the language, the Dutch, a translation that must be stopped, one that must pass. */
const fixtures: readonly (readonly [gate: string, lng: string, dutch: Sample, wrong: Sample, right: Sample])[] = [
  [
    "2 plural forms",
    "ar",
    { one: "{{count}} kind", other: "{{count}} kinderen" },
    { one: "طفل", other: "{{count}} طفل" },
    {
      zero: "لا أطفال",
      one: "طفل",
      two: "طفلان",
      few: "{{count}} أطفال",
      many: "{{count}} طفلًا",
      other: "{{count}} طفل",
    },
  ],
  ["2 plural forms", "uk", "Verder", { one: "Далі", other: "Далі" }, "Далі"],
  ["3 placeholders", "en", "Dag {{name}}", "Hello {{naam}}", "Hello {{name}}"],
  ["3 placeholders", "en", "Dag {{name}}", "Hello {{name}", "Hello {{ name }}"],
  ["4 tags", "en", "Bel <strong>nu</strong>", "Call <strong>now", "Call <strong>now</strong>"],
  ["4 tags", "en", "Bel nu", "Call <b>now</b>", "Call now (<term>bel</term>)"],
  ["5 translated", "en", "Volgende vraag", "Volgende vraag", "Next question"],
  ["6 script", "ti", "Volgende vraag", "Next question", "ቀጺሉ ዘሎ ሕቶ"],
  ["6 script", "ar", "Uw DigiD is klaar", "Uw DigiD is جاهز", "DigiD الخاص بك جاهز"],
  ["7 strange words", "en", "Wij bellen u", "Wij call you", "We call you"],
  ["7 strange words", "uk", "Waar bent u?", "Где вы?", "Де ви?"],
  ["7 strange words", "ar", "Welkom", "مرحبًا بک", "مرحبًا بك"],
  ["8 characters", "en", "Dag", "Hello\\n", "Hello"],
  ["8 characters", "en", "Ja en nee", "Yes &amp; no", "Yes and no"],
  ["8 characters", "en", "Ja en nee", "Yes and  no", "Yes and no"],
  ["8 characters", "uk", "Jij", "и\u0306", "й"],
  ["9 length", "en", "U krijgt vandaag een brief van ons", "Letter", "You will get a letter from us today"],
  ["10 glossary", "en", "Uw melding is binnen", "Your report is in", "We have your notification"],
  ["10 glossary", "uk", "Uw melding is binnen", "Ваш лист отримано", "Ваше повідомлення отримано"],
  ["10 glossary", "en", "U vraagt bijstand", "You ask for money", "You ask for welfare"],
  ["no minutes", "nl", "", "Dit duurt 5 minuten.", "Na 30 minuten sluit de pagina."],
  ["no links out", "nl", "", "Kijk op www.voorbeeld.nl", "Kijk op de site van de gemeente"],
  ["no dashed range", "ar", "Van 9 tot 10", "09:30 - 10:00", "من 09:30 إلى 10:00"],
  [
    "short sentences",
    "nl",
    "",
    "Als u vandaag nog een melding doet dan kunnen wij morgen al met u gaan praten over geld en werk.",
    "Doe vandaag uw melding. Dan praten wij morgen met u.",
  ],
  ["short sentences", "nl", "", "Een ja. Een nee. Een ja. Een nee.", "Een ja. Een nee.\n\nEen ja. Een nee."],
  ["short words", "nl", "", "Onze dienstverleningsovereenkomst", "Uw verblijfsvergunning en de Belastingdienst"],
  ["easy words", "nl", "", "Indien u wilt", "Als u wilt"],
  ["easy words", "nl", "", "Uw zaak loopt", "Uw oorzaak"],
  ["no passive", "nl", "", "U wordt door ons gebeld.", "Wij bellen u. U wordt 27 jaar."],
  ["official tone", "nl", "", "Wat is je naam?", "Wat is uw naam?"],
  ["official tone", "nl", "", "Papieren, o.a. uw pas", "Papieren, zoals uw pas"],
  ["official tone", "nl", "", "Wacht vier weken", "Wacht 4 weken"],
  ["no double denial", "nl", "", "Dit kan niet zonder pas.", "U hebt geen werk en u hebt geen geld."],
];

const gates = { ...gatesForAll, ...gatesForDutch };

describe.each(fixtures)("gate %s (%s)", (gate, lng, dutch, wrong, right) => {
  const judge = (own: Sample) => gates[gate]?.(text(lng, own, lng === "nl" ? own : dutch)) ?? ["no such gate"];
  test("stays shut for what is wrong", () => expect(judge(wrong)).not.toEqual([]));
  test("opens for what is right", () => expect(judge(right)).toEqual([]));
});

test("every gate has a fixture", () => {
  expect(Object.keys(gates).filter((gate) => !fixtures.some(([name]) => name === gate))).toEqual([]);
});

test("no translation is the English one", () => {
  const gate = gatesForAll["5 translated"];
  expect(gate?.(text("uk", "Next question", "Volgende vraag", "Next question"))).toEqual(["is the English text"]);
});

describe("gate 1, keys", () => {
  test("a missing key and an extra key are both found", () => {
    const found = sameKeys(new Set(["ui:a", "ui:b", "staff:c", "facts:x.staff"]), new Set(["ui:a", "ui:z"]));
    expect(found.map(([name]) => name)).toEqual(["ui:b", "ui:z"]);
  });

  test("the same keys pass", () => {
    expect(sameKeys(new Set(["ui:a", "queue:b"]), new Set(["ui:a"]))).toEqual([]);
  });

  test("keys that code asks for exist, and no text is left over", () => {
    const code = {
      literal: new Map([["ui:a", "app/ui/a.tsx"]]),
      patterns: [/^facts:[\w.-]+\.why$/],
      derived: new Map([["facts:x.staff", "the fact x"]]),
    };
    expect(keysInCode(new Set(["ui:a", "facts:x.why", "facts:x.staff"]), code)).toEqual([]);
    const found = keysInCode(new Set(["ui:old", "facts:x.staff"]), code);
    expect(found.map(([name]) => name)).toEqual(["ui:a", "ui:old"]);
  });
});
