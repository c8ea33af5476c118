import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Answers } from "#app/rules/contract.ts";
import { type FormClient, filledIn, formClient, mainForm, type Page } from "#tests/harness/form-client.ts";
import { outcomeStates } from "#tests/harness/sample-outcome.ts";
import { valuesFor } from "#tests/harness/walk.ts";
import { press, reads, said } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let origin = "";

beforeAll(async () => {
  origin = await visit();
});

const fatima: Answers = { ...outcomeStates.everything, gemeente: "roosendaal" };

const cookieOf = ({ cookies }: FormClient) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** Answers what comes by, until the outcome, or until so many questions are answered. */
async function check(client: FormClient, language: string, answers: Answers, most = 40): Promise<Page> {
  const start = await client.get(`/${language}/regelingen`);
  const first = start.links.find(({ href }) => href.includes("/regelingen/vraag/"));
  let page = await client.get(first?.href ?? "");
  for (let asked = 0; asked < most && page.url.pathname.includes("/vraag/"); asked += 1) {
    const form = mainForm(page);
    if (!form) throw new Error(`${page.url.pathname} asks nothing`);
    const next = await client.submit(page, valuesFor(form, answers), { form });
    if (next.status !== 200) throw new Error(`${page.url.pathname} answers ${next.status}: ${next.text.slice(0, 300)}`);
    page = next;
  }
  return page;
}

describe.each(["nl", "ar"] as const)("in %s, without JavaScript", (language) => {
  test("Fatima checks to the end, reads what fits with her own figures, and finds each answer back", async () => {
    // given
    const client = formClient({ origin, forwardedFor: "10.42.0.1" });

    // when
    const page = await check(client, language, fatima);

    // then
    expect([page.status, page.url.pathname, page.lang]).toEqual([200, `/${language}/regelingen/uitkomst`, language]);
    expect(page.text).toContain("1.419,46");
    expect(reads(page, said("regelingen:outcome.indication", language))).toBe(true);
    expect(page.text).toContain("Een mens beslist.");
    expect(gzipSync(page.html).length).toBeLessThanOrEqual(25_000);
    expect(page.headers.get("cache-control")).toMatch(/no-store/);
    expect(page.html).not.toContain("120000");

    const file = await fetch(`${origin}/${language}/regelingen/uitkomst.pdf`, {
      headers: { cookie: cookieOf(client) },
    });
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(file.headers.get("cache-control")).toMatch(/no-store/);
    expect(Buffer.from(await file.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");

    const change = page.links.find(({ href }) => href === `/${language}/regelingen/vraag/bedragen?terug=uitkomst`);
    const question = await client.get(change?.href ?? "");
    const form = mainForm(question);
    const back = await client.submit(question, { nettoInkomen: "exact", "nettoInkomen.exact": "1800" }, { form });
    expect(back.url.pathname).toMatch(/\/regelingen\/(uitkomst|vraag\/)/);
    const again = await client.get(`/${language}/regelingen/uitkomst`);
    expect(again.text).toContain("€ 1.800");
  });
});

test("whoever stops halfway sees what is known, and a way on; another language and the Dutch beside it keep it", async () => {
  const client = formClient({ origin, forwardedFor: "10.42.0.1" });
  const question = await check(client, "nl", fatima, 3);
  expect(question.url.pathname).toContain("/vraag/");
  const outcome = await client.get("/nl/regelingen/uitkomst");
  expect(outcome.status).toBe(200);
  expect(outcome.links.map(({ href }) => href)).toContain(question.url.pathname);

  const arabic = await press(client, outcome, "_language", "ar");
  expect([arabic.url.pathname, arabic.url.search, arabic.dir]).toEqual(["/ar/regelingen/uitkomst", "", "rtl"]);
  const both = await press(client, arabic, "_both", "1");
  expect(reads(both, said("regelingen:outcome.answers", "nl"))).toBe(true);
});

test("who has no check, or wiped it, is led to the start", async () => {
  const client = formClient({ origin, forwardedFor: "10.42.0.1" });
  expect((await client.get("/nl/regelingen/uitkomst")).url.pathname).toBe("/nl/regelingen");
  expect((await client.get("/nl/regelingen/uitkomst.pdf")).url.pathname).toBe("/nl/regelingen");
  await check(client, "nl", fatima, 2);
  const outcome = await client.get("/nl/regelingen/uitkomst");
  const wiping = outcome.forms.find(({ action }) => action.endsWith("/gewist"));
  await client.submit(outcome, {}, { form: wiping });
  expect((await client.get("/nl/regelingen/uitkomst")).url.pathname).toBe("/nl/regelingen");
});

test("Fatima begins her melding from the outcome: what she told is filled in, said to come from her check, and hers to confirm", async () => {
  // given a check to the end
  const client = formClient({ origin, forwardedFor: "10.42.0.1" });
  const outcome = await check(client, "nl", fatima);
  expect(reads(outcome, said("regelingen:outcome.toFormHint"))).toBe(true);

  // when
  const first = await press(client, outcome, "_begin", "melden");

  // then the first question has her gemeente, and says from where
  expect(first.url.pathname).toBe("/nl/melden/gemeente");
  expect(reads(first, said("intake:engine.knownNotice"))).toBe(true);
  const form = mainForm(first);
  if (!form) throw new Error("no form");
  expect(Object.fromEntries(filledIn(form, {})).gemeente).toBe("roosendaal");
  const second = await client.submit(first, {}, { form });
  expect(second.url.pathname).toBe("/nl/melden/waarvoor");
  expect(reads(second, said("intake:engine.knownNotice"))).toBe(false);

  // and a second press lays nothing over what she began
  const again = await press(client, await client.get("/nl/regelingen/uitkomst"), "_begin", "melden");
  expect(again.url.pathname).toBe("/nl/melden");
  expect((await client.get("/nl/melden/waarvoor")).status).toBe(200);
});
