import {
  type FactDefinition,
  type FieldError,
  offeredOptions,
  type RawFields,
  readAnswer,
  type TypedFields,
} from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import type { Choice } from "./dossier-model.ts";

/** A question of the check on the one page of a colleague. Everything in Dutch words; names of inputs as in `facts`. */
interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
  /** Whether an answer can still change something. */
  readonly counts: boolean;
  /** "Weet ik niet" and "Wil ik niet zeggen", where no list says them: tick boxes of one name. */
  readonly instead: {
    readonly name: string;
    readonly options: readonly Choice[];
    readonly ticked: readonly string[];
  } | null;
}

export type SheetField = FieldBase &
  (
    | { readonly kind: "choose"; readonly value: string; readonly options: readonly Choice[] }
    | { readonly kind: "ticks"; readonly values: readonly string[]; readonly options: readonly Choice[] }
    | {
        readonly kind: "amount";
        readonly value: string;
        readonly unit: string;
        /** A rough answer beside the exact one; null where there is none. */
        readonly rough: { readonly name: string; readonly value: string; readonly options: readonly Choice[] } | null;
      }
    | {
        readonly kind: "day";
        readonly parts: readonly {
          readonly name: string;
          readonly label: string;
          readonly value: string;
          readonly size: number;
        }[];
      }
    | { readonly kind: "text" | "long"; readonly value: string }
    | {
        readonly kind: "rows";
        readonly rows: readonly {
          readonly title: string;
          readonly remove: string;
          readonly fields: readonly SheetField[];
        }[];
        readonly add: string;
      }
  );

export interface SheetSection {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly SheetField[];
}

/** One scheme beside the questions. */
export interface SheetVerdict {
  readonly scheme: string;
  readonly name: string;
  readonly verdict: "yes" | "open" | "no";
  readonly amount: string;
  readonly because: readonly {
    readonly verdict: "yes" | "open" | "no";
    readonly text: string;
    readonly compared: string;
    readonly source: string;
  }[];
  /** What waits for an answer. */
  readonly waits: string;
  /** What the law leaves to a person. */
  readonly judgements: readonly string[];
  /** It rests on our own example of what the gemeente chose. */
  readonly demo: boolean;
  readonly unsure: boolean;
  readonly advised: boolean;
}

/** The page on which a colleague and a resident do the check together. */
export interface SheetModel {
  readonly reference: string;
  readonly name: string;
  /** Version of the household, and of the check; 0 when none was begun. */
  readonly version: number;
  readonly checkVersion: number;
  readonly sections: readonly SheetSection[];
  readonly verdicts: readonly SheetVerdict[];
  readonly sum: string;
  readonly gemeente: string;
  readonly demo: boolean;
  readonly mayAdvise: boolean;
  readonly mayCall: "yes" | "no" | "unknown";
}

export interface SheetReading {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** Reads every question of the page. Empty is not wrong: a colleague fills in what comes up, in any order. */
export function readSheet(
  facts: readonly FactDefinition[],
  raw: RawFields,
  today: CalendarDay,
  gemeenten: readonly { readonly id: string }[],
): SheetReading {
  const answers: Record<string, Known | undefined> = {};
  const errors: FieldError[] = [];
  const fields = withExact(raw);
  for (const fact of facts) {
    const offered = fact.optionsFrom ? offeredOptions(fact, gemeenten) : undefined;
    const reading = readAnswer(fact, fields, offered ? { today, offered } : { today });
    if (reading.ok) answers[fact.id] = reading.known;
    else errors.push(...reading.errors.filter(({ code, fact: asked }) => code !== "required" || asked !== fact));
  }
  return { answers, errors };
}

/** An amount that was typed goes before the rough answer beside it. */
export function withExact(raw: RawFields): RawFields {
  const exact = (name: string) => {
    const text = raw.get(`${name}.exact`);
    return typeof text === "string" && text.trim() !== "";
  };
  return {
    get: (name) => (exact(name) ? "exact" : raw.get(name)),
    getAll: (name) => (exact(name) ? ["exact"] : raw.getAll(name)),
  };
}

/** All that stands on the page as it was sent, to show it again. */
export function sheetTyped(form: Iterable<readonly [string, unknown]>): TypedFields {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const before = typed[name] ?? [];
    typed[name] = [...before, value];
  }
  return typed;
}
