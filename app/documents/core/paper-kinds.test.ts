import { expect, test } from "vitest";
import { forms } from "#app/intake/contract.ts";
import { schemes } from "#app/regelingen/contract.ts";
import texts from "../../../locales/nl/documents.json" with { type: "json" };
import { isPaperKind, paperKinds } from "./paper-kinds.ts";

test("every paper that a form or a scheme asks can be sent, and says what counts and why", () => {
  const asked = [
    ...forms.flatMap(({ evidence = [] }) => evidence.map(({ kind }) => kind)),
    ...schemes.flatMap(({ evidence }) => evidence),
  ];
  expect(asked.filter((kind) => kind !== "digid" && !isPaperKind(kind))).toEqual([]);
  expect(Object.keys(texts.counts).toSorted()).toEqual(Object.keys(paperKinds).toSorted());
  expect(new Set(Object.values(paperKinds).map(({ why }) => why))).toEqual(new Set(Object.keys(texts.why)));
});
