import { expect, test } from "vitest";
import { maandenLaagInkomen, schuldbedrag } from "#app/facts/contract.ts";
import { bandText } from "./fields.ts";

const wording = { money: (cents: number) => `€ ${cents / 100}` } as Parameters<typeof bandText>[3];

test.each([
  [maandenLaagInkomen, 0, 11, "orLess", { to: "11" }],
  [maandenLaagInkomen, 12, 35, "between", { from: "12", to: "35" }],
  [maandenLaagInkomen, 60, null, "orMore", { from: "60" }],
  [schuldbedrag, 0, 0, "none", undefined],
  [schuldbedrag, 1, 500_000, "upTo", { to: "€ 5000" }],
  [schuldbedrag, 1_500_000, null, "from", { from: "€ 15000" }],
] as const)(
  "%# a rough answer says where it ends: a count with its ends, an amount without",
  (fact, from, to, name, values) => {
    expect(bandText(fact, from, to, wording)).toEqual({ key: `intake:engine.band.${name}`, ...(values && { values }) });
  },
);
