import { z } from "zod";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";

/** One line of a history of before, as `docs/import.md` describes it. Days are of Amsterdam. */
export type HistoryLine = z.infer<typeof lineSchema>;

const day = z.custom<CalendarDay>(
  (value) => typeof value === "string" && isCalendarDay(value),
  "is no day (YYYY-MM-DD)",
);
const name = z.string().min(1).max(100);
const pause = z.strictObject({
  ground: z.enum(["papers", "agreed", "delayByResident", "forceMajeure"]).default("papers"),
  asked: day,
  until: day,
  ended: day.nullish(),
});
const decision = z.strictObject({
  kind: z.enum(["toekenning", "afwijzing", "buiten_behandeling"]),
  on: day,
  madeKnown: day.nullish(),
});
const person = z.strictObject({
  bsn: z
    .string()
    .regex(/^\d{9}$/, "is no BSN")
    .optional(),
  voornaam: name.optional(),
  achternaam: name.optional(),
  geboortedatum: day.optional(),
});
const shared = {
  werkplein: name,
  /** What the older system called it: the same line twice is one intake. */
  id: name,
  received: day,
  gemeente: name,
  channel: z.enum(["web", "phone", "desk", "paper", "mail"]).default("paper"),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "is no language")
    .default("nl"),
  statushouder: z.boolean().default(false),
  person: person.optional(),
  /** When it ended without a decision. */
  ended: day.nullish(),
  reason: z
    .string()
    .max(40)
    .regex(/^[a-zA-Z-]*$/, "is no short reason")
    .default(""),
};

const lineSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    ...shared,
    kind: z.literal("melding"),
    outcome: z
      .enum(["followed_by_aanvraag", "helped_otherwise", "niet_tot_aanvraag", "withdrawn", "referred"])
      .nullish(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal("aanvraag"),
    regeling: name,
    /** The `id` of the melding that it followed. */
    follows: name.nullish(),
    outcome: z.enum(["withdrawn", "referred"]).nullish(),
    decision: decision.nullish(),
    pauses: z.array(pause).max(20).default([]),
  }),
]);

/** The places and schemes that a line may name. */
export interface KnownNames {
  gemeenten(werkplein: string): readonly string[] | null;
  isRegeling(id: string): boolean;
}

/** Reads a line. @returns the line, or what is wrong with it: a field and words, never what stood in it */
export function readHistoryLine(text: string, known: KnownNames): HistoryLine | { readonly wrong: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { wrong: "no JSON" };
  }
  const read = lineSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { wrong: `${issue?.path.join(".") || "line"}: ${issue?.message ?? "wrong"}` };
  }
  const wrong = contradictionIn(read.data, known);
  return wrong ? { wrong } : read.data;
}

/** What cannot be, whatever the older system says. */
function contradictionIn(line: HistoryLine, known: KnownNames): string | null {
  const gemeenten = known.gemeenten(line.werkplein);
  if (!gemeenten) return "werkplein: is not known";
  if (!gemeenten.includes(line.gemeente)) return "gemeente: is not of this Werkplein";
  if ((line.ended ?? line.received) < line.received) return "ended: is before received";
  if (Boolean(line.outcome) !== Boolean(line.ended)) return "ended: goes with outcome";
  if (line.kind === "melding") return null;
  if (!known.isRegeling(line.regeling)) return "regeling: is not known";
  const { decision, outcome, pauses, received } = line;
  if (decision && outcome) return "outcome: there is a decision";
  if (decision && decision.on < received) return "decision.on: is before received";
  if (decision?.madeKnown && decision.madeKnown < decision.on) return "decision.madeKnown: is before the decision";
  const bad = pauses.findIndex(
    ({ asked, until, ended }) => asked < received || until < asked || (ended ?? asked) < asked,
  );
  return bad >= 0 ? `pauses.${bad}: days are not in order` : null;
}

/** The state in which the line left its intake. */
export function stateOf(line: HistoryLine): string {
  if (line.kind === "aanvraag" && line.decision) return `decided_${line.decision.kind}`;
  return line.outcome ?? (line.kind === "melding" ? "stored" : "received");
}
