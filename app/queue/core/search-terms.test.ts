import { describe, expect, test } from "vitest";
import { searchTerms } from "./search-terms.ts";

const kinds = (typed: string) => searchTerms(typed).keys.map(({ kind, normalised }) => `${kind} ${normalised}`);

describe("the search box", () => {
  test.each(["ML-7K3Q-92", " ml7k3q92 ", "ml 7k3q 92"])("%s is a reference", (typed) => {
    expect(searchTerms(typed).reference).toBe("ML-7K3Q-92");
  });

  test("a name of the same shape is looked for as a name as well", () => {
    expect(kinds("Al-Amin-Ali")).toEqual(["name amin", "name ali"]);
  });

  test("name and birth date go together, in any order", () => {
    expect(kinds("haddad 12-3-1993")).toEqual(["birthDate 1993-03-12", "name haddad"]);
    expect(kinds("1993-03-12 Haddad")).toEqual(["birthDate 1993-03-12", "name haddad"]);
  });

  test("a phone number may be written as people write it", () => {
    expect(kinds("06 12 34 56 78")).toEqual(["phone +31612345678"]);
    expect(kinds("+31 6-12345678")).toEqual(["phone +31612345678"]);
  });

  test("nine digits are a BSN, an @ is an e-mail address", () => {
    expect(kinds("111222333")).toEqual(["bsn 111222333"]);
    expect(kinds("Amina@Post.example")).toEqual(["email amina@post.example"]);
  });

  test("nothing is found by nothing", () => {
    expect(searchTerms("  !? ")).toEqual({ reference: null, keys: [] });
  });
});
