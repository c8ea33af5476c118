import { beforeAll, expect, test, vi } from "vitest";
import { verifyChain } from "#app/audit/queries/verify-chain.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type FormClient, formClient } from "#tests/harness/form-client.ts";
import { givenIntake } from "../queue/given.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = "hart-van-west-brabant";
let origin = "";

beforeAll(async () => {
  origin = await visit();
});

/** Logs in by the demo provider, as the colleague whose name stands on the button. */
async function logIn(name: string, forwardedFor: string): Promise<FormClient> {
  const client = formClient({ origin, forwardedFor });
  const choice = await client.get("/inloggen?start");
  const button = new RegExp(`name="wie" value="([^"]+)"(?:(?!</button>)[\\s\\S])*${name}`).exec(choice.html)?.[1] ?? "";
  const home = await client.submit(choice, { wie: button });
  expect(home.url.pathname).toBe("/werkvoorraad");
  expect(home.html).toContain(name);
  return client;
}

/** One press on "Pak de volgende". @returns the reference of what was claimed, or null when there was nothing left. */
async function press(client: FormClient, forwardedFor: string): Promise<string | null> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await fetch(`${origin}/werkvoorraad`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin, "x-forwarded-for": forwardedFor },
    body: new URLSearchParams({ doe: "volgende" }),
  });
  const location = answer.headers.get("location") ?? "";
  expect([answer.status, location]).toEqual([302, expect.stringMatching(/^\/werkvoorraad(\/ML-|\?niets)/)]);
  return /^\/werkvoorraad\/([^?]+)/.exec(location)?.[1] ?? null;
}

test("two staff sessions that press 'claim next' 200 times in parallel never hold the same intake", async () => {
  // given 200 meldingen that nobody has, and two colleagues who really logged in
  const given: string[] = [];
  for (let batch = 0; batch < 25; batch += 1) {
    const eight = Array.from({ length: 8 }, (_, more) => givenIntake({ tenant, hoursOld: batch * 8 + more }));
    given.push(...(await Promise.all(eight)).map(({ reference }) => reference));
  }
  const [wit, smit] = [await logIn("S. de Wit", "10.1.1.1"), await logIn("R. Smit", "10.1.1.2")];

  // when both press 200 times, all at once
  const times = Array.from({ length: 200 });
  const [ofWit, ofSmit] = await Promise.all([
    Promise.all(times.map(() => press(wit, "10.1.1.1"))),
    Promise.all(times.map(() => press(smit, "10.1.1.2"))),
  ]);

  // then every melding went to one of them, once, and each holds what their own session was given
  const held = (claimed: readonly (string | null)[]) => claimed.filter((one) => one !== null);
  expect([...held(ofWit), ...held(ofSmit)].toSorted()).toEqual(given.toSorted());
  const rows = await db.intake.findMany({ where: { tenant }, select: { reference: true, assignee: true } });
  const staff = await db.staff.findMany({ where: { tenant }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => staff.find((one) => one.id === id)?.name;
  const heldBy = (name: string) => rows.filter((row) => nameOf(row.assignee) === name).map((row) => row.reference);
  expect(heldBy("S. de Wit").toSorted()).toEqual(held(ofWit).toSorted());
  expect(heldBy("R. Smit").toSorted()).toEqual(held(ofSmit).toSorted());
  // two logins and 200 claims
  expect(await verifyChain(tenant)).toMatchObject({ whole: true, lines: 202 });
});
