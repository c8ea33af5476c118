import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkVisit, keepCheck } from "#app/intake/queries/check-visit.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { checkByForms, questionOf } from "#tests/harness/check-by-forms.ts";
import { type FormClient, formClient, mainForm, type Page } from "#tests/harness/form-client.ts";
import { plainText } from "#tests/harness/html-forms.ts";
import { freePort } from "#tests/harness/processes.ts";
import { answer } from "#tests/harness/walk.ts";
import { charlotte } from "#tests/personas/charlotte.ts";
import { fatima } from "#tests/personas/fatima.ts";
import { press, reads, said } from "./residents.ts";
import { type Attempt, attempt, untilServing } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let product: Attempt;
let origin = "";
let visitors = 0;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL = "", LOKET_MASTER_KEY = "" } = process.env;
  product = attempt("unused", port, {
    DATABASE_URL,
    LOKET_MASTER_KEY,
    LOKET_TRUSTED_PROXIES: "loopback",
    LOKET_LOG: "info",
  });
  await untilServing(product, port);
});
afterAll(async () => {
  product?.child.kill("SIGTERM");
  await product?.exit;
});

/** A browser without scripts. */
const visitor = () => {
  visitors += 1;
  return formClient({ origin, forwardedFor: `203.0.113.${visitors}` });
};
const tenant = "hart-van-west-brabant";
const here = { gemeente: "etten-leur" };
const charlotteHere = { ...charlotte.answers, ...here, nettoInkomen: 131_000, toetsingsinkomen: 2_010_000 };
const fatimaHere = { ...fatima.answers, ...here, nettoInkomen: 156_000, situatie: ["kind-naar-opvang"] };

/** What the list below a question says: the schemes in their order, and the mark of each. */
function listOn(page: Page): { names: string[]; marks: string[] } {
  const [, list = ""] = /<details class="standings">[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(page.html) ?? [];
  const rows = [...list.matchAll(/<li class="standing-(\w+)">([\s\S]*?)<\/li>/g)];
  const nameOf = (row: string) => plainText(row.slice(0, row.lastIndexOf("<span")));
  return { names: rows.map(([, , row = ""]) => nameOf(row)), marks: rows.map(([, mark = ""]) => mark) };
}

const backOf = (page: Page) => /<a class="back-link" href="([^"]*)"/.exec(page.html)?.[1] ?? "";

/** Lets this browser have been seen last so many minutes ago. */
function letPass(client: FormClient, minutes: number): void {
  const context = { tenant, secure: false, now: new Date() } as RequestContext;
  const request = new Request(origin, { headers: { cookie: `loket_check=${client.cookies.get("loket_check")}` } });
  const state = checkVisit(context, request);
  if (!state) throw new Error("this browser has no check");
  const then = { ...context, now: new Date(Date.now() - minutes * 60_000) };
  const [pair = ""] = keepCheck(then, state)["set-cookie"].split(";");
  client.cookies.set("loket_check", pair.slice("loket_check=".length));
}

describe.each([
  ["nl", charlotteHere],
  ["ar", fatimaHere],
] as const)("the whole check in %s", (language, answers) => {
  test("comes to its outcome; the list below each question never jumps, and what is certain stays", async () => {
    const client = visitor();
    const lists: ReturnType<typeof listOn>[] = [];
    const { page, asked } = await checkByForms({
      ...{ client, language, answers },
      onPage: (each) => {
        expect([each.status, each.lang, (each.html.match(/<h1/g) ?? []).length]).toEqual([200, language, 1]);
        if (questionOf(each) !== "gemeente") lists.push(listOn(each));
      },
    });
    expect([page.status, page.url.pathname]).toEqual([200, `/${language}/regelingen/uitkomst`]);
    expect(asked[0]).toBe("gemeente");
    expect(asked).toEqual([...new Set(asked)]);

    // then each scheme kept its place, and no mark that was certain changed
    const [first] = lists;
    expect(first?.names.length).toBeGreaterThan(20);
    for (const [index, { names, marks }] of lists.entries()) {
      expect(names).toEqual(first?.names);
      const before = lists[index - 1]?.marks ?? [];
      expect(marks.filter((mark, at) => before[at] && before[at] !== "open" && before[at] !== mark)).toEqual([]);
    }
    expect(new Set(lists.at(-1)?.marks)).toContain("no");

    // and nothing of it stands anywhere but in this browser
    const [kept] = await query<{ drafts: number; intakes: number }>(
      "what-is-kept",
      "select (select count(*)::int from draft) as drafts, (select count(*)::int from intake) as intakes",
      [],
    );
    expect(kept).toEqual({ drafts: 0, intakes: 0 });
    expect(product.stdout() + product.stderr()).not.toContain("etten-leur");
    expect([...client.cookies.keys()]).toEqual(["loket_check"]);
  });
});

