import { describe, expect, test } from "vitest";
import { decideLink, type LinkAsked } from "./decide-link.ts";

const asked: LinkAsked = {
  ...{ told: "999990433", own: "999990433", toConfirm: false, ofLogin: null, signs: true, state: "received" },
};

describe("a case that was opened with its code is kept with DigiD", () => {
  test("by the person whose BSN stands in it, who signs it with the same press while it can be signed", () => {
    expect(decideLink(asked)).toEqual({ ok: true, value: { linked: true, signed: true } });
    const decided = { ...asked, state: "decided_toekenning" };
    expect(decideLink(decided)).toEqual({ ok: true, value: { linked: true, signed: false } });
    const again = { ...asked, ofLogin: true, signs: false };
    expect(decideLink(again)).toEqual({ ok: true, value: { linked: false, signed: false } });
  });

  test("and by nobody else, nor where no BSN was told, nor before a helper's form was confirmed", () => {
    for (const wrong of [{ told: "999990470" }, { told: null }, { ofLogin: false }])
      expect(decideLink({ ...asked, ...wrong })).toEqual({ ok: false, refusal: "otherPerson" });
    expect(decideLink({ ...asked, toConfirm: true })).toEqual({ ok: false, refusal: "toConfirm" });
  });
});
