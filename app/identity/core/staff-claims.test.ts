import { expect, test } from "vitest";
import { readClaims } from "./staff-claims.ts";

const claims = {
  sub: "7",
  name: "S. de Wit",
  werkplein: "ability",
  rollen: ["intake", "koffie"],
  gemeenten: "het-hogeland",
};

test("a colleague gets the roles we know, whether they come as a list or as text", () => {
  expect(readClaims(claims, "ability")).toEqual({
    ok: true,
    value: {
      subject: "7",
      name: "S. de Wit",
      tenant: "ability",
      roles: ["intake"],
      gemeenten: ["het-hogeland"],
      groups: [],
    },
  });
});

test("a colleague of another Werkplein is refused", () => {
  expect(readClaims(claims, "lansingerland")).toEqual({ ok: false, refusal: "otherWerkplein" });
});

test("nobody gets in without a role, or without saying who they are", () => {
  expect(readClaims({ ...claims, rollen: [] }, "ability")).toEqual({ ok: false, refusal: "noRole" });
  expect(readClaims({ ...claims, name: "" }, "ability")).toEqual({ ok: false, refusal: "incompleteClaims" });
});

test("groups need no Werkplein, since each says itself what they do there; one text is one group", () => {
  const { sub, name } = claims;
  const read = readClaims({ sub, name, groepen: ["a"], groups: "Loket balie" }, "ability");
  expect(read).toMatchObject({ ok: true, value: { roles: [], groups: ["a", "Loket balie"] } });
  expect(readClaims({ sub, name, rollen: ["intake"], groups: ["a"] }, "ability")).toEqual({
    ok: false,
    refusal: "incompleteClaims",
  });
});