describe("a question of the check", () => {
  test("comes back with what is wrong and with what was typed, also in another language and with the Dutch beside it", async () => {
    const client = visitor();
    const { page } = await checkByForms({ client, language: "nl", answers: charlotteHere, until: "over-u" });
    const typed = { "geboortedatum.day": "31", "geboortedatum.month": "2" };
    const wrong = await client.submit(page, typed);
    const dayOn = (each: Page) =>
      mainForm(each)?.fields.flatMap(({ name, value }) => (name.startsWith("geboortedatum.") ? [value] : []));
    expect([wrong.status, dayOn(wrong), wrong.html.includes("data-error-summary")]).toEqual([
      422,
      ["31", "2", ""],
      true,
    ]);
    expect(wrong.html).toContain(`<title>${said("ui:errors.prefix")}`);

    const arabic = await press(client, wrong, "_language", "ar");
    expect([arabic.status, arabic.url.pathname, arabic.dir]).toEqual([200, "/ar/regelingen/vraag/over-u", "rtl"]);
    expect([dayOn(arabic), arabic.html.includes("data-error-summary")]).toEqual([["31", "2", ""], true]);
    const both = await press(client, arabic, "_both", "1");
    expect([dayOn(both), reads(both, page.heading), reads(arabic, page.heading)]).toEqual([
      ["31", "2", ""],
      true,
      false,
    ]);
    expect(both.url.search).toBe("");
  });

  test("keeps even what is far too long to travel", async () => {
    const client = visitor();
    const { page } = await checkByForms({ client, language: "nl", answers: charlotteHere, until: "over-u" });
    const long = Array.from({ length: 900 }, (_, index) => `${index}`).join("-");
    const arabic = await press(client, page, "_language", "ar", { "geboortedatum.year": long.repeat(3) });
    expect([arabic.status, arabic.lang]).toEqual([200, "ar"]);
    expect(mainForm(arabic)?.fields.find(({ name }) => name === "geboortedatum.year")?.value).toBe(long.repeat(3));
    expect(questionOf(await answer({ client, answers: charlotteHere }, arabic))).not.toBe("over-u");
  });

  test("leads back to the one before, which still says what was answered", async () => {
    const client = visitor();
    const seen: Page[] = [];
    const { page } = await checkByForms({
      ...{ client, language: "nl", answers: charlotteHere },
      onPage: (each) => void seen.push(each),
      until: "bedragen",
    });
    const before = await client.get(backOf(page));
    expect(questionOf(before)).toBe(questionOf(seen.at(-1) as Page));
    expect(mainForm(before)?.fields.some(({ checked }) => checked)).toBe(true);
    expect(questionOf(await client.submit(before))).toBe("bedragen");
    expect(backOf(await client.get("/nl/regelingen/vraag/gemeente"))).toBe("/nl/regelingen");
  });

  test("answered in two tabs loses nothing of either", async () => {
    // given one tab that stays behind, and another that goes on
    const client = visitor();
    const { page: behind } = await checkByForms({ client, language: "nl", answers: charlotteHere, until: "over-u" });
    const ahead = await checkByForms({ client, language: "nl", answers: charlotteHere, until: "bedragen" });
    // when the first tab is answered after all
    const next = await answer({ client, answers: charlotteHere }, behind);
    // then both stand at the same question
    expect(questionOf(next)).toBe(questionOf(ahead.page));
  });

  test("leads to what is known so far for who stops, and goes on where it was", async () => {
    const client = visitor();
    const { page } = await checkByForms({ client, language: "nl", answers: charlotteHere, until: "over-u" });
    const stopped = await press(client, page, "_stop", "1", { "geboortedatum.day": "7" });
    expect([stopped.status, stopped.url.pathname]).toEqual([200, "/nl/regelingen/uitkomst"]);
    const start = await client.get("/nl/regelingen");
    const goOn = start.links.find(({ text }) => text === said("pages:regelingen.goOn"));
    const again = await client.get(goOn?.href ?? "");
    expect(mainForm(again)?.fields.find(({ name }) => name === "geboortedatum.day")?.value).toBe("7");
  });

  test("changed from the outcome leads back there at once", async () => {
    const client = visitor();
    const { page: outcome } = await checkByForms({ client, language: "nl", answers: charlotteHere });
    expect(outcome.url.pathname).toBe("/nl/regelingen/uitkomst");
    const page = await client.get("/nl/regelingen/vraag/woning?terug=uitkomst");
    expect(backOf(page)).toBe("/nl/regelingen/uitkomst");
    expect((await client.submit(page)).url.pathname).toBe("/nl/regelingen/uitkomst");
  });
});

