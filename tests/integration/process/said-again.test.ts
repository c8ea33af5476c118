import { beforeAll, expect, test, vi } from "vitest";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, type FormDefinition, formById } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { formClient, mainForm, type Page } from "#tests/harness/form-client.ts";
import { selam } from "#tests/personas/selam.ts";
import { press, reads, said } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const tenant = selam.werkplein;
let origin = "";

beforeAll(async () => {
  origin = await visit();
});

const visitor = (address: string) =>
  formClient({ origin, forwardedFor: address, forwardedHost: `${tenant}.localhost` });
const typedOn = (page: Page) =>
  (mainForm(page)?.fields ?? [])
    .filter(({ name }) => !name.startsWith("_"))
    .map(({ name, value }) => `${name}=${value}`);

test("yes or no to a receipt is said again in another language, and nothing is said that was not asked", async () => {
  const client = visitor("10.3.0.1");
  const check = await client.get("/nl/ontvangst");
  const day = { "day.day": "23", "day.month": "11", "day.year": "2026", time: "9.14" };
  const typed = { reference: "ML-7K3Q-92", ...day, control: "4T9X" };

  const only = await press(client, check, "_language", "ar", typed);
  expect(reads(only, said("pages:receiptCheck.wrong", "ar"))).toBe(false);

  const dutch = await client.submit(check, typed);
  const arabic = await press(client, dutch, "_language", "ar");
  const back = await press(client, arabic, "_language", "nl");

  expect(reads(dutch, said("pages:receiptCheck.wrong"))).toBe(true);
  expect([arabic.lang, reads(arabic, said("pages:receiptCheck.wrong", "ar"))]).toEqual(["ar", true]);
  expect([back.lang, reads(back, said("pages:receiptCheck.wrong"))]).toEqual(["nl", true]);
  expect([typedOn(arabic), typedOn(back)]).toEqual([typedOn(dutch), typedOn(dutch)]);
});

/** What a volunteer sent for Selam, and the code that came to her own phone. */
async function givenCode(): Promise<{ reference: string; code: string }> {
  const form = formById("melding") as FormDefinition;
  const answers = { ...selam.answers, veiligOmTeBellen: true, telefoonnummer: "+31612345678" };
  const passed = allPages(form).map(({ id }) => id);
  const now = new Date();
  const draft = await startDraft(tenant, form.id, "nl", now, (content) => ({ ...content, answers, passed }));
  const stored = await submitForm({ tenant, draftId: draft.id, form, complete: true, now });
  if (!stored.ok) throw new Error(stored.refusal);
  const { intakeId, reference } = stored.value;
  const message = () => db.message.findFirst({ where: { tenant, intakeId, kind: "confirmation" } });
  await expect.poll(message, { timeout: 15_000 }).not.toBeNull();
  const sent = await message();
  const { text } = unsealJson<{ text: string }>(`message:${tenant}:${sent?.id}`, sent?.content ?? Buffer.alloc(0));
  return { reference, code: /\b[0-9A-HJKMNP-TV-Z]{8}\b/.exec(text)?.[0] ?? "" };
}

test("'bevestigd' stays so in another language: no empty form asks Selam for her code once more", async () => {
  const client = visitor("10.3.0.2");
  const { reference, code } = await givenCode();
  const look = await client.submit(await client.get("/nl/bevestigen"), { reference, code });

  const done = await client.submit(look);
  const arabic = await press(client, done, "_language", "ar");
  const both = await press(client, arabic, "_both", "1");

  expect(reads(done, said("pages:confirm.done"))).toBe(true);
  expect([arabic.status, arabic.lang, reads(arabic, said("pages:confirm.done", "ar"))]).toEqual([200, "ar", true]);
  expect(reads(both, said("pages:confirm.done"))).toBe(true);
  expect(arabic.forms.flatMap(({ fields }) => fields).filter(({ type }) => type === "text")).toEqual([]);
  expect(arabic.url.search).toBe("");
});
