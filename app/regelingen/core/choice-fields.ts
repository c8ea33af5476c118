import { figuresIn } from "#app/rules/contract.ts";
import { conditionOf } from "./check-household.ts";
import { type LocalChoice, receivers } from "./define-overlay.ts";
import type { SchemeDefinition } from "./define-scheme.ts";

export type Receiver = (typeof receivers)[number];

/** What a gemeente can choose for a scheme: no more than the scheme reads. */
export interface ChoiceFields {
  readonly percentage: boolean;
  readonly vakantietoeslag: boolean;
  readonly kostendelers: boolean;
  readonly vermogenstoets: boolean;
  readonly referteMaanden: boolean;
  readonly receivers: readonly Receiver[];
}

/** Undefined for a scheme in which a gemeente has nothing to choose. */
export function choiceFieldsOf(scheme: SchemeDefinition): ChoiceFields | undefined {
  const read = new Set([...figuresIn(conditionOf(scheme)), ...(scheme.amount ? figuresIn(scheme.amount.cents) : [])]);
  const reads = (name: string) => read.has(`lokaal.${scheme.id}.${name}`);
  if (!reads("aangeboden")) return undefined;
  return {
    percentage: reads("percentage"),
    vakantietoeslag: reads("vakantietoeslag"),
    kostendelers: reads("kostendelers"),
    vermogenstoets: reads("vermogenstoets"),
    referteMaanden: reads("referteMaanden"),
    receivers: receivers.filter((receiver) => reads(`bedrag.${receiver}`)),
  };
}

/** A choice as it is proposed: what the gemeente decided, where that can be read, and a word for the colleague. */
export interface ProposedChoice extends Omit<LocalChoice, "scheme" | "demo"> {
  readonly remark: string;
}
