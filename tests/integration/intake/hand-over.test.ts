import { expect, test } from "vitest";
import { makeHandOver, takeHandOver } from "#app/intake/commands/hand-over.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { query } from "#app/platform/db.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { givenIntake } from "../queue/given.ts";

const tenant = audrey.werkplein;

async function givenQrCode() {
  const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers: audrey.answers }));
  return { draft, token: await makeHandOver(tenant, { kind: "draft", id: draft.id }, now) };
}

test("the QR code of Audrey brings one phone to her form; a second scan is refused (C-46)", async () => {
  const { draft, token } = await givenQrCode();
  expect(await takeHandOver(tenant, token, later({ minutes: 9 }))).toEqual({ kind: "draft", id: draft.id });
  expect(await takeHandOver(tenant, token, later({ minutes: 9 }))).toBeNull();
});

test("of two phones that scan at the same moment one gets in", async () => {
  const { draft, token } = await givenQrCode();
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeHandOver(tenant, token, now)));
  expect(taken.flatMap((one) => one?.id ?? [])).toEqual([draft.id]);
});

test("it is dead after ten minutes, and was never alive at another Werkplein", async () => {
  const { token } = await givenQrCode();
  expect(await takeHandOver("drentsche-aa", token, now)).toBeNull();
  expect(await takeHandOver(tenant, token, later({ minutes: 10 }))).toBeNull();
});

test("it leads straight to one paper, of a started form or of what was sent", async () => {
  const { draft } = await givenQrCode();
  const { id } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
  for (const to of [
    { kind: "draft", id: draft.id, paper: "huurcontract" },
    { kind: "intake", id, paper: "loonstroken" },
  ] as const) {
    const token = await makeHandOver(tenant, to, now);
    expect(await takeHandOver(tenant, token, now)).toEqual(to);
    expect(await takeHandOver(tenant, token, now)).toBeNull();
  }
});

test("it holds nothing about her, and what is kept of it opens nothing", async () => {
  const { draft, token } = await givenQrCode();
  expect(token).toMatch(/^[\w-]{20,}$/);
  expect(token).not.toContain(draft.id);
  const [row] = await query<{ kept: string }>(
    "kept-of-hand-over",
    "select row_to_json(hand_over)::text as kept from hand_over where draft_id = $1",
    [draft.id],
  );
  expect(row?.kept).toContain(draft.id);
  expect(row?.kept).not.toContain(token);
});
