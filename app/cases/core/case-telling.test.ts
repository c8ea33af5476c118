import { describe, expect, test } from "vitest";
import { storyFor } from "./case-story.ts";
import { lookedAt } from "./looked-at.ts";

const at = (text: string) => new Date(text);

describe("what Selam reads in her own case", () => {
  test("is what happened to it, not who has it, and not what was decided", () => {
    const story = storyFor([
      { at: at("2026-11-23T09:00:00Z"), kind: "stored", data: {} },
      { at: at("2026-11-23T10:00:00Z"), kind: "claimed", data: { to: "s1" } },
      { at: at("2026-11-23T10:01:00Z"), kind: "moved", data: { from: "received", to: "in_progress" } },
      { at: at("2026-11-23T10:02:00Z"), kind: "shielded", data: { named: 1 } },
      { at: at("2026-11-24T10:00:00Z"), kind: "papersAsked", data: { until: "2026-12-07", count: 2 } },
      { at: at("2026-12-08T10:00:00Z"), kind: "decided", data: { outcome: "decided_afwijzing" } },
    ]);
    expect(story.map(({ kind, days }) => [kind, days])).toEqual([
      ["stored", {}],
      ["moved_in_progress", {}],
      ["papersAsked", { until: "2026-12-07" }],
      ["decided", {}],
    ]);
  });

  test("is which role looked on which day, once a day and without names", () => {
    const staff = (action: string, when: string) => ({ actor: "staff:s1", action, at: at(when) });
    const looked = lookedAt(
      [
        staff("intake.viewed", "2026-11-24T10:00:00Z"),
        staff("intake.viewed", "2026-11-24T14:00:00Z"),
        staff("intake.moved", "2026-11-24T14:01:00Z"),
        { actor: "resident", action: "case.opened", at: at("2026-11-24T20:00:00Z") },
        // Half past twelve at night in Amsterdam.
        staff("intake.viewed", "2026-11-24T23:30:00Z"),
      ],
      () => "consulent",
    );
    expect(looked).toEqual([
      { day: "2026-11-25", role: "consulent", did: "looked" },
      { day: "2026-11-24", role: "consulent", did: "looked" },
      { day: "2026-11-24", role: "consulent", did: "worked" },
    ]);
  });
});
