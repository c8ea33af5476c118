import { afterEach, expect, test } from "vitest";
import { changedSince, hashOfText, recordingFor, registerRecordings } from "./recordings.server.ts";
import type { Texts } from "./texts.ts";

const texts: Texts = { facts: { naam: { question: "ስምኩም መን እዩ?", hint: "ከም ኣብ ፓስፖርት።" } } };
const changed: Texts = { facts: { naam: { question: "ስምኩም መን እዩ?", hint: "ምሉእ ስምኩም።" } } };
const hash = (key: string) => hashOfText(texts, key) ?? "";
const heading = "facts:naam.question";
const recording = {
  file: "naam.opus",
  reads: { [heading]: hash(heading), "facts:naam.hint": hash("facts:naam.hint") },
};

afterEach(() => registerRecordings("ti", texts, {}));

test("given a recording of the words that stand on the page, it is played in its own language only", () => {
  registerRecordings("ti", texts, { [heading]: recording });
  expect(recordingFor("ti", heading)).toBe("/audio/ti/naam.opus");
  expect(recordingFor("ar", heading)).toBeUndefined();
  expect(recordingFor("ti", "facts:naam.hint")).toBeUndefined();
});

test("given one text of it changed, it is stale: it is named, and not played", () => {
  registerRecordings("ti", texts, { [heading]: recording });

  registerRecordings("ti", changed, { [heading]: recording });

  expect(changedSince(changed, recording)).toEqual(["facts:naam.hint"]);
  expect(recordingFor("ti", heading)).toBeUndefined();
});

test("given a text of it that is gone, it is not played either", () => {
  const reads = { ...recording.reads, "facts:weg.question": "123456789abc" };
  registerRecordings("ti", texts, { [heading]: { ...recording, reads } });
  expect(recordingFor("ti", heading)).toBeUndefined();
});
