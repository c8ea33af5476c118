import { randomUUID } from "node:crypto";
import { createElement } from "react";
import { expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { planTask } from "#app/queue/commands/plan-task.server.ts";
import { loader } from "#app/routes/staff/dossier.tsx";
import { DossierPage } from "#app/routes/staff/dossier-page.tsx";
import { draw } from "#tests/harness/draw.tsx";
import { givenIntake, givenStaff, now } from "./given.ts";

const tenant = "hart-van-west-brabant";

/** The page of an intake as this colleague gets it. */
async function pageOf(staff: Staff, reference: string): Promise<string> {
  const token = randomUUID();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const tokenHash = keyedHash(tenant, "session", token);
  await db.staffSession.create({
    data: { tenant, tokenHash, staffId: staff.id, createdAt: now, seenAt: now, expiresAt },
  });
  const request = new Request(`http://localhost/werkvoorraad/${reference}`, {
    headers: { cookie: `loket_staff=${token}` },
  });
  const from = { tenant, clientAddress: "127.0.0.1", nonce: "", requestId: "", origin: "http://localhost" };
  const context = { ...from, now, secure: false };
  const { data } = await loader({ request, params: { reference }, context });
  if (!data.file) throw new Error("a door");
  return draw(createElement(DossierPage, { page: data.file, refused: undefined }), { bare: true });
}

/** Id, name and what waits, of each place in the list at the top. */
function placesIn(html: string): (readonly [string, string])[] {
  const list = /<details><summary>.*?<\/details><\/nav>/s.exec(html)?.[0] ?? "";
  return [...list.matchAll(/<a href="#(\w+)">(.*?)<\/a>/gs)].map(([, id = "", inside = ""]) => [
    id,
    inside.split('<span class="waits')[1]?.replace(/^[^>]*>|<[^>]+>/g, "") ?? "",
  ]);
}

test.each([
  ["a melding", {}],
  ["an aanvraag", { regeling: "levensonderhoud" }],
])("the page of %s names all its parts at the top, in the order in which they stand there", async (_, given) => {
  const staff = await givenStaff(tenant, "consulent");
  const { reference } = await givenIntake({ tenant, ...given });
  const html = await pageOf(staff, reference);
  const parts = [...html.matchAll(/<h2 id="(\w+)"( tabindex="-1")?/g)];
  expect(placesIn(html).map(([id]) => id)).toEqual(parts.map(([, id]) => id));
  // and each can take the focus
  expect(parts.every(([, , focus]) => focus)).toBe(true);
});

test("the list says what waits in a part, until it is done", async () => {
  // given a melding of nobody, with a call that should have been made, of somebody who did not say whether a call is safe
  const staff = await givenStaff(tenant, "consulent");
  const { reference } = await givenIntake({
    tenant,
    answers: { achternaam: "Jansen", telefoonnummer: "+31612345678" },
  });
  const due = calendarDay("2026-11-23");
  const call = { staff, reference, version: 1, kind: "callBack", due, to: "", note: "Over de huur", now };
  expect(await planTask(call)).toMatchObject({ ok: true });
  const before = await pageOf(staff, reference);
  expect(Object.fromEntries(placesIn(before))).toMatchObject({
    ...{ werk: "van niemand", taken: "1 open", contact: "vraag eerst", berichten: "" },
  });
  // and on a phone only what waits stands before the fold
  const waiting = before.split('class="places-waiting"')[1]?.split("</ul>")[0] ?? "";
  expect([...waiting.matchAll(/href="#(\w+)"/g)].map(([, id]) => id)).toEqual(["werk", "taken", "contact"]);

  // when she takes it
  expect(await claimIntake({ staff, reference, version: 2, now })).toMatchObject({ ok: true });
  // then it is somebody's, who is waited for
  expect(Object.fromEntries(placesIn(await pageOf(staff, reference)))).toMatchObject({ werk: "wacht op contact" });
});
