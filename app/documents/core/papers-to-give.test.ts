import { describe, expect, test } from "vitest";
import { papersToGive } from "./papers-to-give.ts";
import type { DocumentView } from "./upload.ts";

const sent = (kind: string): DocumentView => ({
  id: `document of ${kind}`,
  kind,
  type: "image/jpeg",
  createdAt: new Date("2026-11-27T09:00:00Z"),
  pages: [],
});

describe("the papers that Melissa still has to give", () => {
  test("follow her answers, and each says how it is", () => {
    const called = [
      { kind: "identiteit" },
      { kind: "bankafschriften" },
      { kind: "huurcontract" },
      { kind: "schulden", optional: true },
    ];
    const said = new Map([
      ["huurcontract", { answer: "notHave" as const, reason: "ligt bij mijn broer" }],
      ["bankafschriften", { answer: "bring" as const, reason: "" }],
    ]);
    const papers = papersToGive(called, [sent("identiteit")], said);
    expect(papers.map(({ kind, state, optional, reason }) => [kind, state, optional, reason])).toEqual([
      ["identiteit", "sent", false, ""],
      ["bankafschriften", "bring", false, ""],
      ["huurcontract", "notHave", false, "ligt bij mijn broer"],
      ["schulden", "needed", true, ""],
    ]);
  });

  test("keep what she sent in sight when another answer no longer calls for it", () => {
    const papers = papersToGive([{ kind: "identiteit" }], [sent("auto")], new Map());
    expect(papers.map(({ kind, state }) => [kind, state])).toEqual([
      ["identiteit", "needed"],
      ["auto", "sent"],
    ]);
  });

  test("are asked once, and are needed when a colleague asks what only helped; DigiD is no paper", () => {
    const papers = papersToGive(
      [{ kind: "schulden", optional: true }, { kind: "digid" }, { kind: "schulden" }],
      [],
      new Map(),
    );
    expect(papers).toMatchObject([{ kind: "schulden", optional: false }]);
  });

  test("what was said of a paper counts no more once it is sent", () => {
    const said = new Map([["auto", { answer: "notHave" as const, reason: "weg" }]]);
    expect(papersToGive([{ kind: "auto" }], [sent("auto")], said)).toMatchObject([{ state: "sent", reason: "" }]);
  });
});
