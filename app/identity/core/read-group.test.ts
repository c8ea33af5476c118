import { describe, expect, test } from "vitest";
import { readGroup, refusalOfGroups } from "./read-group.ts";

const typed = { claim: " wp-balie ", name: "", roles: ["consulent", "intake", "koffie"], gemeenten: ["zundert"] };

describe("a group as a beheerder typed it", () => {
  test("has roles that we know, and its own name when it got no other", () => {
    expect(readGroup(typed, ["zundert", "rucphen"])).toEqual({
      value: { claim: "wp-balie", name: "wp-balie", roles: ["intake", "consulent"], gemeenten: ["zundert"] },
      wrong: [],
    });
  });

  test("with every gemeente ticked is for the whole Werkplein", () => {
    expect(readGroup({ ...typed, gemeenten: ["rucphen", "zundert"] }, ["zundert", "rucphen"]).value?.gemeenten).toEqual(
      [],
    );
  });

  test("is refused without a group, without a role, and with a gemeente of others", () => {
    const wrong = readGroup({ claim: " ", name: "x", roles: [], gemeenten: ["emmen"] }, ["zundert"]).wrong;
    expect(wrong.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "groep empty",
      "rollen none",
      "gemeenten unknown",
    ]);
  });
});

describe("what a beheerder may change", () => {
  const mine = { claim: "beheer", roles: ["beheerder"], gemeenten: [] } as const;
  const me = { own: { roles: [], gemeenten: [] }, groups: ["beheer"] } as const;

  test("is what others do", () => {
    const desk = { claim: "balie", roles: ["intake"], gemeenten: [] } as const;
    expect(refusalOfGroups(me, [mine], [mine, desk])).toBeNull();
    expect(refusalOfGroups(me, [mine, desk], [mine])).toBeNull();
  });

  test("is never what they may do themselves: no role more, and not locked out", () => {
    expect(refusalOfGroups(me, [mine], [{ ...mine, roles: ["beheerder", "teamleider"] }])).toBe("ownRights");
    expect(refusalOfGroups(me, [mine], [])).toBe("ownRights");
  });

  test("is not a group that has its roles already", () => {
    expect(refusalOfGroups(me, [mine], [mine, { claim: "beheer", roles: ["intake"], gemeenten: [] }])).toBe("taken");
  });
});
