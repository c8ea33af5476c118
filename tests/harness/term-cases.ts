import { calendarDay } from "#app/kernel/day.ts";
import type { Clocks, TermStory } from "#app/queue/core/terms/clocks.ts";
import type { Pause } from "#app/queue/core/terms/pauses.ts";
import { termRuleOf } from "#app/queue/core/terms/term-rules.ts";

export const day = (text: string) => calendarDay(text);
export const bijstand = (receivedOn: string, more: Partial<TermStory> = {}): TermStory => ({
  ...{ rule: termRuleOf("algemene-bijstand"), receivedOn: day(receivedOn), pauses: [] },
  ...more,
});
export const bbz = (receivedOn: string, more: Partial<TermStory> = {}) =>
  bijstand(receivedOn, { rule: termRuleOf("bbz"), ...more });
export const asked = (
  askedOn: string,
  until: string,
  endedOn: string | null = null,
  ground: Pause["ground"] = "papers",
): Pause => ({
  ...{ ground, askedOn: day(askedOn), until: day(until), endedOn: endedOn === null ? null : day(endedOn) },
});
export const jan5 = "2026-01-05";
export const paused = (...pauses: Pause[]) => bijstand(jan5, { pauses });
export const decided = (decidedOn: string, madeKnownOn: string | null) =>
  bijstand(jan5, {
    decision: { decidedOn: day(decidedOn), madeKnownOn: madeKnownOn === null ? null : day(madeKnownOn) },
  });
/** Decided on 2 March, made known on the first of these days, and corrected and told anew on each other. */
export const corrected = (knownOn: readonly string[], objectionsOn: readonly string[]) =>
  bijstand(jan5, {
    decision: { decidedOn: day("2026-03-02"), madeKnownOn: day(knownOn.at(-1) ?? ""), knownOn: knownOn.map(day) },
    objectionsOn: objectionsOn.map(day),
  });
export const delayed = (toldOn: string, to: string) => bijstand(jan5, { delay: { toldOn: day(toldOn), to: day(to) } });
export const noticed = (on: string) => bijstand(jan5, { noticesOn: [day(on)] });

export interface Case {
  readonly article: string;
  readonly about: string;
  readonly story: TermStory;
  readonly today: string;
  readonly then: { readonly [clock in keyof Clocks]?: unknown };
}

export const of = (article: string, about: string, story: TermStory, today: string, then: Case["then"]): Case => ({
  ...{ article, about, story, today, then },
});
