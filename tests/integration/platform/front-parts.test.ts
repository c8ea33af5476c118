import type { IncomingMessage } from "node:http";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { direction, key, type LanguageCode, languages, translator } from "#app/i18n/contract.ts";
import { inOrder } from "#app/platform/in-order.ts";
import { addressKey, returnTurn, takeTurn } from "#app/platform/rate-limit.server.ts";
import { forgetSettings, parseSettings } from "#app/platform/settings.server.ts";
import { couldMatch } from "#app/server/few-routes.server.ts";
import { drawPlainPages, type PlainPage, plainPage } from "#app/server/plain-page.server.ts";
import { closedDoors } from "#app/server/say.ts";
import { proxyCheck, visitorOf } from "#app/server/visitor.server.ts";

describe("settings", () => {
  test("make every start outside production a demo, and none in production unless asked", () => {
    expect(parseSettings({}).demo).toBe(true);
    expect(parseSettings({ NODE_ENV: "production" }).demo).toBe(false);
    expect(parseSettings({ NODE_ENV: "production", LOKET_DEMO: "1" }).demo).toBe(true);
    expect(parseSettings({ NODE_ENV: "production", LOKET_ENV: "development" }).demo).toBe(true);
  });

  test("fake no clock in production", () => {
    const LOKET_NOW = "2026-01-01T00:00:00Z";
    expect(parseSettings({ LOKET_NOW }).fakeNow).toBe(LOKET_NOW);
    expect(parseSettings({ LOKET_NOW, NODE_ENV: "production" }).fakeNow).toBeUndefined();
  });

  test("that are missing in production are said with what does not work for want of them, and never in a demo", () => {
    const said = (env: Record<string, string>) =>
      closedDoors(parseSettings({ NODE_ENV: "production", ...env })).map((line) => line.replace(/ is not set.*/, ""));
    expect(said({ SMS_URL: "https://sms.example" })).toEqual([
      "warning: LOKET_OIDC_ISSUER",
      "warning: LOKET_DIGID_ISSUER",
      "warning: SMTP_URL",
    ]);
    const LOKET_DIGID_ISSUER = "https://digid.example";
    const login = { LOKET_OIDC_ISSUER: "https://login.example", LOKET_DIGID_ISSUER };
    expect(said({ ...login, SMTP_URL: "smtp://x", SMS_URL: "https://x" })).toEqual([]);
    expect(said({ LOKET_DEMO: "1" })).toEqual([]);
  });

  test("take an empty variable for one that is not set", () => {
    expect(parseSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });
});

describe("who asks", () => {
  const from = (remoteAddress: string, headers: Record<string, string>) =>
    visitorOf({
      socket: { remoteAddress },
      headers: { host: "loket.example", ...headers },
    } as unknown as IncomingMessage);

  test("a stranger's forwarded headers count for nothing", () => {
    const forwarded = {
      "x-forwarded-for": "10.9.9.9",
      "x-forwarded-host": "kwaad.example",
      "x-forwarded-proto": "https",
    };
    expect(from("203.0.113.7", forwarded)).toEqual({
      address: "203.0.113.7",
      host: "loket.example",
      secure: false,
      forwarded: true,
    });
  });

  test("an IPv4 visitor over an IPv6 socket is the same visitor", () => {
    expect(from("::ffff:203.0.113.7", {})?.address).toBe("203.0.113.7");
  });

  test.each(["a b", "a/b", "", "loket.example:123456", "x@y", "<script>"])("a host named %j is refused", (host) => {
    expect(from("203.0.113.7", { host })).toBeUndefined();
  });

  test("ranges and names of proxies are understood", () => {
    const trusted = proxyCheck(["loopback", "10.1.0.0/16", "2001:db8::/32", "192.0.2.1"]);
    expect(["127.0.0.1", "::1", "10.1.2.3", "2001:db8::9", "192.0.2.1"].filter((address) => !trusted(address))).toEqual(
      [],
    );
    expect(["10.2.0.1", "192.0.2.2", "2001:db9::1", "nonsense"].filter(trusted)).toEqual([]);
    expect(() => proxyCheck(["example.org"])).toThrow(/LOKET_TRUSTED_PROXIES/);
  });
});

describe("turns", () => {
  afterEach(() => forgetSettings());

  test("run out for one visitor and not for another, and come back when forgotten", async () => {
    const waits = await Promise.all(Array.from({ length: 31 }, () => takeTurn("attempt", "one")));
    expect(waits.filter((wait) => wait > 0)).toHaveLength(1);
    expect(await takeTurn("attempt", "other")).toBe(0);
    await returnTurn("attempt", "one");
    await returnTurn("attempt", "one");
    expect(await takeTurn("attempt", "one")).toBe(0);
  });

  test("an IPv6 household is one visitor, whichever of its addresses it uses", () => {
    expect(addressKey("2001:db8:1:2:aaaa::1")).toBe(addressKey("2001:db8:1:2::ffff"));
    expect(addressKey("2001:db8:1:3::1")).not.toBe(addressKey("2001:db8:1:2::1"));
    expect(addressKey("203.0.113.7")).toBe("203.0.113.7");
  });
});

describe("which routes a path could mean", () => {
  test.each([
    [":lng/verder/:token?", "nl/verder", true],
    [":lng/verder/:token?", "nl/verder/abc", true],
    [":lng/verder/:token?", "nl/verder/abc/d", false],
    [":lng/:form/:page", "nl/melding/naam", true],
    ["werk/*", "werk/a/b/c", true],
    ["werk/*", "werk", true],
    ["werk/*", "elders/a", false],
    ["", "", true],
    ["", "nl", false],
  ])("%j against %j: %j", (pattern, path, expected) => {
    const split = (text: string) => text.split("/").filter(Boolean);
    expect(couldMatch(split(pattern), split(path))).toBe(expected);
  });
});

test("tables come after those they refer to", () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(names, fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }), (tables, pairs) => {
      const refers = pairs
        .map(([a, b]) => [a % tables.length, b % tables.length] as const)
        .filter(([a, b]) => a > b)
        .map(([a, b]) => ({ from: tables[a] ?? "", to: tables[b] ?? "" }));
      const order = inOrder(
        tables.map((table) => ({ table, columns: [], key: [] })),
        refers,
      ).map(({ table }) => table);
      return refers.every(({ from, to }) => order.indexOf(to) < order.indexOf(from)) && order.length === tables.length;
    }),
  );
});

