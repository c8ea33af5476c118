import { beforeAll, expect, test, vi } from "vitest";
import { showKeptCheck } from "#app/intake/commands/show-kept-check.server.ts";
import { keptCheckByCode } from "#app/intake/queries/kept-check.server.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { shownCheck } from "#app/queue/queries/shown-check.server.ts";
import { overlayOf } from "#app/regelingen/contract.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { formClient, type Page } from "#tests/harness/form-client.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { givenStaff } from "../queue/given.ts";
import { checkOf, holdCheck } from "./check-in.ts";
import { press, reads, said } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
const { woontMet, geboortedatum } = audrey.answers;
const state = {
  answers: { gemeente: "etten-leur", geboortedatum, woontMet, nettoInkomen: { from: 100_000, to: 140_000 } },
  passed: ["gemeente", "over-u", "bedragen"],
  both: false,
  begun: "2026-11-24T13:05:00.000Z",
} as const;
let origin = "";

beforeAll(async () => {
  origin = await visit();
});

const browser = (address = "198.51.100.1") => formClient({ origin, forwardedFor: address });
const codeOn = ({ text }: Page) =>
  /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text.replaceAll("- ", "-"))?.[0] ?? "";
const daysOn = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Audrey, who filled in half of the check at home and asks to keep it. */
async function kept(client = browser()) {
  holdCheck(client, tenant, { ...state, begun: new Date().toISOString() });
  const asked = await client.get("/nl/regelingen/meenemen");
  const page = await press(client, asked, "do", "keep");
  return { client, page, code: codeOn(page) };
}

test("nothing is kept before Audrey says so; then her code opens the answers on any device", async () => {
  // given a browser with half a check, and the page that explains
  const client = browser();
  holdCheck(client, tenant, state);
  const before = await db.keptCheck.count();
  const asked = await client.get("/nl/regelingen/meenemen");
  expect([asked.heading, await db.keptCheck.count()]).toEqual([said("intake:takeAlong.title"), before]);

  // when she presses the button twice at once, the line being slow
  const twice = [press(client, asked, "do", "keep"), press(client, asked, "do", "keep")] as const;
  const [first, second] = await Promise.all(twice);
  expect([codeOn(second), await db.keptCheck.count()]).toEqual([codeOn(first), before + 1]);
  expect(second.text).toContain(said("intake:takeAlong.kept.title"));

  // then at the library the code page of every other form opens it, typed as people type
  const library = browser();
  const codePage = await library.get("/ar/verder");
  const opened = await library.submit(codePage, { code: codeOn(first).toLowerCase().replaceAll("-", " ") });
  expect(opened.url.pathname).toMatch(/^\/ar\/regelingen/);
  expect(checkOf(library, tenant)).toMatchObject({ answers: state.answers, passed: state.passed });

  // and the scanned square does so after a button, never by itself
  const phone = browser();
  const scanned = await phone.get(`/nl/verder/${codeOn(first).replaceAll("-", "")}`);
  expect(checkOf(phone, tenant)).toBeNull();
  await phone.submit(scanned);
  expect(checkOf(phone, tenant)?.answers).toEqual(state.answers);
});

test("what she answers later is kept under the same code, only when she asks", async () => {
  const { client, code } = await kept();
  const held = checkOf(client, tenant);
  if (!held) throw new Error("no check");
  const more = { ...held, answers: { ...held.answers, zorgverzekerd: true } };
  holdCheck(client, tenant, more);
  const page = await client.get("/nl/regelingen/meenemen");
  expect((await keptCheckByCode(tenant, code, new Date()))?.state.answers).toEqual(held.answers);
  await press(client, page, "do", "keep");
  expect((await keptCheckByCode(tenant, code, new Date()))?.state.answers).toEqual(more.answers);
});

