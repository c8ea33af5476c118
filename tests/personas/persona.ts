import { calendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";

/** The day on which all personas report. Ages and routes below are those of that day. */
export const personaDay = calendarDay("2026-11-23");

/** A typical resident with a whole answer sheet for the melding, after the stories of the reference material. */
export interface Persona {
  readonly key: string;
  /** Language of the pages. */
  readonly language: "nl" | "en" | "ar" | "ti" | "uk";
  /** Tenant where this resident reports. */
  readonly werkplein: string;
  readonly answers: Answers;
  /** Routes that the melding must lead to, in the order of the form; no more and no fewer. */
  readonly routes: readonly string[];
  readonly urgency: "crisis" | "soon" | "normal";
}