describe("a page for when nothing else is there", () => {
  const kinds: Record<PlainPage, number> = {
    outage: 503,
    tooMany: 429,
    tooLarge: 413,
    fileTooLarge: 413,
    otherSite: 403,
  };
  const cases = Object.keys(kinds).flatMap((kind) => languages.map((lng) => [kind as PlainPage, lng] as const));

  test.each(cases)("%s in %s is in the language of the address, with the others under it", async (kind, lng) => {
    drawPlainPages(resolve(import.meta.dirname, "../../.."));
    const answer = plainPage(kind, `/${lng}/melden/naam?terug=1`, "lansingerland", {});
    const html = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    const title = (language: LanguageCode) => translator(language).t(key("pages", kind, "title"));
    const inOrderShown = [...html.matchAll(/<section lang="(\w+)" dir="(ltr|rtl)"><h[12]>([^<]+)</g)];
    expect(answer.status).toBe(kinds[kind]);
    expect(html).toContain(`<html lang="${lng}" dir="${direction(lng)}">`);
    expect(html).toContain(`<title>${title(lng)} – `);
    expect(html).toMatch(/href="tel:\+?\d+"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(inOrderShown.map(([, language, dir, words]) => [language, dir, words])).toEqual(
      [lng, ...languages.filter((other) => other !== lng)].map((each) => [each, direction(each), title(each)]),
    );
  });

  test("is Dutch at an address without a language", async () => {
    drawPlainPages(resolve(import.meta.dirname, "../../.."));
    for (const url of ["/", "/werkvoorraad", "/?ar", "//ar", "/arabisch"]) {
      const html = gunzipSync(Buffer.from(await plainPage("outage", url, "ability", {}).arrayBuffer())).toString();
      expect(html, url).toContain('<html lang="nl" dir="ltr">');
    }
  });
});
