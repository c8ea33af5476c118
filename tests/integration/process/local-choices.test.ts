import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { transaction } from "#app/platform/db.server.ts";
import { keepRuleSet } from "#app/regelingen/commands/keep-rule-set.server.ts";
import {
  adviceOf,
  compareResults,
  figureSetText,
  recompute,
  ruleSetText,
  savedCheck,
  worldFor,
} from "#app/regelingen/contract.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { type FormClient, formClient, type Page, type Values } from "#tests/harness/form-client.ts";
import { press, said } from "./residents.ts";
import { type Serving, serve } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
const scheme = "bijzondere-bijstand";
const address = (gemeente: string) => `/beheer/regelingen/${gemeente}/${scheme}`;
let product: Serving;
let kaya: FormClient;
let femi: FormClient;

async function colleague(name: string): Promise<FormClient> {
  const client = formClient({ origin: product.origin });
  const choice = await client.get("/inloggen?start");
  const who = new RegExp(`name="wie" value="([^"]+)"(?:(?!</button>)[\\s\\S])*${name}`).exec(choice.html)?.[1] ?? "";
  await client.submit(choice, { wie: who });
  return client;
}

beforeAll(async () => {
  product = await serve();
  [kaya, femi] = [await colleague("K. Yıldız"), await colleague("F. Boateng")];
});
afterAll(() => product?.stop());

const typed = {
  ...{ aangeboden: "ja", percentage: "120", vakantietoeslag: "ja", kostendelers: "nee", vermogenstoets: "ja" },
  ...{ vanaf: "1-1-2026", bron: "https://besluit.example/raad/12" },
};

/** Alone, renting, with costs that are out of the ordinary, on an income between 110 and 120 percent of the norm. */
const between: Answers = {
  ...{ geboortedatum: "1980-05-05", woontMet: ["niemand"], woonsituatie: "sociale-huur", verblijf: "nederlander" },
  ...{ nettoInkomen: 1600_00, inkomenSoorten: ["loon"], spaargeld: 0, waardeBezittingen: 0, schuldbedrag: 0 },
  ...{ situatie: ["hoge-kosten"], zorgverzekerd: true, achterstanden: ["geen"] },
};

async function proposed(client: FormClient, gemeente: string, change: Values = {}): Promise<Page> {
  return press(client, await client.get(address(gemeente)), "doe", "voorstellen", { ...typed, ...change });
}

async function adviceOn(gemeente: string, on: string) {
  const day = calendarDay(on);
  const { overlay } = await overlayInForce(tenant, gemeente, day);
  const advice = adviceOf(between, worldFor(day, overlay), overlay).schemes.find((one) => one.scheme === scheme);
  return { verdict: advice?.verdict, demo: advice?.demo, uncertain: (advice?.uncertain.length ?? 0) > 0 };
}

test("a limit goes from 110 to 120 percent on 1 January: the check of the day before says no, that of the day itself yes", async () => {
  // given the check of a household between both limits, saved on 31 December
  const eve = calendarDay("2025-12-31");
  const before = await overlayInForce(tenant, "halderberge", eve);
  const world = worldFor(eve, before.overlay);
  const saved = savedCheck(between, world, "halderberge", before.version);
  await transaction((tx) => keepRuleSet(tx, tenant, saved.receipt, world));
  const stored = { rules: ruleSetText(), figures: figureSetText(world) };
  expect(await adviceOn("halderberge", "2026-01-01")).toMatchObject({ verdict: "no", demo: true });

  // when a beheerder looks what changes and proposes it, and a colleague approves
  const looked = await press(kaya, await kaya.get(address("halderberge")), "doe", "bekijk", typed);
  expect([looked.status, looked.text]).toEqual([
    200,
    expect.stringMatching(/bijstandsnorm\s*110 %\s*120 %[\s\S]*Alleenstaande\s*€ [\d.,]+\s*€ [\d.,]+/),
  ]);
  const proposal = await press(kaya, looked, "doe", "voorstellen");
  expect(proposal.text).toContain(said("staff:choices.done.proposed"));
  expect(proposal.forms.flatMap(({ buttons }) => buttons.map(({ value }) => value))).not.toContain("approved");
  expect(await adviceOn("halderberge", "2026-01-01")).toMatchObject({ verdict: "no" });
  const list = await femi.get("/beheer/regelingen");
  const approved = await press(femi, await femi.get(proposal.url.pathname), "doe", "approved");
  expect(list.links.map(({ href }) => href)).toContain(proposal.url.pathname);
  expect(approved.text).toContain(said("staff:choices.done.approved"));

  // then both days differ, the list shows no example any more, and the saved check says what it said
  expect(await adviceOn("halderberge", "2025-12-31")).toMatchObject({ verdict: "no", demo: true });
  expect(await adviceOn("halderberge", "2026-01-01")).toEqual({ verdict: "yes", demo: false, uncertain: false });
  expect((await overlayInForce(tenant, "halderberge", eve)).version).toBe(before.version);
  expect((await overlayInForce(tenant, "halderberge", calendarDay("2026-01-01"))).version).not.toBe(before.version);
  expect((await kaya.get(address("halderberge"))).text).not.toContain(said("staff:choices.exampleNotice"));
  const again = compareResults(saved.results, recompute(stored, saved.receipt, between));
  expect(again.filter(({ same }) => !same)).toEqual([]);
  expect(again.find((one) => one.scheme === scheme)?.again?.verdict).toBe("no");
});

