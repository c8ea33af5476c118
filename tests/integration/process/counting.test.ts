import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { allPages } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { formClient } from "#tests/harness/form-client.ts";
import { walkForm } from "#tests/harness/walk.ts";
import { audrey } from "#tests/personas/audrey.ts";
import type { Persona } from "#tests/personas/persona.ts";
import { selam } from "#tests/personas/selam.ts";
import { type Serving, serve } from "./running.ts";
import { melding } from "./session-of.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

interface Counted {
  readonly tenant: string;
  readonly day: string;
  readonly form: string;
  readonly step: string;
  readonly language: string;
  readonly helped: boolean;
  readonly event: string;
  readonly count: number;
}

const tenant = "hart-van-west-brabant";
let product: Serving;

beforeAll(async () => {
  product = await serve();
});
afterAll(() => product?.stop());

/** Walks to the end, with one mistake: the name sent empty. @returns the pages that came */
async function walk({ language, answers }: Persona): Promise<readonly string[]> {
  const client = formClient({ origin: product.origin });
  const { pages } = await walkForm({
    client,
    language,
    answers: { ...answers, gemeente: "etten-leur" },
    onPage: async (page) => {
      if (!page.url.pathname.endsWith("/naam")) return;
      const empty = { voornaam: "", achternaam: "", "geboortedatum.day": "" };
      expect((await client.submit(page, empty)).status).toBe(422);
    },
  });
  return pages.filter((place) => !place.startsWith("ML-"));
}

/** What these pages must have been counted as. Nobody is known to be helped before that question was answered. */
function expected(pages: readonly string[], { language }: Persona, isHelped: boolean): string[] {
  const asking = allPages(melding()).find((page) => page.facts.some((fact) => fact.id === "invuller"))?.id ?? "";
  const known = pages.lastIndexOf(asking);
  return [...new Set(pages)].flatMap((step) => {
    const done = step === "nu-melden" || step === "controleren" ? "submitted" : "answered";
    const helped = isHelped && pages.indexOf(step) > known;
    const seen = pages.filter((page) => page === step).length;
    const row = (event: string, count: number) => [step, language, helped, event, count].join(" ");
    return [row("shown", seen), row(done, 1), ...(step === "naam" ? [row("error", 1)] : [])];
  });
}

test("one melding by Audrey and one by a volunteer for Selam are counted page by page, and nobody can be found in the counts", async () => {
  // given Audrey, who reports for herself, and somebody who fills in for Selam
  const hers = await walk(audrey);
  const forSelam = await walk(selam);
  expect(hers).toEqual(expect.arrayContaining(["nu-melden", "controleren"]));
  expect(forSelam).toContain("plan/statushouder");

  // when the product stops, and writes what it had still to write
  await product.stop();

  // then every page is there as often as it was shown, sent, and refused, per language and with help or without
  const rows = await query<Counted>("counted", "select *, to_char(day, 'YYYY-MM-DD') as day from funnel_count", []);
  const found = rows.map(({ step, language, helped, event, count }) =>
    [step, language, helped, event, count].join(" "),
  );
  expect(found.toSorted()).toEqual([...expected(hers, audrey, false), ...expected(forSelam, selam, true)].toSorted());
  expect([...new Set(rows.map((row) => [row.tenant, row.form, row.day].join(" ")))]).toEqual([
    `${tenant} melding ${dayInAmsterdam(new Date())}`,
  ]);
  // and a row has nothing else, so nothing about who
  const columns = await query<{ name: string }>(
    "counted-columns",
    "select column_name as name from information_schema.columns where table_name = 'funnel_count'",
    [],
  );
  expect(columns.map(({ name }) => name).toSorted()).toEqual(
    ["tenant", "day", "form", "step", "language", "helped", "event", "count"].toSorted(),
  );
});
