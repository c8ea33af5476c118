import { describe, expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import type { IntakeState } from "./intake-row.ts";
import { categoryFacts, decideTriage, partsFor } from "./triage.ts";

const intake = (change: Partial<IntakeState> = {}): IntakeState => ({
  ...{ id: "i1", tenant: "ability", reference: "ML-AAAA-AA", kind: "melding", state: "stored", gemeente: "bedum" },
  ...{ urgency: "normal", assignee: null, toConfirm: false, joinedTo: null, version: 1, shielded: false, named: [] },
  ...{ melddatum: calendarDay("2026-11-23"), nextStates: [] },
  ...change,
});
const asked = { part: "light", value: "red", why: "De huur klopt niet met de bankafschriften." } as const;

describe("what a colleague makes of an intake", () => {
  test("is one of the values, with a reason", () => {
    expect(decideTriage(intake(), asked)).toMatchObject({
      value: { event: { kind: "lightSet", data: { to: "red" } } },
    });
    expect(decideTriage(intake(), { ...asked, value: "orange" })).toMatchObject({ refusal: "triageValueMissing" });
    expect(decideTriage(intake(), { ...asked, part: "category", value: "D" })).toMatchObject({
      refusal: "triageValueMissing",
    });
    expect(decideTriage(intake(), { ...asked, why: " \n" })).toMatchObject({ refusal: "triageReasonMissing" });
  });

  test("changes nothing of the intake itself, and puts no reason on the timeline", () => {
    const decided = decideTriage(intake(), { part: "ladder", value: "4", why: "Werkt als vrijwilliger." });
    expect(decided).toEqual({ ok: true, value: { set: {}, event: { kind: "ladderSet", data: { to: "4" } } } });
  });

  test("after the end is about work only, and of a joined intake nothing", () => {
    const ended = intake({ state: "followed_by_aanvraag" });
    expect(decideTriage(ended, asked)).toMatchObject({ refusal: "closed" });
    expect(decideTriage(ended, { part: "category", value: "A", why: "Heeft al een gesprek." }).ok).toBe(true);
    expect(decideTriage(intake({ joinedTo: "i2" }), asked)).toMatchObject({ refusal: "joined" });
  });

  test("is not asked of a saved check, and of a hulpvraag not whether it is lawful", () => {
    expect(partsFor("voorzieningencheck")).toEqual([]);
    expect(partsFor("hulpvraag")).not.toContain("light");
  });

  test("lays no answer about origin, language or place beside the categories", () => {
    const never = /taal|tolk|lezen|verblijf|nationaliteit|gemeente|postcode|adres|woonplaats/i;
    expect(categoryFacts.filter((fact) => never.test(fact) || !catalogue.has(fact))).toEqual([]);
  });
});
