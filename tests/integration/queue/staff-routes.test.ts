import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role, Staff } from "#app/identity/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import * as audit from "#app/routes/staff/audit.tsx";
import * as choices from "#app/routes/staff/choices/choices.tsx";
import * as dossier from "#app/routes/staff/dossier.tsx";
import * as enter from "#app/routes/staff/enter.tsx";
import * as file from "#app/routes/staff/intake-pdf.ts";
import * as messages from "#app/routes/staff/messages.tsx";
import * as queue from "#app/routes/staff/queue.tsx";
import * as screening from "#app/routes/staff/screening.tsx";
import * as started from "#app/routes/staff/started.tsx";
import * as texts from "#app/routes/staff/texts.tsx";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";
const context = (host = tenant): RequestContext => ({
  ...{ tenant: host, clientAddress: "127.0.0.1", nonce: "", requestId: "", now, secure: false },
  origin: "http://localhost",
});

/** A session as login leaves it. */
async function cookieOf(staff: Staff): Promise<string> {
  const token = randomUUID();
  const tokenHash = keyedHash(staff.tenant, "session", token);
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await db.staffSession.create({
    data: { tenant: staff.tenant, tokenHash, staffId: staff.id, createdAt: now, seenAt: now, expiresAt },
  });
  return `loket_staff=${token}`;
}

type Route = { loader?: unknown; action?: unknown };
type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: RequestContext;
}) => Promise<unknown>;

/** The status that Remix would send. */
async function ask(route: Route, path: string, cookie: string, form?: Record<string, string>, host = tenant) {
  const handler = (form ? route.action : route.loader) as Handler;
  const request = new Request(`http://localhost${path}`, {
    headers: { cookie },
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  });
  const reference = path.split(/[/?]/)[2] ?? "";
  try {
    const answer = await handler({ request, params: { reference }, context: context(host) });
    if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("location"), body: null };
    const { init, data } = (answer ?? {}) as { init?: { status?: number } | null; data?: unknown };
    return { status: init?.status ?? 200, to: null, body: data ?? answer };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, to: thrown.headers.get("location"), body: null };
  }
}

const pages: readonly (readonly [string, Route])[] = [
  ["/werkvoorraad", queue],
  ["/werkvoorraad/begonnen", started],
  ["/werkvoorraad/nieuw", enter],
  ["/register/screening", screening],
  ["/inzage", audit],
  ["/berichten", messages],
  ["/beheer/teksten", texts],
  ["/beheer/regelingen", choices],
];
let reference = "";
beforeAll(async () => {
  ({ reference } = await givenIntake({ tenant, gemeente: "zundert" }));
});

describe("without a session", () => {
  test.each([...pages, ["/werkvoorraad/ML-AAAA-AA", dossier] as const])(
    "%s leads to the login page",
    async (path, route) => {
      const { status, to } = await ask(route, path, "");
      expect([status, to]).toEqual([302, `/inloggen?terug=${encodeURIComponent(path)}`]);
    },
  );
});

describe.each<[Role, readonly string[]]>([
  ["intake", ["/werkvoorraad", "/werkvoorraad/begonnen", "/werkvoorraad/nieuw", "/berichten"]],
  ["consulent", ["/werkvoorraad", "/werkvoorraad/begonnen", "/werkvoorraad/nieuw", "/register/screening"]],
  [
    "teamleider",
    [
      "/werkvoorraad",
      "/werkvoorraad/begonnen",
      "/werkvoorraad/nieuw",
      "/register/screening",
      "/berichten",
      "/beheer/teksten",
    ],
  ],
  ["beheerder", ["/berichten", "/beheer/teksten", "/beheer/regelingen"]],
  ["auditor", ["/inzage"]],
])("%s", (role, allowed) => {
  test("opens the pages of that role; the others are not there", async () => {
    const cookie = await cookieOf(await givenStaff(tenant, role));
    for (const [path, route] of pages) {
      const { status, to } = await ask(route, path, cookie);
      const elsewhere = path === "/werkvoorraad" && !allowed.includes(path);
      expect([path, status], `to ${to}`).toEqual([path, allowed.includes(path) ? 200 : elsewhere ? 302 : 404]);
    }
  });
});

