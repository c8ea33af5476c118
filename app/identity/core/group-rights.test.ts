import { describe, expect, test } from "vitest";
import { rightsOf, sameRights } from "./group-rights.ts";

const none = { roles: [], gemeenten: [] };
const table = [
  { claim: "balie", roles: ["intake"], gemeenten: ["zundert"] },
  { claim: "balie-rucphen", roles: ["intake", "consulent"], gemeenten: ["rucphen"] },
  { claim: "leiding", roles: ["teamleider"], gemeenten: [] },
] as const;

describe("what a colleague may do", () => {
  test("follows from their groups; a group that nobody gave anything gives nothing", () => {
    expect(rightsOf(none, ["balie", "koffie"], table)).toEqual({ roles: ["intake"], gemeenten: ["zundert"] });
    expect(rightsOf(none, ["koffie"], table)).toEqual(none);
  });

  test("is all that their groups give together", () => {
    expect(rightsOf(none, ["balie-rucphen", "balie"], table)).toEqual({
      roles: ["intake", "consulent"],
      gemeenten: ["rucphen", "zundert"],
    });
  });

  test("holds for every gemeente as soon as one group does", () => {
    expect(rightsOf(none, ["balie", "leiding"], table)).toEqual({ roles: ["intake", "teamleider"], gemeenten: [] });
  });

  test("starts with what the provider gives directly; without roles its gemeenten mean nothing", () => {
    const own = { roles: ["auditor"], gemeenten: ["zundert"] } as const;
    expect(rightsOf(own, ["balie-rucphen"], table).roles).toEqual(["intake", "consulent", "auditor"]);
    expect(rightsOf({ roles: [], gemeenten: ["halderberge"] }, ["balie"], table).gemeenten).toEqual(["zundert"]);
  });
});

test("the order of roles and gemeenten is no difference, all gemeenten is one", () => {
  const some = { roles: ["intake", "consulent"], gemeenten: ["a", "b"] } as const;
  expect(sameRights(some, { roles: ["consulent", "intake"], gemeenten: ["b", "a"] })).toBe(true);
  expect(sameRights(some, { ...some, gemeenten: [] })).toBe(false);
});
