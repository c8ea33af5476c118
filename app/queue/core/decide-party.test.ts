import { describe, expect, test } from "vitest";
import { decideParty, readRepresentative, type TypedRepresentative } from "./decide-party.ts";
import type { IntakeState } from "./intake-row.ts";

const typed: TypedRepresentative = {
  ...{ role: "bewindvoerder", name: " Anja Smit ", ground: "Beschikking 1234", bsn: "999994281", email: null },
  ...{ phone: null, address: "Postbus 1, Breda", language: "nl", since: "2026-01-01", until: "", receives: true },
  ...{ residentToo: false, mayWithdraw: false },
};

describe("who acts for a resident", () => {
  test("has a role of the law, a name, a ground, a first day, and a place for letters", () => {
    const read = readRepresentative(typed);
    expect(read).toMatchObject({ ok: true, value: { name: "Anja Smit", until: null, residentToo: false } });
    const wrong: readonly (readonly [Partial<TypedRepresentative>, string])[] = [
      [{ role: "helper" }, "roleMissing"],
      [{ name: " " }, "nameMissing"],
      [{ ground: "" }, "partyGroundMissing"],
      [{ bsn: undefined }, "bsnWrong"],
      [{ email: undefined }, "emailWrong"],
      [{ phone: undefined }, "phoneWrong"],
      [{ address: " " }, "nowhereToWrite"],
      [{ since: "" }, "sinceWrong"],
      [{ until: "2025-12-31" }, "untilBefore"],
    ];
    for (const [change, refusal] of wrong)
      expect(readRepresentative({ ...typed, ...change })).toEqual({ ok: false, refusal });
  });

  test("the resident is told unless somebody else is told in their place", () => {
    expect(readRepresentative({ ...typed, receives: false })).toMatchObject({ value: { residentToo: true } });
  });

  test("is named in a closed file too, and not in one that went on in another", () => {
    const intake = { joinedTo: null, state: "decided_afwijzing" } as IntakeState;
    expect(decideParty(intake)).toMatchObject({ ok: true });
    expect(decideParty({ ...intake, joinedTo: "other", state: "received" })).toEqual({ ok: false, refusal: "joined" });
  });
});