describe("the answers of a check", () => {
  test("are gone when they are wiped, and the page says so", async () => {
    const client = visitor();
    const { page } = await checkByForms({ client, language: "ar", answers: charlotteHere, until: "over-u" });
    const form = page.forms.find(({ action }) => action === "/ar/regelingen/gewist");
    const wiped = await client.submit(page, {}, { form });
    expect([wiped.status, wiped.url.pathname]).toEqual([200, "/ar/regelingen/gewist"]);
    expect(client.cookies.size).toBe(0);
    const lost = await client.get("/ar/regelingen/vraag/over-u");
    expect([lost.url.pathname, reads(lost, said("pages:regelingen.lost", "ar"))]).toEqual(["/ar/regelingen", true]);
  });

  test("are gone after half an hour, live on while somebody is there, and go with Sluit snel", async () => {
    const client = visitor();
    const { page } = await checkByForms({ client, language: "nl", answers: charlotteHere, until: "over-u" });
    const renew = () => client.request("/sessie", { method: "POST", headers: { origin } });
    letPass(client, 28);
    expect((await renew()).status).toBe(204);
    letPass(client, 28);
    expect(questionOf(await client.get("/nl/regelingen/vraag/over-u"))).toBe("over-u");
    letPass(client, 40);
    expect((await renew()).status).toBe(403);
    expect((await client.submit(page, {})).url.pathname).toBe("/nl/regelingen");

    const other = visitor();
    await checkByForms({ client: other, language: "nl", answers: charlotteHere, until: "over-u" });
    const cookie = `loket_check=${other.cookies.get("loket_check")}`;
    const left = await fetch(`${origin}/sessie`, { redirect: "manual", headers: { cookie } });
    expect(left.headers.getSetCookie().join()).toMatch(/loket_check=;.*max-age=0/i);
  });

  test("that were tampered with are no answers: the check starts anew", async () => {
    const client = visitor();
    await checkByForms({ client, language: "nl", answers: charlotteHere, until: "over-u" });
    const value = client.cookies.get("loket_check") ?? "";
    client.cookies.set("loket_check", `${value.slice(0, -4)}AAAA`);
    const page = await client.get("/nl/regelingen/vraag/over-u");
    expect([page.status, page.url.pathname]).toEqual([200, "/nl/regelingen"]);
    expect(questionOf(await client.get("/nl/regelingen/vraag/gemeente"))).toBe("gemeente");
  });
});

test("a check is no form that is kept: none of the pages of a melding exist for it", async () => {
  const client = visitor();
  for (const path of ["controleren", "nu-melden", "papier", "gemeente", "plan/crisis", "vraag/onbekend"])
    expect((await client.get(`/nl/regelingen/${path}`)).status, path).toBe(404);
});
