import { describe, expect, test } from "vitest";
import { lastPaperIn } from "./papers-in.ts";

const at = (text: string) => new Date(`${text}T12:00:00Z`);
const asked = (kinds: readonly string[], text = "") => ({ kinds, text, askedAt: at("2026-11-23") });
const statements = (day: string) => ({ kind: "bankafschriften", at: at(day) });
const lease = (day: string) => ({ kind: "huurcontract", at: at(day) });

describe("the papers that were asked for (Awb 4:15 lid 1)", () => {
  test("are in on the day of the last of them", () => {
    const open = [asked(["bankafschriften", "huurcontract"])];
    expect(lastPaperIn(open, [statements("2026-11-25"), lease("2026-11-27")])).toEqual(at("2026-11-27"));
  });

  test("are not in while one is missing, or is only what had come before", () => {
    const open = [asked(["bankafschriften"]), asked(["huurcontract"])];
    expect(lastPaperIn(open, [statements("2026-11-25")])).toBeNull();
    expect(lastPaperIn(open, [statements("2026-11-25"), lease("2026-11-20")])).toBeNull();
  });

  test("are for a person to judge when something was asked in words", () => {
    const came = [statements("2026-11-25")];
    expect(lastPaperIn([asked(["bankafschriften"], "Ook van de spaarrekening.")], came)).toBeNull();
    expect(lastPaperIn([asked([], "Wie betaalde uw huur?")], came)).toBeNull();
    expect(lastPaperIn([], came)).toBeNull();
  });
});
