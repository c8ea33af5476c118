import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { translator } from "#app/i18n/contract.ts";
import { applyFrom, searchFigures } from "#app/intake/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { melissa } from "#tests/personas/melissa.ts";
import { oksana } from "#tests/personas/oksana.ts";
import { willemijn } from "#tests/personas/willemijn.ts";
import { receiptSteps } from "./receipt-steps.server.ts";

/** Friday 18 December 2026, a quarter past eleven in the evening in Amsterdam: Christmas lies in the working days that follow. */
const receivedAt = new Date("2026-12-18T22:15:00Z");
const melddatum = calendarDay("2026-12-18");

function stepsOf(routes: readonly string[], more: { melddatum?: typeof melddatum } = {}): string[] {
  return receiptSteps("nl", { receivedAt, melddatum, routes, ...more }).map(({ when, what }) => {
    const words = (text: typeof when | typeof what) => ("key" in text ? translator("nl").t(text.key) : text.text);
    return `${words(when)}: ${words(what)}`;
  });
}

const first = [
  "vrijdag 18 december 2026: Wij hebben uw melding.",
  "maandag 21 december 2026: Een medewerker leest uw melding.",
  "woensdag 23 december 2026: Wij nemen contact met u op voor een gesprek.",
];
const decision =
  "Op zijn laatst 8 weken na uw aanvraag: De gemeente beslist op uw aanvraag. U krijgt daarover een brief.";

describe("the plan of the young", () => {
  test("names age and weeks as the law has them, also when the law changes them", () => {
    const { t } = translator("nl");
    const world = worldOn(melddatum);
    const say = (name: string, figures = searchFigures(world)) =>
      t(`intake:routes.jonger-dan-27.${name}` as never, figures);
    expect([say("title"), say("steps.3")]).toEqual(["U bent jonger dan 27 jaar", "Vraag na 4 weken bijstand aan."]);
    const weeks = world.figures["pw.zoektermijn"] as NonNullable<(typeof world.figures)[string]>;
    const later = { ...world, figures: { ...world.figures, "pw.zoektermijn": { ...weeks, value: 6 } } };
    expect(say("steps.1", searchFigures(later))).toBe("Zoek 6 weken naar werk of een opleiding.");
  });
});

describe("what a receipt says that comes next", () => {
  test("names the day on which the four weeks of the young end", () => {
    // given Melissa, who is younger than 27
    expect(melissa.routes).toContain("jonger-dan-27");
    expect(stepsOf(melissa.routes)).toEqual([
      ...first,
      "vrijdag 15 januari 2027: Vanaf deze dag kunt u bijstand aanvragen.",
      decision,
    ]);
  });

  test("counts the four weeks from the melddatum, which may be earlier than the receipt", () => {
    const steps = stepsOf(melissa.routes, { melddatum: calendarDay("2026-12-01") });
    expect(steps).toContain("dinsdag 29 december 2026: Vanaf deze dag kunt u bijstand aanvragen.");
  });

  test("names no such day to others, also not to the young who are excepted", () => {
    expect(stepsOf(willemijn.routes)).toEqual([...first, decision]);
    expect(stepsOf(["jonger-dan-27-uitzondering"])).toEqual([...first, decision]);
  });

  test("promises nothing about our date and term to whoever is helped elsewhere, however young", () => {
    expect(stepsOf(oksana.routes)).toEqual(first);
    expect(stepsOf(["andere-gemeente", "jonger-dan-27"])).toEqual(first);
  });

  test("names the conversation that was booked instead of a promise to call, in order of time", () => {
    const says = (start: string, routes: readonly string[]) =>
      receiptSteps("nl", { receivedAt, melddatum, routes }, { start: new Date(start), place: "Gemeentehuis Zundert" })
        .map(({ when, what }) => ("text" in when ? `${when.text}: ` : "") + ("key" in what ? what.key : ""))
        .slice(1, -1);
    const met = "appointments:joins.step";
    const read = "maandag 21 december 2026: pages:receipt.steps.read";
    expect(says("2026-12-22T09:00:00Z", willemijn.routes)).toEqual([
      read,
      `dinsdag 22 december 2026, 10.00 uur: ${met}`,
    ]);
    expect(says("2026-12-19T09:00:00Z", willemijn.routes).at(-1)).toBe(read);
    expect(says("2027-01-19T09:00:00Z", melissa.routes).at(-1)).toContain(met);
  });

  test("says the day in Tigrinya with the Dutch beside it", () => {
    const steps = receiptSteps("ti", { receivedAt, melddatum, routes: ["jonger-dan-27"] });
    expect(steps.at(-2)?.when).toMatchObject({
      text: expect.stringMatching(/15.*2027/),
      dutch: "vrijdag 15 januari 2027",
    });
  });
});

describe("the first day to ask for bijstand", () => {
  test("comes from the figure of the law on the melddatum, and is not promised when that is unsure or unknown", () => {
    expect(applyFrom(melddatum, worldOn(melddatum))).toBe("2027-01-15");
    const world = (figures: ReturnType<typeof worldOn>["figures"]) => ({ today: melddatum, figures });
    expect(applyFrom(melddatum, world({ "pw.zoektermijn": { value: 6 } }))).toBe("2027-01-29");
    expect(applyFrom(melddatum, world({ "pw.zoektermijn": { value: 4, uncertain: true } }))).toBeNull();
    expect(applyFrom(melddatum, world({}))).toBeNull();
  });
});