test("from a day of which the norms are not known yet, a raised limit no longer says no", async () => {
  const proposal = await proposed(kaya, "rucphen", { percentage: "115", vanaf: "01-01-2027" });
  await press(femi, await femi.get(proposal.url.pathname), "doe", "approved");
  expect(await adviceOn("rucphen", "2026-12-31")).toMatchObject({ verdict: "no", demo: true });
  expect(await adviceOn("rucphen", "2027-01-01")).toEqual({ verdict: "open", demo: false, uncertain: true });
});

describe("the form", () => {
  test("keeps what was typed and says by each field what is wrong", async () => {
    const page = await proposed(kaya, "moerdijk", { percentage: "1200", vanaf: "straks", bron: "in de map" });
    expect(page.status).toBe(422);
    for (const code of ["percentage", "vanaf", "bron"])
      expect(page.text.split(said(`staff:choices.wrong.${code}`)).length, code).toBe(3);
    expect(page.html).toMatch(/name="vanaf"[^>]*value="straks"/);
    expect(page.links.map(({ href }) => href)).toEqual(expect.arrayContaining(["#percentage", "#vanaf", "#bron"]));
  });

  test("says that a proposal from that day is waiting already", async () => {
    await proposed(kaya, "zundert");
    const second = await proposed(femi, "zundert", { percentage: "115" });
    expect([second.status, second.text]).toEqual([
      409,
      expect.stringContaining(said("staff:choices.refused.alreadyProposed")),
    ]);
    expect(second.html).toMatch(/name="percentage"[^>]*value="115"/);
  });

  test("is not there for a scheme without choices, a gemeente of others, or another role", async () => {
    const teamleider = await colleague("J. Verhoeven");
    for (const [client, path] of [
      [kaya, "/beheer/regelingen/zundert/zorgtoeslag"],
      [kaya, "/beheer/regelingen/assen/kindpakket"],
      [kaya, "/beheer/regelingen/voorstel/1"],
      [teamleider, "/beheer/regelingen"],
      [teamleider, address("zundert")],
    ] as const) {
      expect([path, (await client.get(path)).status]).toEqual([path, 404]);
    }
  });
});

test("a colleague refuses with a reason; without one the page asks for it", async () => {
  const proposal = await proposed(kaya, "roosendaal");
  const page = await femi.get(proposal.url.pathname);
  const silent = await press(femi, page, "doe", "refused", { reden: " " });
  expect([silent.status, silent.text]).toEqual([
    422,
    expect.stringContaining(said("staff:choices.refused.reasonMissing")),
  ]);
  const refused = await press(femi, page, "doe", "refused", { reden: "Het besluit zegt 115 procent" });
  expect(refused.text).toContain("Het besluit zegt 115 procent");
  const late = await press(femi, page, "doe", "approved");
  expect([late.status, late.text]).toEqual([
    409,
    expect.stringContaining(said("staff:choices.refused.alreadyDecided")),
  ]);
  expect((await kaya.get(address("roosendaal"))).text).toMatch(/Afgewezen\s*F\. Boateng/);
});