test("it is gone at once when she says so, and by itself after thirty days", async () => {
  const { client, page, code } = await kept();
  const removed = await press(client, page, "do", "remove");
  expect(reads(removed, said("intake:takeAlong.done.removed"))).toBe(true);
  expect(await keptCheckByCode(tenant, code, new Date())).toBeNull();
  expect(checkOf(client, tenant)?.answers).toEqual(state.answers);

  const other = await kept();
  expect(await keptCheckByCode(tenant, other.code, daysOn(29))).not.toBeNull();
  expect(await keptCheckByCode(tenant, other.code, daysOn(31))).toBeNull();
  await removeWhatIsPastItsTime(daysOn(29));
  expect(await db.keptCheck.count()).toBeGreaterThan(0);
  await removeWhatIsPastItsTime(daysOn(31));
  expect(await db.keptCheck.count()).toBe(0);
});

test("a colleague opens it with the code that she shows, and that is written down", async () => {
  const { code } = await kept();
  const [ann, auditor] = [await givenStaff(tenant, "consulent"), await givenStaff(tenant, "auditor")];
  const seen = () => db.auditEntry.count({ where: { tenant, action: "check.viewed", actor: `staff:${ann.id}` } });
  const check = await showKeptCheck(ann, code.toLowerCase(), new Date());
  if (!check) throw new Error("no check");
  expect(await seen()).toBe(1);
  const inForce = { overlay: overlayOf("etten-leur"), version: "demo", demo: true };
  const page = shownCheck(check, inForce, new Date());
  expect(page.check.schemes.length).toBeGreaterThan(20);
  // the reasons are those of the verdict beside them, also where an answer follows from another
  const met = page.check.schemes.map(({ reasons }) => reasons.every(({ verdict }) => verdict === "yes"));
  expect(met).toEqual(page.check.schemes.map(({ verdict }) => verdict === "yes"));
  expect(page.sections.flatMap(({ rows }) => rows).filter(({ answer }) => answer !== null)).toHaveLength(4);

  expect(await showKeptCheck(ann, "0000-0000-0000", new Date())).toBeNull();
  expect(await showKeptCheck({ ...ann, tenant: "lansingerland" }, code, new Date())).toBeNull();
  expect(await showKeptCheck(auditor, code, new Date())).toBeNull();
  expect(await seen()).toBe(1);
});

test("another check in the same browser shows no code of the last one", async () => {
  const { client, code } = await kept();
  holdCheck(client, tenant, { ...state, answers: { gemeente: "zundert" }, begun: "2026-11-24T15:00:00.000Z" });
  const page = await client.get("/nl/regelingen/meenemen");
  expect([codeOn(page), page.html.includes(code)]).toEqual(["", false]);
  expect((await browser().get("/nl/regelingen/meenemen")).url.pathname).toBe("/nl/regelingen");
});

test("wrong codes are limited as those of started forms", async () => {
  const { code } = await kept();
  const guesser = browser("198.51.100.77");
  const page = await guesser.get("/nl/verder");
  const statuses: number[] = [];
  for (let guess = 0; guess < 31; guess += 1)
    statuses.push((await guesser.submit(page, { code: `000000000${String(guess).padStart(3, "0")}` })).status);
  expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true);
  expect([statuses[30], (await guesser.submit(page, { code })).status]).toEqual([429, 429]);
});

test("the code goes by mail only when asked, with nothing of the answers, and the address does not stay", async () => {
  const { client, page, code } = await kept();
  const wrong = await press(client, page, "do", "mail", { email: "audrey@" });
  expect([wrong.status, wrong.html.includes("audrey@")]).toEqual([422, true]);
  expect(await db.message.count({ where: { kind: "checkCode" } })).toBe(0);

  const mailed = await press(client, page, "do", "mail", { email: "audrey@example.org" });
  await press(client, page, "do", "mail", { email: "audrey@example.org" });
  expect(reads(mailed, said("intake:takeAlong.done.mailed"))).toBe(true);
  await expect
    .poll(() => db.message.count({ where: { kind: "checkCode", state: "sent" } }), { timeout: 20_000 })
    .toBe(1);
  const content = await sentMessage();
  expect(content.text).toContain(code);
  expect(JSON.stringify(content)).not.toMatch(/audrey|toeslag|bijstand|inkomen|check/i);
});

async function sentMessage(): Promise<{ to: string; text: string }> {
  const row = await db.message.findFirstOrThrow({ where: { kind: "checkCode" } });
  return unsealJson(`message:${row.tenant}:${row.id}`, row.content);
}
