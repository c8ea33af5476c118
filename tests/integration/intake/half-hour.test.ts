import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { showCode } from "#app/intake/contract.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { wholeBody } from "#app/platform/whole-page.server.ts";
import * as question from "#app/routes/resident/question.tsx";
import * as resume from "#app/routes/resident/resume.tsx";
import { later, testNow } from "#tests/harness/clock.ts";
import { readForms } from "#tests/harness/html-forms.ts";
import { audrey } from "#tests/personas/audrey.ts";

const tenant = "hart-van-west-brabant";
const contextAt = (now: Date): RequestContext => ({
  ...{ tenant, clientAddress: "203.0.113.9", nonce: "", requestId: "", now, secure: false },
  origin: "http://localhost",
});

type Handler = (args: { request: Request; params: object; context: RequestContext }) => Promise<Response>;

/** The page, which is handed on as a whole and not as a stream. */
const htmlOf = async (answer: Response) => String(await wholeBody(answer));

/** The answer to a request, whether given or thrown. */
async function ask(handler: unknown, path: string, params: object, now: Date, init: RequestInit = {}) {
  const request = new Request(`http://localhost${path}`, init);
  try {
    return await (handler as Handler)({ request, params, context: contextAt(now) });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

test("Audrey, away for longer than half an hour, comes back by her code to the same question with what she said", async () => {
  // given Audrey at her address, with her name filled in, and what she saw of her code
  const { gemeente: _, ...answers } = audrey.answers;
  const passed = ["gemeente", "waarvoor", "naam"];
  const draft = await startDraft(tenant, "melding", "nl", testNow, (content) => ({
    ...{ ...content, answers: { ...answers, gemeente: "etten-leur" }, passed, page: "adres" },
  }));
  const cookie = keepSession(contextAt(testNow), { kind: "draft", id: draft.id }).split(";")[0] ?? "";
  const params = { lng: "nl", form: "melden", page: "adres" };
  const open = (now: Date, headers: Record<string, string>) =>
    ask(question.loader, "/nl/melden/adres", params, now, { headers });
  const before = await open(later({ minutes: 30 }), { cookie });
  expect(before.status).toBe(200);
  expect(await htmlOf(before)).toContain(showCode(draft.content.code));

  // when she comes back after 32 minutes
  const idle = await open(later({ minutes: 32 }), { cookie });

  // then the page is closed, and her code opens it where she was
  expect([idle.status, idle.headers.get("location")]).toEqual([302, "/nl/verder?weg"]);
  const now = later({ minutes: 33 });
  const body = new URLSearchParams({ code: showCode(draft.content.code).toLowerCase() });
  const back = await ask(resume.action, "/nl/verder", { lng: "nl" }, now, { method: "POST", body });
  expect([back.status, back.headers.get("location")]).toEqual([303, "/nl/melden/adres"]);
  const again = await open(now, { cookie: back.headers.get("set-cookie")?.split(";")[0] ?? "" });
  expect(again.status).toBe(200);
  const [form] = readForms(await htmlOf(again)).filter(({ id }) => id === "question");
  expect(form?.fields).toContainEqual(expect.objectContaining({ name: "soortAdres", value: "eigen", checked: true }));
});
