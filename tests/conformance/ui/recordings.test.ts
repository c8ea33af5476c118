import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { languages } from "#app/i18n/contract.ts";
import { readTexts } from "#app/i18n/locale-files.server.ts";
import { hashOfText, readRecordings, registerRecordings } from "#app/i18n/recordings.server.ts";
import { allPages, type FormDefinition, forms } from "#app/intake/contract.ts";
import { questionPageFor } from "#app/intake/queries/question-page.server.ts";
import { staticFiles } from "#app/server/static-files.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

const root = resolve(import.meta.dirname, "../../..");
const tigrinya = readTexts("ti");
const [form] = forms as [FormDefinition];
const first = allPages(form)[0] as ReturnType<typeof allPages>[number];
const heading = `facts:${first.facts[0]?.id}.question`;

afterEach(() => registerRecordings("ti", tigrinya, readRecordings("ti")));

/** The first question as Selam sees it. */
const audioOf = (language: string) =>
  questionPageFor({
    ...{ form, page: first, draft: null, language, now: new Date("2026-11-23T09:00:00Z") },
    gemeenten: werkpleinById("hart-van-west-brabant").gemeenten,
  })?.audio;

test("a question carries the recording of its words in its own language, and none of words that have changed", () => {
  const reads = { [heading]: hashOfText(tigrinya, heading) ?? "" };
  registerRecordings("ti", tigrinya, { [heading]: { file: "gemeente.opus", reads } });
  expect([audioOf("ti"), audioOf("nl")]).toEqual(["/audio/ti/gemeente.opus", undefined]);

  registerRecordings("ti", tigrinya, { [heading]: { file: "gemeente.opus", reads: { [heading]: "other words" } } });
  expect(audioOf("ti")).toBeUndefined();
});

test.each(languages)("every recording of %s is there, and reads texts that are there", (lng) => {
  const texts = readTexts(lng);
  for (const [page, { file, reads }] of Object.entries(readRecordings(lng))) {
    expect(existsSync(join(root, "public/audio", lng, file)), file).toBe(true);
    for (const key of [page, ...Object.keys(reads)]) expect(hashOfText(texts, key), key).toBeDefined();
  }
});

test("a recording is sent as what it is, whole or the part that a player asks for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loket-audio-"));
  mkdirSync(join(folder, "audio/ti"), { recursive: true });
  writeFileSync(join(folder, "audio/ti/x.opus"), "OggS0123456789");
  const files = staticFiles(folder);
  const server = createServer((incoming, outgoing) => void files(incoming.url ?? "", incoming, outgoing)).listen(0);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/audio/ti/x.opus`;
  const ask = async (range?: string) => {
    const answer = await fetch(address, { headers: range ? { range } : {} });
    return [answer.status, answer.headers.get("content-range"), await answer.text()];
  };
  try {
    expect((await fetch(address)).headers.get("content-type")).toBe("audio/ogg; codecs=opus");
    expect(await ask()).toEqual([200, null, "OggS0123456789"]);
    expect(await ask("bytes=0-1")).toEqual([206, "bytes 0-1/14", "Og"]);
    expect(await ask("bytes=12-")).toEqual([206, "bytes 12-13/14", "89"]);
    expect(await ask("bytes=-3")).toEqual([206, "bytes 11-13/14", "789"]);
    expect(await ask("bytes=99-")).toEqual([200, null, "OggS0123456789"]);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
