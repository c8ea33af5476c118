import { expect, test } from "vitest";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { checkRule } from "./check-rule.ts";
import { demoAgenda } from "./demo-agenda.ts";
import { demoSessions } from "./demo-sessions.ts";
import { slots } from "./slots.ts";

const places = werkpleinen.map(({ name, locations }) => [name, locations.map(({ id }) => id)] as const);
/** A Wednesday at the end of the morning, and the last working afternoon before Christmas. */
const moments = [new Date("2026-11-25T10:40:00Z"), new Date("2026-12-24T14:00:00Z")];

test.each(places)("A-30: a first talk within three working days at every gemeentehuis of %s", (_name, locations) => {
  for (const now of moments) {
    const from = dayInAmsterdam(now);
    const agenda = demoAgenda(locations, from);
    for (const location of locations) {
      const needs = { service: "eersteGesprek", location, language: null, interpreterLanguage: null };
      const [first] = slots({ agenda, busy: [], needs, from, days: 14, now, audience: "public" });
      expect(first?.day, location).toBeDefined();
      expect(first && first.day <= workingDayAfter(from, 3), `${location}: ${first?.day}`).toBe(true);
    }
  }
});

test("hours of the demo can be kept, and no hall has two sessions at one time", () => {
  for (const [, locations] of places) {
    const { rules, resources } = demoAgenda(locations, dayInAmsterdam(moments[0] as Date));
    const different = new Map(
      rules.map((rule) => [JSON.stringify({ ...rule, id: "", resourceId: "", location: "" }), rule]),
    );
    expect([...different.values()].filter((rule) => !checkRule(rule).ok)).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
    const claims = demoSessions(locations, dayInAmsterdam(moments[0] as Date))
      .map(({ resourceId, start, end }) => ({ resourceId, from: start.getTime(), to: end.getTime() }))
      .sort((a, b) => a.from - b.from);
    const twice = claims.filter((one, n) =>
      claims.slice(0, n).some((other) => other.resourceId === one.resourceId && other.to > one.from),
    );
    expect(twice).toEqual([]);
  }
});
