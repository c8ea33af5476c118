import { describe, expect, test } from "vitest";
import { demoResidents } from "./demo-residents.ts";
import { acrOf, isBsn, levels, readResidentClaims } from "./resident-claims.ts";

const now = new Date("2026-11-27T08:00:00Z");
const seconds = now.getTime() / 1000;
const claims = { sub: "x", bsn: "999990433", name: "Mohammed Al-Hassan", acr: acrOf("midden"), auth_time: seconds - 5 };

describe("a login with DigiD", () => {
  test("tells BSN, name and level", () => {
    expect(readResidentClaims(claims, "midden", now)).toEqual({
      ok: true,
      value: { bsn: "999990433", name: "Mohammed Al-Hassan", level: "midden" },
    });
  });

  test("a BSN of eight digits lacks its nought; one that fails the elfproef, or none, is no login", () => {
    const bsnOf = (bsn: unknown) => readResidentClaims({ ...claims, bsn }, "basis", now);
    expect(bsnOf("10000008")).toMatchObject({ ok: true, value: { bsn: "010000008" } });
    for (const wrong of ["999990434", "000000000", "abc", undefined, 999990433])
      expect(bsnOf(wrong)).toEqual({ ok: false, refusal: "noBsn" });
  });

  test.each(levels)("level %s opens what asks for it or less, and no more", (level) => {
    for (const least of levels) {
      const enough = levels.indexOf(level) >= levels.indexOf(least);
      expect(readResidentClaims({ ...claims, acr: acrOf(level) }, least, now).ok).toBe(enough);
    }
  });

  test("without a level that we know it is refused, also where little is asked", () => {
    for (const acr of ["", "0", "urn:made-up"])
      expect(readResidentClaims({ ...claims, acr }, "basis", now)).toEqual({ ok: false, refusal: "levelTooLow" });
  });

  test("clocks may differ a minute; a login of the future or of a quarter of an hour ago is refused", () => {
    const at = (auth_time: number) => readResidentClaims({ ...claims, auth_time }, "midden", now);
    expect(at(seconds + 60).ok).toBe(true);
    expect(at(seconds - 660).ok).toBe(true);
    expect(at(seconds + 61)).toEqual({ ok: false, refusal: "notOfNow" });
    expect(at(seconds - 661)).toEqual({ ok: false, refusal: "notOfNow" });
  });

  test("every resident of the demo has a BSN of their own that passes the elfproef", () => {
    const numbers = demoResidents.map(({ bsn }) => bsn);
    expect(numbers.filter((bsn) => !isBsn(bsn))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
