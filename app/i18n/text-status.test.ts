import { describe, expect, test } from "vitest";
import { type StatusFile, stamp, statesOf, textStatus } from "./text-status.server.ts";
import type { Texts } from "./texts.ts";

const dutch: Texts = {
  ui: { next: "Verder", back: "Terug", kids_one: "kind", kids_other: "kinderen" },
  staff: { x: "X" },
};
const english: Texts = { ui: { next: "Continue", kids_one: "child", kids_other: "children" } };
const how = { status: "machine", stale: false } as const;
const states = (own: Texts, source: Texts, file: StatusFile) => Object.fromEntries(statesOf("en", source, own, file));

describe("the state of a translation", () => {
  test("is unstamped, then what the stamp says; missing stays missing, staff texts are not asked for", () => {
    expect(states(english, dutch, {})).toEqual({
      "ui:next": "unstamped",
      "ui:back": "missing",
      "ui:kids": "unstamped",
    });
    const { file, changed } = stamp("en", dutch, english, {}, how);
    expect(changed).toBe(2);
    expect(states(english, dutch, file)).toEqual({ "ui:next": "machine", "ui:back": "missing", "ui:kids": "machine" });
  });

  test("goes stale when the Dutch changes, in any of its forms, and stays so until it is translated anew", () => {
    const { file } = stamp("en", dutch, english, {}, how);
    const edited: Texts = { ui: { ...dutch.ui, next: "Ga verder", kids_other: "kids" } };
    expect(states(english, edited, file)).toMatchObject({ "ui:next": "stale", "ui:kids": "stale" });
    expect(states(english, edited, stamp("en", edited, english, file, how).file)).toMatchObject({ "ui:next": "stale" });
    const renewed = stamp("en", edited, english, file, { ...how, stale: true });
    expect(states(english, edited, renewed.file)).toMatchObject({ "ui:next": "machine", "ui:kids": "machine" });
  });

  test("is reviewed by a person, text by text", () => {
    const { file } = stamp("en", dutch, english, {}, how);
    const reviewed = stamp("en", dutch, english, file, {
      status: "reviewed",
      key: "ui:next",
      reviewer: "A. Lezer",
      date: "2026-11-22",
      stale: false,
    });
    expect(reviewed.file["ui:next"]).toMatchObject({ status: "reviewed", reviewer: "A. Lezer", date: "2026-11-22" });
    expect(states(english, dutch, reviewed.file)).toMatchObject({ "ui:next": "reviewed", "ui:kids": "machine" });
  });
});

test("the figures of the real files add up", () => {
  for (const row of textStatus()) {
    expect(row.reviewed + row.draft + row.machine + row.stale + row.unstamped).toBe(row.present);
    expect(row.present + row.missing).toBe(row.total);
  }
});
