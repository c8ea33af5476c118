import { describe, expect, test } from "vitest";
import { gemeenteName, paperText, werkpleinById, werkpleinen, werkpleinForHost } from "./contract.ts";

describe.each(werkpleinen.map((werkplein) => [werkplein.name, werkplein] as const))("%s", (_name, werkplein) => {
  test("is found by its host and its id", () => {
    for (const host of werkplein.hosts) expect(werkpleinForHost(`${host.toUpperCase()}:3000`)).toBe(werkplein);
    expect(werkpleinById(werkplein.id)).toBe(werkplein);
  });

  test("has a place in every gemeente and no street that nobody gave", () => {
    const gemeenten = werkplein.gemeenten.map((gemeente) => gemeente.id);
    expect(new Set(werkplein.locations.map((location) => location.gemeente))).toEqual(new Set(gemeenten));
    expect(werkplein.demo && werkplein.locations.some((location) => location.address.street)).toBe(false);
  });

  test("names committees only of gemeenten of its own", () => {
    const gemeenten = werkplein.gemeenten.map((gemeente) => gemeente.id);
    expect(gemeenten).toEqual(expect.arrayContaining([...(werkplein.objectionCommittee ?? [])]));
  });

  test("has colours on which white text can be read", () => {
    for (const token of ["accent", "accent-strong"] as const) {
      const colour = werkplein.look[token];
      if (colour) expect(contrastWithWhite(colour)).toBeGreaterThan(4.5);
    }
  });
});

test("an unknown host gets the first Werkplein", () => {
  expect(werkpleinForHost("127.0.0.1:3000").id).toBe("hart-van-west-brabant");
});

test("who asks bank statements of six weeks says so wherever the paper is named, and no other paper differs", () => {
  const [three, six] = ["lansingerland", "ability"].map(werkpleinById).map((werkplein) => {
    return ["bankafschriften", "bankStatements", "huurcontract"].map((paper) => paperText(werkplein, paper));
  });
  expect(three).toEqual(["bankafschriften", "bankStatements", "huurcontract"]);
  expect(six).toEqual(["bankafschriften-6-weken", "bankStatementsSixWeeks", "huurcontract"]);
});

test("a gemeente belongs to one Werkplein", () => {
  const ids = werkpleinen.flatMap((werkplein) => werkplein.gemeenten.map((gemeente) => gemeente.id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(gemeenteName("aa-en-hunze")).toBe("Aa en Hunze");
  expect(gemeenteName("andere")).toBeUndefined();
});

function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
