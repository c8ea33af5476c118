import { beforeAll, describe, expect, test, vi } from "vitest";
import { type FormClient, formClient } from "#tests/harness/form-client.ts";
import { reads, said } from "./residents.ts";
import { visit } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

let origin = "";
beforeAll(async () => {
  origin = await visit();
});
const visitor = () => formClient({ origin });

describe("a scheme that not every gemeente has", () => {
  const offers = async (client: FormClient) =>
    (await client.get("/nl/aanvragen")).links.map(({ href }) => href).filter((href) => /witgoed|kindpakket/.test(href));

  test("says so to who did not tell where they live, and takes no form for a gemeente that has none", async () => {
    const client = visitor();
    expect(await offers(client)).toEqual(["/nl/witgoed", "/nl/kindpakket"]);
    const start = await client.get("/nl/witgoed");
    expect(reads(start, "Hier is die er niet: Rucphen.")).toBe(true);
    const first = await client.get("/nl/witgoed/gemeente");
    expect(reads(first, said("intake:aanvraag.notListed"))).toBe(true);
    expect(first.html).not.toContain('value="rucphen"');
    expect((await client.submit(first, { gemeente: "rucphen" })).status).toBe(422);
  });

  test("is not offered to who told in the check that they live there; who moved can go on", async () => {
    const client = visitor();
    await client.submit(await client.get("/nl/regelingen/vraag/gemeente"), { gemeente: "rucphen" });
    expect(await offers(client)).toEqual(["/nl/kindpakket"]);
    const start = await client.get("/nl/witgoed");
    expect(reads(start, said("intake:aanvraag.nowhere"))).toBe(true);
    const moved = start.links.find(({ text }) => text === said("intake:aanvraag.moved"));
    expect((await client.get(moved?.href ?? "")).url.pathname).toBe("/nl/witgoed/gemeente");
    expect((await client.get("/nl/kindpakket")).text).not.toContain(said("intake:aanvraag.nowhere"));
  });
});
