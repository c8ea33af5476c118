import { beforeAll, expect, test, vi } from "vitest";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { filledIn, formClient, mainForm, type Page } from "#tests/harness/form-client.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
let origin = "";

beforeAll(async () => {
  origin = await visit();
});

/** One press of the first question, by a browser that has no cookie yet. @returns whose session it gives */
async function press(question: Page, gemeente: string): Promise<string | undefined> {
  const form = mainForm(question);
  if (!form) throw new Error("there is no question");
  const answer = await fetch(new URL(form.action, origin), {
    ...{ method: "POST", redirect: "manual", headers: { origin } },
    body: new URLSearchParams(filledIn(form, { gemeente })),
  });
  expect(answer.status).toBe(303);
  return /loket_session=d\.([0-9a-f-]{36})/.exec(answer.headers.get("set-cookie") ?? "")?.[1];
}

const drafts = () => db.draft.count({ where: { tenant } });
const first = () => formClient({ origin }).get("/nl/melden/gemeente");

test("Audrey presses twice on the first question because nothing seems to happen: it is one form", async () => {
  // given the first question without JavaScript, on a line that is slow
  const before = await drafts();
  const question = await first();

  // when she presses twice at once, and once more with another gemeente
  const pressed = await Promise.all([press(question, "etten-leur"), press(question, "etten-leur")]);
  const again = await press(question, "zundert");

  // then all of it is one form, and it holds what she said last
  expect(new Set([...pressed, again]).size).toBe(1);
  expect(await drafts()).toBe(before + 1);
  const context = { tenant, now: new Date(), secure: false } as RequestContext;
  const cookie = keepSession(context, { kind: "draft", id: again ?? "" }).split(";")[0] ?? "";
  const shown = await formClient({ origin, headers: { cookie } }).get("/nl/melden/gemeente");
  expect(filledIn(mainForm(shown) ?? fail(), {})).toContainEqual(["gemeente", "zundert"]);
});

test("two people at one counter, who each opened the first question, each have a form of their own", async () => {
  const [one, two] = [await press(await first(), "etten-leur"), await press(await first(), "etten-leur")];
  expect(one).toBeDefined();
  expect(two).not.toBe(one);
});

function fail(): never {
  throw new Error("there is no question");
}
