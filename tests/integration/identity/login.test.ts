import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginLogin } from "#app/identity/commands/begin-login.server.ts";
import { endSession } from "#app/identity/commands/end-session.server.ts";
import { finishLogin } from "#app/identity/commands/finish-login.server.ts";
import { demoProvider } from "#app/identity/demo-provider.server.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { DemoBrowser } from "./demo-browser.ts";

const now = new Date();
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

const context = (tenant: string, at = now): RequestContext => ({
  tenant,
  clientAddress: "127.0.0.1",
  nonce: "n",
  requestId: "r",
  now: at,
  secure: false,
  origin,
});
const asking = (token: string, path = "/werkvoorraad") =>
  new Request(`${origin}${path}`, { headers: { cookie: `loket_staff=${token}` } });

async function login(subject: string, tenant = "ability", oldToken?: string) {
  const begun = await beginLogin(origin, "/werkvoorraad");
  if (!begun) throw new Error("no provider");
  const returned = await new DemoBrowser(port).chooseAndReturn(begun.location, subject);
  return finishLogin({ tenant, origin, returned, pending: begun.pending, oldToken, now });
}

async function tokenOf(subject: string, oldToken?: string): Promise<string> {
  const result = await login(subject, "ability", oldToken);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.token;
}

const statusOf = async (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown: Response) => thrown.status,
  );

describe("logging in by OpenID Connect at the demo provider", () => {
  test("gives a colleague with roles, gemeenten and Werkplein of the claims", async () => {
    const staff = await requireStaff(asking(await tokenOf("ability-intake-het-hogeland")), context("ability"));
    expect(staff).toMatchObject({ tenant: "ability", roles: ["intake"], gemeenten: ["het-hogeland"] });
  });

  test("adds what their groups do at this Werkplein", async () => {
    const id = "00000000-0000-4000-8000-000000000001";
    const group = { tenant: "ability", id, claim: "loket-klantmanager", name: "Klantmanagers", gemeenten: [] };
    await db.staffGroup.create({ data: { ...group, roles: ["consulent"] } });
    const staff = await requireStaff(asking(await tokenOf("ability-klantmanager")), context("ability"));
    expect(staff.roles).toEqual(["consulent", "klantmanager"]);
  });

  test("is refused at another Werkplein", async () => {
    expect(await login("ability-intake", "lansingerland")).toEqual({ ok: false, refusal: "otherWerkplein" });
  });

  test("fails when the way back does not belong to the way out", async () => {
    const mine = await beginLogin(origin, "/werkvoorraad");
    const other = await beginLogin(origin, "/werkvoorraad");
    const returned = await new DemoBrowser(port).chooseAndReturn(other?.location ?? "", "ability-intake");
    const result = await finishLogin({
      tenant: "ability",
      origin,
      returned,
      pending: mine?.pending,
      oldToken: undefined,
      now,
    });
    expect(result).toEqual({ ok: false, refusal: "loginFailed" });
  });

  test("a code works once", async () => {
    const begun = await beginLogin(origin, "/werkvoorraad");
    const returned = await new DemoBrowser(port).chooseAndReturn(begun?.location ?? "", "ability-intake");
    const finish = () =>
      finishLogin({ tenant: "ability", origin, returned, pending: begun?.pending, oldToken: undefined, now });
    expect((await finish()).ok).toBe(true);
    expect(await finish()).toEqual({ ok: false, refusal: "loginFailed" });
  });
});

describe("a session", () => {
  test("ends when the same browser logs in again", async () => {
    const first = await tokenOf("ability-intake");
    const second = await tokenOf("ability-consulent", first);
    expect(await statusOf(requireStaff(asking(first), context("ability")))).toBe(302);
    expect((await requireStaff(asking(second), context("ability"))).roles).toEqual(["consulent"]);
  });

  test("ends at logout, after half an hour without a page, and at another Werkplein there is none", async () => {
    const token = await tokenOf("ability-intake");
    const later = new Date(now.getTime() + 30 * 60_000);
    expect(await statusOf(requireStaff(asking(token), context("ability", later)))).toBe(302);
    expect(await statusOf(requireStaff(asking(token), context("lansingerland")))).toBe(302);
    await endSession("ability", token, now);
    expect(await statusOf(requireStaff(asking(token), context("ability")))).toBe(302);
  });

  test("opens only the pages of the role; another page is simply not there", async () => {
    const token = await tokenOf("ability-intake");
    expect(await statusOf(requireStaff(asking(token), context("ability"), "audit.read"))).toBe(404);
    expect(await statusOf(requireStaff(asking(token), context("ability"), "queue.open"))).toBe(200);
  });
});

describe("where a login may come from", () => {
  const under = async <Value>(env: Record<string, string | undefined>, work: () => Promise<Value>) => {
    const before = { ...process.env };
    Object.assign(process.env, env);
    forgetSettings();
    try {
      return await work();
    } finally {
      process.env = before;
      forgetSettings();
    }
  };

  test("in production the demo provider is not there, unless it is asked for", async () => {
    const production = { NODE_ENV: "production", LOKET_DEMO: "" };
    const discovery = `http://127.0.0.1:${port}/demo-idp/.well-known/openid-configuration`;
    await under(production, async () => {
      expect(await beginLogin("http://elsewhere.example", "/werkvoorraad")).toBeNull();
      expect((await fetch(discovery)).status).toBe(404);
    });
    await under({ NODE_ENV: "production", LOKET_DEMO: "1" }, async () => {
      expect((await fetch(discovery)).status).toBe(200);
    });
  });

  test("a provider of the Werkplein itself is found by its address", async () => {
    const issuer = `http://localhost:${port}/demo-idp`;
    await under({ LOKET_OIDC_ISSUER: issuer, LOKET_OIDC_CLIENT_ID: "loket" }, async () => {
      const begun = await beginLogin("http://own.example", "/werkvoorraad");
      const asked = new URL(begun?.location ?? "");
      expect(asked.origin + asked.pathname).toBe(`${issuer}/auth`);
      expect(asked.searchParams.get("redirect_uri")).toBe("http://own.example/inloggen/terug");
      expect(asked.searchParams.get("code_challenge_method")).toBe("S256");
    });
  });
});
