import { expect, test } from "vitest";
import { interpreterChoice, readDeskChoice, understandingOf } from "./desk-wish.ts";

const known = { service: "eersteGesprek", location: "zundert", language: "ti", interpreter: "ti" };

test("what the file says stands there until a colleague chooses something else", () => {
  expect(readDeskChoice(new URLSearchParams(), known)).toEqual(known);
  expect(readDeskChoice(new URLSearchParams("plaats=rucphen&tolk=own"), known)).toEqual({
    ...known,
    ...{ location: "rucphen", interpreter: "own" },
  });
  expect(readDeskChoice(new URLSearchParams("dienst=%3Cscript%3E"), {})).toEqual({
    ...{ service: "", location: "", language: "nl", interpreter: "none" },
  });
});

test("an interpreter is one of ours, somebody who is brought along, or not needed", () => {
  const understood = (interpreter: string) => understandingOf({ ...known, interpreter });
  expect(understood("ti")).toEqual({ interpreter: "booked", spoken: "ti" });
  expect(understood("own")).toEqual({ interpreter: "own", spoken: null });
  expect(understood("none")).toEqual({ interpreter: "none", spoken: null });
  expect([interpreterChoice("booked", "ti"), interpreterChoice("own", null), interpreterChoice("none", null)]).toEqual([
    ...["ti", "own", "none"],
  ]);
});
