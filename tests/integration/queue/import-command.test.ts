import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { aanvraag, melding } from "#tests/reference/history.ts";

vi.setConfig({ testTimeout: 90_000 });

const tenant = "hart-van-west-brabant";
const folder = mkdtempSync(join(tmpdir(), "loket-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = (id: string, received: string, gemeente = "zundert") => ({
  ...{ id, werkplein: tenant, gemeente },
  received: calendarDay(received),
});

/** `npm run import` on a file of these lines, as an administrator runs it. */
async function imported(lines: readonly (object | string)[]) {
  const file = join(folder, "history.ndjson");
  writeFileSync(file, lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""));
  const child = spawn(process.execPath, ["app/server/import.ts", file], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", wrong: "" };
  child.stdout.on("data", (part: Buffer) => (said.out += part));
  child.stderr.on("data", (part: Buffer) => (said.wrong += part));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, ...said };
}

test("lines that are wrong are told by number and the others come in; the same file again adds what was mended only", async () => {
  // given a file of which three lines cannot come in, over two batches
  const many = Array.from({ length: 600 }, (_, at) => melding(told(`m${at}`, "2023-04-02")));
  const orphan = aanvraag(told("a1", "2023-04-09"), { follows: "m-that-came-never" });
  const lines = [...many, "{ not JSON", melding(told("m-elsewhere", "2023-04-03", "utrecht")), orphan];
  // when
  const first = await imported(lines);
  // then
  expect(first.code).toBe(1);
  expect(first.out).toContain("603 lines: 600 came in, 0 were there already, 3 refused");
  expect(first.out).toContain("600 counted for the reports");
  expect(first.wrong.trim().split("\n").sort()).toEqual([
    "line 601: no JSON",
    "line 602: gemeente: is not of this Werkplein",
    "line 603: follows: that melding did not come before",
  ]);
  // when the file is mended and sent again
  const again = await imported([...many, aanvraag(told("a1", "2023-04-09"), { follows: "m0" })]);
  // then
  expect([again.code, again.wrong]).toEqual([0, ""]);
  expect(again.out).toContain("601 lines: 1 came in, 600 were there already, 0 refused");
  expect(await db.intake.count()).toBe(601);
  expect(await db.reportCase.count()).toBe(601);
});
