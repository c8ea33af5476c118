import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { FactDefinition } from "#app/facts/contract.ts";
import { allPages, checkForm } from "#app/intake/contract.ts";
import {
  type CheckVisit,
  checkVisit,
  fitsCheck,
  keepCheck,
  renewCheck,
  wipeCheck,
} from "#app/intake/queries/check-visit.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { forgetKeys, newMasterKey } from "#app/platform/master-key.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import { later, testNow } from "#tests/harness/clock.ts";

const visitor = (more: Partial<RequestContext> = {}): RequestContext => ({
  ...{ tenant: "hart-van-west-brabant", clientAddress: "203.0.113.9", nonce: "", requestId: "", now: testNow },
  ...{ secure: false, origin: "http://localhost", ...more },
});

/** The request of a browser that was given this Set-Cookie header. */
function carrying(header: string): Request {
  const [pair = ""] = header.split(";");
  return new Request("http://localhost/nl/regelingen", { headers: { cookie: pair } });
}

const lastDay = Date.UTC(2026, 10, 24);
const anyDay = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => new Date(lastDay - days * 86_400_000).toISOString().slice(0, 10));
const longest = (texts: readonly string[]) => texts.toSorted((a, b) => b.length - a.length);

/** The longest that a fact can be answered: every option ticked, every row filled, an amount to the cent. */
function fullest(fact: FactDefinition): fc.Arbitrary<Known> {
  const options = fact.options ?? [];
  switch (fact.type) {
    case "yesNo":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...longest(options).slice(0, 3));
    case "choices":
      return fc.constant(options.filter((option) => !fact.aloneOptions?.includes(option)));
    case "day":
      return anyDay;
    case "group": {
      const row = fc.record(Object.fromEntries((fact.of ?? []).map((part) => [part.id, fullest(part)])));
      const size = fact.maxRows ?? 12;
      return fc.array(row, { minLength: size, maxLength: size }).map((rows) => ({ rows, complete: true }));
    }
    default: {
      const max = fact.max ?? 99_999_999_00;
      return fc.integer({ min: Math.floor(max / 10), max });
    }
  }
}

const pages = allPages(checkForm);
const fullestHousehold: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(pages.flatMap(({ facts }) => facts.map((fact) => [fact.id, fullest(fact)]))),
);
const passed = pages.map(({ id }) => id);
const stateOf = (answers: Answers): CheckVisit => ({ answers, passed, both: true, begun: testNow.toISOString() });
const oksana = stateOf({ gemeente: "etten-leur", geboortedatum: "1991-05-03", woontMet: ["kinderen"] });

describe("the cookie of a check", () => {
  test("holds the fullest household in 3.5 kB, and gives it back as it was", () => {
    fc.assert(
      fc.property(fullestHousehold, (answers) => {
        const context = visitor({ secure: true });
        const { "set-cookie": header } = keepCheck(context, stateOf(answers));
        expect(header.length).toBeLessThanOrEqual(3500);
        expect(checkVisit(context, carrying(header))).toEqual(stateOf(answers));
      }),
      { numRuns: 200 },
    );
  });

  test("ends with the browser, is of no use to scripts, and over https to no other host", () => {
    const plain = keepCheck(visitor(), oksana)["set-cookie"];
    const secure = keepCheck(visitor({ secure: true }), oksana)["set-cookie"];
    expect(plain).toMatch(/^loket_check=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(secure).toMatch(/^__Host-loket_check=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(wipeCheck(visitor())["set-cookie"]).toMatch(/^loket_check=; .*Max-Age=0/);
  });

  test("is nothing in another Werkplein, when any part of it was changed, or with a key that is gone", () => {
    const { "set-cookie": header } = keepCheck(visitor(), oksana);
    expect(checkVisit(visitor(), carrying(header))).toEqual(oksana);
    expect(checkVisit(visitor({ tenant: "lansingerland" }), carrying(header))).toBeNull();
    const value = header.slice("loket_check=".length, header.indexOf(";"));
    for (let at = 0; at < value.length; at += 7) {
      const changed = `${value.slice(0, at)}${value[at] === "A" ? "B" : "A"}${value.slice(at + 1)}`;
      expect(checkVisit(visitor(), carrying(`loket_check=${changed}`)), `character ${at}`).toBeNull();
    }
    for (const odd of ["x", "", "%00", value.slice(0, 60)])
      expect(checkVisit(visitor(), carrying(`loket_check=${odd}`))).toBeNull();
    useKey(newMasterKey());
    expect(checkVisit(visitor(), carrying(header))).toBeNull();
  });

  test("is over after half an hour without a page, and lives on with every page", () => {
    const request = carrying(keepCheck(visitor(), oksana)["set-cookie"]);
    expect(renewCheck(visitor({ now: later({ minutes: 0 }) }), request)).toEqual({});
    const renewed = renewCheck(visitor({ now: later({ minutes: 29 }) }), request)["set-cookie"] ?? "";
    const muchLater = visitor({ now: later({ minutes: 55 }) });
    expect(checkVisit(muchLater, request)).toBeNull();
    expect(renewCheck(muchLater, request)).toEqual({});
    expect(checkVisit(muchLater, carrying(renewed))).toEqual(oksana);
  });

  test("leaves what was half typed behind rather than an answer, and refuses answers beyond its size", () => {
    const travelling = { page: "bedragen", fields: { nettoInkomen: [noise(6_000)] }, wasError: false };
    const tooLong = { ...oksana, typed: travelling };
    expect(fitsCheck(visitor(), oksana)).toBe(true);
    expect(fitsCheck(visitor(), tooLong)).toBe(false);
    expect(checkVisit(visitor(), carrying(keepCheck(visitor(), tooLong)["set-cookie"]))).toEqual(oksana);
    const beyond = stateOf({ gemeente: noise(6_000) });
    expect(fitsCheck(visitor(), beyond)).toBe(false);
    expect(() => keepCheck(visitor(), beyond)).toThrow(RangeError);
  });
});

/** Text that cannot be packed into less. */
function noise(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (seed % 90));
  }).join("");
}

const original = process.env.LOKET_MASTER_KEY ?? "";
afterEach(() => useKey(original));

function useKey(text: string): void {
  process.env.LOKET_MASTER_KEY = text;
  forgetSettings();
  forgetKeys();
}
