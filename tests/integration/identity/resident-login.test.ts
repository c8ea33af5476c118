import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginResidentLogin } from "#app/identity/commands/begin-login.server.ts";
import { endResidentSession } from "#app/identity/commands/end-resident-session.server.ts";
import { finishResidentLogin } from "#app/identity/commands/finish-resident-login.server.ts";
import { demoProvider } from "#app/identity/demo-provider.server.ts";
import { residentOf, subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { residentLogout } from "#app/identity/queries/resident-logout.server.ts";
import { ownDraft } from "#app/intake/commands/own-draft.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { draftOfSubject } from "#app/intake/queries/draft-of-subject.server.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { DemoBrowser } from "./demo-browser.ts";

const now = new Date();
const mohammed = { subject: "inwoner-mohammed", name: "Mohammed Al-Hassan", bsn: "999990433" };
let origin = "";
let port = 0;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => demoProvider(`http://${request.headers.host}`)(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
  origin = `http://ability.localhost:${port}`;
});
afterAll(() => server.close());

const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const context = (tenant = "ability", at = now): RequestContext => ({
  tenant,
  clientAddress: "127.0.0.1",
  nonce: "n",
  requestId: "r",
  now: at,
  secure: false,
  origin,
});
const asking = (token: string) => new Request(`${origin}/nl`, { headers: { cookie: `loket_digid=${token}` } });

const begun = async () => (await beginResidentLogin(origin, "/nl/digid", "nl")) ?? expect.fail("no provider");
const chosen = (location: string, subject: string) => new DemoBrowser(port).chooseAndReturn(location, subject);
type Pending = Awaited<ReturnType<typeof begun>>["pending"];
const finish = (returned: string, pending: Pending | undefined, at = now, oldToken?: string) =>
  finishResidentLogin({ tenant: "ability", origin, returned, pending, oldToken, now: at });

async function login(subject: string, at = now, oldToken?: string) {
  const { location, pending } = await begun();
  return finish(await chosen(location, subject), pending, at, oldToken);
}
async function tokenOf(subject: string, oldToken?: string): Promise<string> {
  const result = await login(subject, now, oldToken);
  return result.ok ? result.value.token : expect.fail(result.refusal);
}

describe("a resident logs in with DigiD at the demo provider", () => {
  test("name, BSN and level are taken over", async () => {
    const token = await tokenOf(mohammed.subject);
    const { subject: _, ...told } = mohammed;
    expect(await residentOf(context(), asking(token))).toEqual({
      ...told,
      subjectHash: subjectHashOf("ability", mohammed.bsn),
      level: "midden",
      method: "digid",
    });
  });

  test("a level that is too low, a login that was cancelled, and one of another hour give none", async () => {
    expect(await login("inwoner-kevin")).toEqual({ ok: false, refusal: "levelTooLow" });
    expect(await login("annuleren")).toEqual({ ok: false, refusal: "cancelled" });
    expect(await login(mohammed.subject, minutes(15))).toEqual({ ok: false, refusal: "notOfNow" });
    expect(await login(mohammed.subject, minutes(-2))).toEqual({ ok: false, refusal: "notOfNow" });
    expect((await login(mohammed.subject, minutes(-0.5))).ok).toBe(true);
  });

  test("an answer works once, and only in the browser that asked", async () => {
    const { location, pending } = await begun();
    const returned = await chosen(location, mohammed.subject);
    expect(await finish(returned, (await begun()).pending)).toEqual({ ok: false, refusal: "loginFailed" });
    expect(await finish(returned, undefined)).toEqual({ ok: false, refusal: "loginFailed" });
    expect((await finish(returned, pending)).ok).toBe(true);
    expect(await finish(returned, pending)).toEqual({ ok: false, refusal: "loginFailed" });
  });

  test("another person logs in after them in the same browser, which remembered the one before", async () => {
    const browser = new DemoBrowser(port);
    for (const subject of ["inwoner-mohammed", "inwoner-rima"]) {
      const { location, pending } = await begun();
      expect((await finish(await browser.chooseAndReturn(location, subject), pending)).ok).toBe(true);
    }
  });

  test("a colleague is no resident: each client has its own people", async () => {
    const { location } = await begun();
    await expect(chosen(location, "ability-intake")).rejects.toThrow("round in circles");
  });
});

describe("the login of a resident", () => {
  test("ends after 15 minutes without a page, at logout, at the next login, and is none at another Werkplein", async () => {
    const token = await tokenOf(mohammed.subject);
    expect(await residentOf(context("lansingerland"), asking(token))).toBeNull();
    expect(await residentOf(context("ability", minutes(14)), asking(token))).not.toBeNull();
    expect(await residentOf(context("ability", minutes(28)), asking(token))).not.toBeNull();
    expect(await residentOf(context("ability", minutes(43)), asking(token))).toBeNull();

    const second = await tokenOf(mohammed.subject);
    const third = await tokenOf("inwoner-jan", second);
    expect(await residentOf(context(), asking(second))).toBeNull();
    await endResidentSession("ability", third, now);
    expect(await residentOf(context(), asking(third))).toBeNull();
  });
});

describe("a resident who logs out", () => {
  test("ends the login at the provider too, and comes back in their language; no BSN stands in an address", async () => {
    const browser = new DemoBrowser(port);
    const { location } = await begun();
    await browser.chooseAndReturn(location, mohammed.subject);
    const end = (await residentLogout(origin, "ar")) ?? expect.fail("no end of a session");
    expect(new URL(end).searchParams.get("client_id")).toBe("loket-digid");
    expect([...new URL(end).searchParams.keys()]).not.toContain("id_token_hint");
    expect(await browser.logOut(end)).toBe("/digid/uit?state=ar");
  });
});

describe("a form that somebody began", () => {
  const begin = (answers: Record<string, string> = {}) =>
    startDraft("ability", "levensonderhoud", "ar", now, (content) => ({ ...content, answers }));
  const owner = (bsn: string) => ({ bsn, subjectHash: subjectHashOf("ability", bsn) });

  test("is found again by its login, knows the BSN, and is nobody else's", async () => {
    const draft = await begin();
    expect(await ownDraft(draft, owner(mohammed.bsn), now)).toBe(true);
    expect(await draftOfSubject("ability", owner(mohammed.bsn).subjectHash, minutes(60))).toBe(draft.id);
    expect((await openDraft("ability", draft.id, now))?.content.answers.bsn).toBe(mohammed.bsn);
    expect(await ownDraft(draft, owner("999990470"), now)).toBe(false);
    expect(await draftOfSubject("lansingerland", owner(mohammed.bsn).subjectHash, now)).toBeNull();
  });

  test("by a helper, or for another BSN, does not become theirs who logs in", async () => {
    expect(await ownDraft(await begin({ invuller: "voor-iemand" }), owner("999990470"), now)).toBe(false);
    expect(await ownDraft(await begin({ bsn: mohammed.bsn }), owner("999990470"), now)).toBe(false);
    expect(await draftOfSubject("ability", owner("999990470").subjectHash, now)).toBeNull();
  });
});
