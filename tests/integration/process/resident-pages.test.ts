import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { formClient } from "#tests/harness/form-client.ts";
import { freePort } from "#tests/harness/processes.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { expectQuickExit } from "./residents.ts";
import { type Attempt, attempt, untilServing } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let product: Attempt;
let origin = "";
let visitors = 0;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const { DATABASE_URL = "", LOKET_MASTER_KEY = "" } = process.env;
  product = attempt("unused", port, { DATABASE_URL, LOKET_MASTER_KEY, LOKET_TRUSTED_PROXIES: "loopback" });
  await untilServing(product, port);
});
afterAll(async () => {
  product?.child.kill("SIGTERM");
  await product?.exit;
});

/** A browser without scripts, at an address of its own: five wrong codes of one visitor are no other's. */
const visitor = () => {
  visitors += 1;
  return formClient({ origin, forwardedFor: `203.0.113.${visitors}` });
};
const answers = { ...audrey.answers, gemeente: "etten-leur" };

describe("whoever is not safe at home", () => {
  test("finds Sluit snel on every page from there, also on plans, the receipt and paper, and it leaves", async () => {
    // given Audrey, who says what happens at home
    const client = visitor();
    const unsafe = { ...answers, directHulpNodig: true, soortNood: ["geweld"] };

    // when she goes through all questions, to her receipt
    const without: string[] = [];
    let told = false;
    const walked = await walkForm({
      ...{ client, language: "nl", answers: unsafe },
      onPage: async (page) => {
        told ||= page.url.pathname.endsWith("/plan/crisis");
        if (told && !page.links.some(({ href }) => href === "/sessie" && page.html.includes("loket-quick-exit")))
          without.push(page.url.pathname);
        if (!page.url.pathname.endsWith("/controleren")) return;
        expectQuickExit(await client.get("/nl/melden/papier?ingevuld"));
        expectQuickExit(await client.get("/nl/melden/bewaren"));
      },
    });

    // then each page had the way out
    expect(walked.pages).toEqual(expect.arrayContaining(["spoed", "nu-melden", "controleren", "plan/crisis"]));
    expect(without).toEqual([]);
    expectQuickExit(walked.receipt);

    // and it leads away, to a page that is not ours, and this browser forgets
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const left = await fetch(`${origin}/sessie`, { redirect: "manual", headers: { cookie } });
    expect([left.status, new URL(left.headers.get("location") ?? "").host]).toEqual([302, "www.knmi.nl"]);
    expect(left.headers.get("set-cookie")).toMatch(/^loket_session=;.*max-age=0/i);
  });

  test("and nobody else is troubled with it", async () => {
    const client = visitor();
    const shown: string[] = [];
    await walkForm({
      ...{ client, language: "nl", answers },
      onPage: (page) => {
        if (page.html.includes("loket-quick-exit")) shown.push(page.url.pathname.split("/").at(-1) ?? "");
      },
    });
    expect(shown).toEqual(["waarvoor", "bezit-en-schulden"]);
  });
});

test("Bevestigen in another language is no try at confirming", async () => {
  const page = await visitor().get("/ar/bevestigen");
  const uk = page.links.find(({ href }) => href === "/uk/bevestigen");
  expect(uk?.text).toContain("Українська");
  expect(page.html).not.toContain(`name="_both"`);
});
