import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { noteRefusal } from "#app/audit/commands/note-refusal.server.ts";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";
import { noteRefused } from "#app/server/refused.server.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
const linesOf = async (subject?: string) =>
  (await auditPage({ tenant, ...(subject ? { subject } : {}), size: 100 })).rows.map(
    ({ actor, action }) => `${actor} ${action}`,
  );

/** A colleague whose session was last seen so many minutes ago. */
async function givenSession(minutesAgo = 0) {
  const { id } = await givenStaff(tenant, "auditor");
  const token = randomUUID();
  const seenAt = new Date(now.getTime() - minutesAgo * 60_000);
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const tokenHash = keyedHash(tenant, "session", token);
  await db.staffSession.create({ data: { tenant, tokenHash, staffId: id, createdAt: seenAt, seenAt, expiresAt } });
  return { id, cookie: `loket_staff=${token}` };
}

/** What the front does when a route has answered. */
async function answered(url: string, response: Response, cookie = "", body?: string) {
  const context = { tenant, clientAddress: "192.0.2.5", secure: false, now } as RequestContext;
  const request = new Request(`http://localhost${url}`, { headers: { cookie } });
  await noteRefused({ url, request, response, body, context });
}
const notThere = () => new Response(null, { status: 404 });
const toLogin = () => new Response(null, { status: 302, headers: { location: "/inloggen?terug=%2Fwerkvoorraad" } });

describe("who asks for what is not theirs", () => {
  test("is written down under the file it was about: a colleague by name, anybody else as somebody", async () => {
    const { id, reference } = await givenIntake({ tenant });
    const { id: auditor, cookie } = await givenSession();
    const over = await givenSession(45);
    await answered(`/werkvoorraad/${reference.toLowerCase()}?uit=x`, notThere(), cookie);
    await answered(`/werkvoorraad/${reference}/bewijs/${randomUUID()}`, notThere(), cookie);
    await answered(`/werkvoorraad/${reference}`, toLogin(), over.cookie);
    await answered(`/werkvoorraad/${reference}.data`, new Response(null, { status: 202 }), "", '"/inloggen?terug=x"');
    expect(await linesOf(id)).toEqual([
      "visitor staff.loginAsked",
      `staff:${over.id} staff.loginAsked`,
      `staff:${auditor} document.refused`,
      `staff:${auditor} intake.refused`,
    ]);
  });

  test("leaves no line for an address that is nobody's, nor for a page that is shown", async () => {
    const before = await linesOf();
    await answered("/nl/bestaat-niet", notThere());
    await answered("/werkvoorraad", toLogin());
    await answered("/werkvoorraad/ML-ZZZZ-ZZ", toLogin());
    await answered("/register", new Response("", { status: 200 }), (await givenSession()).cookie);
    expect(await linesOf()).toEqual(before);
  });

  test("fills no log with wrong numbers, and hides no right one behind them", async () => {
    process.env.LOKET_RATE_LIMIT = "1";
    forgetSettings();
    const { id, reference } = await givenIntake({ tenant });
    const asks = { tenant, actor: { kind: "visitor" }, from: "192.0.2.77", action: "case.refused", now } as const;
    const before = (await linesOf()).length;
    for (let guess = 0; guess < 40; guess += 1) await noteRefusal({ ...asks, references: [`ML-ZZZZ-${10 + guess}`] });
    expect((await linesOf()).length - before).toBe(30);
    await noteRefusal({ ...asks, references: [reference] });
    expect(await linesOf(id)).toEqual(["visitor case.refused"]);
  });
});