describe("a colleague of another gemeente or Werkplein", () => {
  test("gets 404 for a file and for every button on it", async () => {
    const neighbour = await cookieOf(await givenStaff(tenant, "teamleider", ["rucphen"]));
    const foreigner = await cookieOf(await givenStaff("ability", "teamleider"));
    const path = `/werkvoorraad/${reference}`;
    const buttons = [
      "claim",
      "release",
      "start",
      "contact",
      "handBack",
      "close",
      "assign",
      "confirm",
      "shield",
      "unshield",
      "grant",
      "note",
    ];
    for (const [cookie, host] of [
      [neighbour, tenant],
      [foreigner, "ability"],
    ] as const) {
      for (const [page, route] of [
        [path, dossier],
        [`${path}/aanvraag.pdf`, file],
      ] as const)
        expect((await ask(route, page, cookie, undefined, host)).status).toBe(404);
      for (const doe of buttons) {
        const form = { doe, versie: "1", notitie: "x", collega: "x", legitimatie: "paspoort", uitkomst: "withdrawn" };
        expect([doe, (await ask(dossier, path, cookie, form, host)).status]).toEqual([doe, 404]);
      }
    }
    expect((await ask(dossier, path, foreigner)).status).toBe(302);
  });
});

test("who is second sees what changed, and keeps what was typed", async () => {
  const { reference: shared } = await givenIntake({ tenant, gemeente: "zundert" });
  const [ann, bob] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
  const path = `/werkvoorraad/${shared}`;
  const cookie = await cookieOf(bob);
  await claimIntake({ staff: ann, reference: shared, version: 1, now });
  const form = { doe: "close", versie: "1", gezien: "1", uitkomst: "withdrawn", notitie: "Belde af om tien uur" };
  const late = await ask(dossier, path, cookie, form);
  expect(late).toMatchObject({
    status: 409,
    body: { refusal: "changedMeanwhile", seen: 1, typed: { notitie: form.notitie } },
  });
  const { body } = await ask(dossier, path, cookie);
  const { file } = body as { file: { version: number; timeline: { seq: number; text: string }[] } };
  expect(file.version).toBe(2);
  expect(file.timeline.filter(({ seq }) => seq > 1).map(({ text }) => text)).toEqual([`Gepakt door ${ann.name}`]);
});

test("a shield without a reason is a wrong answer, and the colleagues that were ticked stay ticked", async () => {
  const { reference: shared } = await givenIntake({ tenant, gemeente: "zundert" });
  const leader = await givenStaff(tenant, "teamleider");
  const form = { doe: "shield", versie: "1", collega: leader.id, notitie: " " };
  const answer = await ask(dossier, `/werkvoorraad/${shared}`, await cookieOf(leader), form);
  expect(answer).toMatchObject({ status: 422, body: { refusal: "reasonMissing", ticked: [leader.id] } });
});

test("who opens a file from a part of the list finds the way back there, also after a press", async () => {
  const { reference: mine } = await givenIntake({ tenant, gemeente: "zundert", urgency: "soon" });
  const cookie = await cookieOf(await givenStaff(tenant, "intake"));
  const { body } = await ask(queue, "/werkvoorraad?vak=dringend&volgorde=wacht", cookie);
  const { rows } = (body as { list: { rows: { reference: string; href: string }[] } }).list;
  const href = rows.find((row) => row.reference === mine)?.href ?? "";
  const pressed = await ask(dossier, href, cookie, { doe: "claim", versie: "1" });
  expect(pressed.status).toBe(302);
  const after = await ask(dossier, pressed.to ?? "", cookie);
  expect(after.body).toMatchObject({ done: "claimed", back: "/werkvoorraad?vak=dringend&volgorde=wacht" });
  const typed = await ask(dossier, `/werkvoorraad/${mine}?uit=//kwaad.example`, cookie);
  expect(typed.body).toMatchObject({ back: "/werkvoorraad" });
});

test("a search puts nothing of the person in the address", async () => {
  const cookie = await cookieOf(await givenStaff(tenant, "intake"));
  const { status, to } = await ask(queue, "/werkvoorraad", cookie, { doe: "zoek", zoek: "Haddad 12-3-1993" });
  expect(status).toBe(302);
  expect(to).toMatch(/^\/werkvoorraad\?zoek=/);
  expect(to).not.toMatch(/haddad|1993/i);
});

test.each([
  ["page", "", dossier],
  ["PDF", "/aanvraag.pdf?tekenen", file],
] as const)(
  "each opening of the %s of a file is a line that the auditor sees under its number",
  async (_, more, route) => {
    const ann = await givenStaff(tenant, "intake");
    const auditor = await cookieOf(await givenStaff(tenant, "auditor"));
    expect((await ask(route, `/werkvoorraad/${reference}${more}`, await cookieOf(ann))).status).toBe(200);
    const { body } = await ask(audit, `/inzage?nummer=${reference}`, auditor);
    const { lines } = body as { lines: { who: string; what: string }[] };
    expect(lines[0]).toMatchObject({ who: ann.name, what: "Opende een dossier" });
  },
);
